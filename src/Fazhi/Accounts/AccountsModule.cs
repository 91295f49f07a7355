using Fazhi.Api;
using Fazhi.Audit;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fazhi.Accounts;

/// <summary>账号: sign-in accounts, their acts and their tables.</summary>
internal sealed class AccountsModule : IModule, IModelPart
{
    public void AddServices(IServiceCollection services)
    {
        services
            .AddSingleton<IModelPart>(this)
            .AddSingleton<AccountList>()
            .AddSingleton<SignInLog>()
            .AddSingleton<ChangeLog>()
            .AddSingleton<Integrity>()
            .AddSingleton<IEndpoints, AuditEndpoints>()
            .AddSingleton<IAct, OpenAccount>()
            .AddSingleton<IAct, SetPassword>()
            .AddSingleton<IAct, CloseAccount>()
            .AddSingleton<TokenList>()
            .AddSingleton<IAct, IssueToken>()
            .AddSingleton<IAct, RevokeToken>()
            .AddSingleton<IEndpoints, ActApi>()
            .AddSingleton<IEndpoints, FigureApi>();
        services.TryAddSingleton<IPasswordHasher<AccountUser>, PasswordHasher<AccountUser>>();
    }

    public void Build(ModelBuilder model, StorageDialect dialect)
    {
        model.Entity<Account>(b =>
        {
            b.ToTable("accounts");
            b.HasIndex(a => a.Name).IsUnique();
            b.HasIndex(a => a.PersonId);
            b.HasOne("Fazhi.Registry.Person", null).WithMany().HasForeignKey(nameof(Account.PersonId))
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Token>(b =>
        {
            b.ToTable("tokens");
            b.HasOne("Fazhi.Registry.Person", null).WithMany().HasForeignKey(nameof(Token.PersonId))
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Credential>(b =>
        {
            b.ToTable("credentials");
            b.HasKey(c => c.AccountId);
            b.HasOne<Account>().WithOne().HasForeignKey<Credential>(c => c.AccountId);
        });
        model.Entity<SignInEvent>(b =>
        {
            b.ToTable("sign_ins");
            b.HasIndex(e => e.At);
        });
        model.Entity<ProtectionKey>().ToTable("protection_keys");
        model.Entity<KeptForm>().ToTable("kept_forms");
    }
}

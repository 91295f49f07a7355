using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Fazhi.Accounts;

/// <summary>Accounts by the injected clock: the library's own lockout reads the machine's.</summary>
internal sealed class AccountManager(
    IUserStore<AccountUser> store, IOptions<IdentityOptions> options, IPasswordHasher<AccountUser> passwords,
    IServiceProvider services, TimeProvider time)
    : UserManager<AccountUser>(
        store, options, passwords, [], [], services.GetRequiredService<ILookupNormalizer>(), new IdentityErrorDescriber(),
        services, services.GetRequiredService<ILogger<UserManager<AccountUser>>>())
{
    public override Task<bool> IsLockedOutAsync(AccountUser user) =>
        Task.FromResult(user.Credential.LockedUntil > time.GetUtcNow());

    public override async Task<IdentityResult> AccessFailedAsync(AccountUser user)
    {
        if (++user.Credential.FailedCount >= Options.Lockout.MaxFailedAccessAttempts)
        {
            user.Credential.LockedUntil = time.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
            user.Credential.FailedCount = 0;
        }

        return await UpdateAsync(user);
    }
}

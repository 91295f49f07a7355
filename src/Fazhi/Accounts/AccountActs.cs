using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Accounts;

/// <summary>What is loaded before a password is written: its hash, and who has the name already.</summary>
internal sealed record PreparedPassword(string Hash, string? NameTakenBy = null);

/// <summary>开立账号 — open an account for a person, who must change the password at the first sign-in.</summary>
internal sealed class OpenAccount(IPasswordHasher<AccountUser> hasher) : Act<Account, AccountDraft>
{
    public override string Name => "accounts.open";

    public override string Label => "开立账号";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.SecurityAdministrator];

    protected override Account New() => new();

    protected override async Task<object?> Gather(
        ActWork work, Account record, AccountDraft input, CancellationToken ct)
    {
        if (await work.Registers.Performer(work.Db, input.PersonId, work.Today, ct) is null)
            throw new InvalidInputException(new Dictionary<string, string> { ["person"] = "查无此人，请先登记人员。" });
        var taken = await work.Db.Set<Account>().Where(a => a.Name == input.Name).Select(a => a.Name)
            .FirstOrDefaultAsync(ct);
        return new PreparedPassword(hasher.HashPassword(AccountUser.Nobody, input.Password), taken);
    }

    protected override IEnumerable<Unmet> Check(Facts<Account, AccountDraft> f)
    {
        if (f.Input.Name.Length is < 2 or > 40 || f.Input.Name.Any(char.IsWhiteSpace))
            yield return new Unmet(null, "登录名为2至40个字符，不含空格。");
        if (f.Loaded is PreparedPassword { NameTakenBy: { } taken })
            yield return new Unmet(null, $"登录名{taken}已有人使用，请换一个。");
        foreach (var message in PasswordRules.Check(f.Input.Password, f.Input.Name))
            yield return new Unmet(null, message);
    }

    protected override void Apply(Facts<Account, AccountDraft> f) =>
        f.Matter.Open(f.Input, ((PreparedPassword)f.Loaded!).Hash, f.On);

    protected override Task Follow(ActWork work, Facts<Account, AccountDraft> f, CancellationToken ct)
    {
        work.Db.Add(new Credential
        {
            AccountId = f.Matter.Id,
            PasswordHash = ((PreparedPassword)f.Loaded!).Hash,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        });
        return Task.CompletedTask;
    }
}

/// <summary>修改口令 — by the owner, or by the security administrator, after which the owner must change it again.</summary>
internal sealed class SetPassword(IPasswordHasher<AccountUser> hasher) : Act<Account, PasswordDraft>
{
    public override string Name => "accounts.set-password";

    public override string Label => "修改口令";

    public override IReadOnlyList<Role> Roles => [.. Enum.GetValues<Role>()];

    protected override Task<object?> Gather(
        ActWork work, Account record, PasswordDraft input, CancellationToken ct) =>
        Task.FromResult<object?>(new PreparedPassword(hasher.HashPassword(AccountUser.Nobody, input.Password)));

    protected override IEnumerable<Unmet> Check(Facts<Account, PasswordDraft> f)
    {
        if (!IsOwner(f) && f.RecordedBy.Person != Guid.Empty && !IsSecurityAdministrator(f.RecordedBy))
            yield return new Unmet(null, "只能修改本人的口令；重设他人口令请找安全管理员。");
        if (f.Matter.ClosedOn is not null)
            yield return new Unmet(null, "该账号已停用。");
        foreach (var message in PasswordRules.Check(f.Input.Password, f.Matter.Name))
            yield return new Unmet(null, message);
    }

    protected override void Apply(Facts<Account, PasswordDraft> f) =>
        f.Matter.SetPassword(((PreparedPassword)f.Loaded!).Hash, IsOwner(f));

    protected override async Task Follow(ActWork work, Facts<Account, PasswordDraft> f, CancellationToken ct)
    {
        var credential = await work.Db.Set<Credential>().SingleAsync(c => c.AccountId == f.Matter.Id, ct);
        credential.PasswordHash = ((PreparedPassword)f.Loaded!).Hash;
        credential.SecurityStamp = Guid.CreateVersion7().ToString("N");
        (credential.FailedCount, credential.LockedUntil) = (0, null);
    }

    private static bool IsOwner(Facts<Account, PasswordDraft> f) => f.RecordedBy.Person == f.Matter.PersonId;

    private static bool IsSecurityAdministrator(Performer who) =>
        who.Posts.Any(p => p.Role == nameof(Role.SecurityAdministrator));
}

/// <summary>停用账号 — close an account; open sessions end within a minute.</summary>
internal sealed class CloseAccount : Act<Account, ClosedAccountDraft>
{
    public override string Name => "accounts.close";

    public override string Label => "停用账号";

    public override IReadOnlyList<Role> Roles => [Role.SecurityAdministrator];

    protected override IEnumerable<Unmet> Check(Facts<Account, ClosedAccountDraft> f)
    {
        if (f.Matter.ClosedOn is not null)
            yield return new Unmet(null, "该账号已停用。");
        if (f.RecordedBy.Person == f.Matter.PersonId)
            yield return new Unmet(null, "不能停用本人的账号。");
    }

    protected override void Apply(Facts<Account, ClosedAccountDraft> f) => f.Matter.Close(f.On);

    protected override async Task Follow(ActWork work, Facts<Account, ClosedAccountDraft> f, CancellationToken ct)
    {
        var credential = await work.Db.Set<Credential>().SingleAsync(c => c.AccountId == f.Matter.Id, ct);
        credential.SecurityStamp = Guid.CreateVersion7().ToString("N");
    }
}

/// <summary>What is entered to open an account.</summary>
public sealed record AccountDraft
{
    /// <summary>Whose account.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Name to sign in with; unique.</summary>
    public required string Name { get; init; }

    /// <summary>First password, told to the person by hand.</summary>
    public required string Password { get; init; }

    /// <summary>False lets the first password stand, as in a demo.</summary>
    public bool MustChangePassword { get; init; } = true;
}

/// <summary>What is entered to set a password.</summary>
public sealed record PasswordDraft
{
    /// <summary>The new password.</summary>
    public required string Password { get; init; }
}

/// <summary>Nothing is entered to close an account.</summary>
public sealed record ClosedAccountDraft;

using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Accounts;

/// <summary>
/// Accounts for ASP.NET Core Identity. Opening, closing and passwords are acts and not done here; this store reads
/// accounts and keeps the sign-in counters.
/// </summary>
internal sealed class AccountStore(FazhiDb database)
    : IUserPasswordStore<AccountUser>, IUserLockoutStore<AccountUser>, IUserSecurityStampStore<AccountUser>
{
    private static readonly Actor SignIn = Actor.System("sign-in");

    public Task<AccountUser?> FindByIdAsync(string userId, CancellationToken ct) =>
        Find(Guid.TryParse(userId, out var id) ? id : Guid.Empty, null, ct);

    public Task<AccountUser?> FindByNameAsync(string normalizedUserName, CancellationToken ct) =>
        Find(null, normalizedUserName, ct);

    public async Task<IdentityResult> UpdateAsync(AccountUser user, CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(SignIn);
        db.Update(user.Credential);
        await db.SaveChangesAsync(ct);
        return IdentityResult.Success;
    }

    public Task<string> GetUserIdAsync(AccountUser user, CancellationToken ct) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(AccountUser user, CancellationToken ct) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(AccountUser user, CancellationToken ct) =>
        Task.FromResult<string?>(user.Name);

    public Task SetNormalizedUserNameAsync(AccountUser user, string? name, CancellationToken ct) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(AccountUser user, CancellationToken ct) =>
        Task.FromResult<string?>(user.Credential.PasswordHash);

    public Task<bool> HasPasswordAsync(AccountUser user, CancellationToken ct) => Task.FromResult(true);

    public Task<string?> GetSecurityStampAsync(AccountUser user, CancellationToken ct) =>
        Task.FromResult<string?>(user.Credential.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(AccountUser user, CancellationToken ct) =>
        Task.FromResult(user.Credential.LockedUntil);

    public Task SetLockoutEndDateAsync(AccountUser user, DateTimeOffset? end, CancellationToken ct)
    {
        user.Credential.LockedUntil = end;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(AccountUser user, CancellationToken ct) =>
        Task.FromResult(++user.Credential.FailedCount);

    public Task ResetAccessFailedCountAsync(AccountUser user, CancellationToken ct)
    {
        user.Credential.FailedCount = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(AccountUser user, CancellationToken ct) =>
        Task.FromResult(user.Credential.FailedCount);

    public Task<bool> GetLockoutEnabledAsync(AccountUser user, CancellationToken ct) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(AccountUser user, bool enabled, CancellationToken ct) => Task.CompletedTask;

    public Task SetUserNameAsync(AccountUser user, string? userName, CancellationToken ct) => throw OnlyByAct();

    public Task SetPasswordHashAsync(AccountUser user, string? hash, CancellationToken ct) => throw OnlyByAct();

    public Task SetSecurityStampAsync(AccountUser user, string stamp, CancellationToken ct) => throw OnlyByAct();

    public Task<IdentityResult> CreateAsync(AccountUser user, CancellationToken ct) => throw OnlyByAct();

    public Task<IdentityResult> DeleteAsync(AccountUser user, CancellationToken ct) => throw OnlyByAct();

    public void Dispose()
    {
    }

    private static InvalidOperationException OnlyByAct() => new("Accounts are written by the acts accounts.*.");

    private async Task<AccountUser?> Find(Guid? id, string? name, CancellationToken ct)
    {
        await using var db = database.Open(SignIn);
        var found = await db.Set<Account>().AsNoTracking()
            .Where(a => a.ClosedOn == null && (id == null ? a.Name == name : a.Id == id))
            .Join(db.Set<Credential>(), a => a.Id, c => c.AccountId, (a, c) => new { Account = a, Credential = c })
            .FirstOrDefaultAsync(ct);
        if (found is null || Account.Digest(found.Credential.PasswordHash) != found.Account.PasswordDigest)
            return null;
        return new AccountUser
        {
            Id = found.Account.Id,
            PersonId = found.Account.PersonId,
            Name = found.Account.Name,
            MustChangePassword = found.Account.MustChangePassword,
            Credential = found.Credential,
        };
    }
}

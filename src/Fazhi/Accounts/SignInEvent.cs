using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Accounts;

/// <summary>What came of an attempt to sign in.</summary>
internal enum SignInOutcome
{
    /// <summary>成功.</summary>
    Succeeded,

    /// <summary>口令不对.</summary>
    WrongPassword,

    /// <summary>账号锁定.</summary>
    Locked,

    /// <summary>没有此账号.</summary>
    UnknownAccount,

    /// <summary>退出.</summary>
    SignedOut,
}

/// <summary>An attempt to sign in.</summary>
[Unrecorded("a log of its own: rows are only added")]
internal sealed class SignInEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>Account; empty for an unknown one, since people type passwords into the wrong field.</summary>
    public required string Account { get; init; }

    public required SignInOutcome Outcome { get; init; }

    public required string Address { get; init; }
}

/// <summary>Keeps and reads attempts to sign in.</summary>
internal sealed class SignInLog(FazhiDb database, TimeProvider time)
{
    public const int PageSize = 50;

    private static readonly Actor SignIn = Actor.System("sign-in");

    public async Task Add(string account, SignInOutcome outcome, string address, CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(SignIn);
        db.Add(new SignInEvent { At = time.Now(), Account = account, Outcome = outcome, Address = address });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A page, newest first; one row more than a page when there is another.</summary>
    public async Task<IReadOnlyList<SignInEvent>> Page(
        string account, SignInOutcome? outcome, Guid? before, CancellationToken ct)
    {
        await using var db = database.Open(SignIn);
        return await db.Set<SignInEvent>().AsNoTracking()
            .Where(e => account.Length == 0 || e.Account == account)
            .Where(e => outcome == null || e.Outcome == outcome)
            .Where(e => before == null || e.Id < before)
            .OrderByDescending(e => e.Id).Take(PageSize + 1).ToListAsync(ct);
    }
}

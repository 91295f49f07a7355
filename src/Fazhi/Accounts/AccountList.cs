using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Accounts;

/// <summary>An account in a list.</summary>
internal sealed record AccountRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public DateTimeOffset? LastSignIn { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public required int ChangeNumber { get; init; }
}

/// <summary>Reads accounts; for the security administrator and for the sign-in page of a demo.</summary>
internal sealed class AccountList(FazhiDb database)
{
    public async Task<IReadOnlyList<AccountRow>> All(Actor actor, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Set<Account>().AsNoTracking()
            .Join(db.Set<Credential>(), a => a.Id, c => c.AccountId, (a, c) => new AccountRow
            {
                Id = a.Id,
                PersonId = a.PersonId,
                Name = a.Name,
                OpenedOn = a.OpenedOn,
                ClosedOn = a.ClosedOn,
                LastSignIn = c.LastSignIn,
                LockedUntil = c.LockedUntil,
                ChangeNumber = a.ChangeNumber,
            })
            .OrderBy(a => a.Name)
            .ToListAsync(ct);
    }
}

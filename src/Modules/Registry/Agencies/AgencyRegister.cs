using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>An agency as its page shows it.</summary>
public sealed record AgencyView
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What stands in the record.</summary>
    public required AgencyDraft Draft { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null while it exists.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Number of the last change.</summary>
    public required int ChangeNumber { get; init; }
}

/// <summary>Reads agencies: open to everybody who works here.</summary>
public sealed class AgencyRegister(FazhiDb database)
{
    /// <summary>All agencies, the oldest first.</summary>
    public async Task<IReadOnlyList<AgencyView>> All(Actor actor, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return [.. (await db.Set<Agency>().AsNoTracking().OrderBy(a => a.ValidFrom).ToListAsync(ct)).Select(View)];
    }

    /// <summary>One agency; null when there is none of that key.</summary>
    public async Task<AgencyView?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var found = await db.Set<Agency>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct);
        return found is null ? null : View(found);
    }

    private static AgencyView View(Agency a) => new()
    {
        Id = a.Id,
        ValidFrom = a.ValidFrom,
        ValidTo = a.ValidTo,
        ChangeNumber = a.ChangeNumber,
        Draft = new AgencyDraft
        {
            Name = a.Name,
            ShortName = a.ShortName,
            Code = a.Code,
            Letterhead = a.Letterhead,
            CreditCode = a.CreditCode,
            DivisionCode = a.DivisionCode,
            PredecessorId = a.PredecessorId,
        },
    };
}

using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Retention;

/// <summary>A record whose content was destroyed.</summary>
public sealed record DisposedRecord
{
    /// <summary>Key of the record.</summary>
    public required Guid Record { get; init; }

    /// <summary>Key of the 销毁清单.</summary>
    public required Guid Disposal { get; init; }

    /// <summary>Number of the 销毁清单.</summary>
    public required string Number { get; init; }

    /// <summary>Day of approval.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>Which records were destroyed, and under which list.</summary>
public sealed class DisposedRecords(FazhiDb database)
{
    /// <summary>Those among some records that were destroyed.</summary>
    public async Task<IReadOnlyDictionary<Guid, DisposedRecord>> Of(IReadOnlyCollection<Guid> records, CancellationToken ct)
    {
        await using var db = database.Open(DisposalRun.System);
        var done = await Done(db, records, ct);
        return done.Count == 0 ? new Dictionary<Guid, DisposedRecord>() : (await Items(db).Where(i => done.Contains(i.Record))
            .ToListAsync(ct)).DistinctBy(i => i.Record).ToDictionary(i => i.Record);
    }

    /// <summary>A destroyed record within the scope of who asks; null when there is none.</summary>
    public async Task<DisposedRecord?> Find(Actor actor, string kind, Guid record, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Changes.AnyAsync(c => c.RecordKind == kind && c.RecordId == record && c.Payload == null, ct)
            ? (await Of([record], ct)).GetValueOrDefault(record) : null;
    }

    /// <summary>How many records of a group were destroyed.</summary>
    public async Task<int> Count(string kind, string group, CancellationToken ct)
    {
        await using var db = database.Open(DisposalRun.System);
        return await db.Set<Disposal>().Where(d => d.Stage == Disposal.Approved).SelectMany(d => d.Items)
            .CountAsync(i => i.Kind == kind && i.Group == group && db.Changes.Any(
                c => c.RecordKind == i.Kind && c.RecordId == i.Record && c.Number == 1 && c.Payload == null), ct);
    }

    internal static async Task<HashSet<Guid>> Done(
        FazhiDbContext db, IReadOnlyCollection<Guid> records, CancellationToken ct) =>
        [.. await db.Changes.Where(c => records.Contains(c.RecordId) && c.Number == 1 && c.Payload == null)
            .Select(c => c.RecordId).ToListAsync(ct)];

    private static IQueryable<DisposedRecord> Items(FazhiDbContext db) =>
        from disposal in db.Set<Disposal>().AsNoTracking()
        where disposal.Stage == Disposal.Approved
        from item in disposal.Items
        select new DisposedRecord
        {
            Record = item.Record,
            Disposal = disposal.Id,
            Number = disposal.ListNumber,
            On = disposal.DecidedOn!.Value,
        };
}

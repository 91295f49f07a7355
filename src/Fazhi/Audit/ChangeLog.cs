using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Audit;

/// <summary>The head of a change: who, when, what; never what stands in the record.</summary>
internal sealed record ChangeLine
{
    public required long Position { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required DateOnly On { get; init; }

    public required string RecordedBy { get; init; }

    public required string PerformedBy { get; init; }

    public required string Act { get; init; }

    public required string Kind { get; init; }

    public required Guid Record { get; init; }

    public required int Number { get; init; }

    public required string Reason { get; init; }

    public required string Hash { get; init; }
}

/// <summary>What is asked of the log.</summary>
internal sealed record ChangeQuery
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Part of the name of who recorded or performed it.</summary>
    public string Person { get; init; } = "";

    /// <summary>Name of the act.</summary>
    public string Act { get; init; } = "";

    /// <summary>Kind of record.</summary>
    public string Kind { get; init; } = "";

    public Guid? Record { get; init; }

    /// <summary>Days of recording, inclusive.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Position of the last row of the page before.</summary>
    public long? Before { get; init; }
}

/// <summary>
/// Reads the heads of changes: all of them for the audit administrator, those in scope for a business auditor.
/// </summary>
internal sealed class ChangeLog(FazhiDb database, Sealer sealer, ActCatalogue acts)
{
    /// <summary>Most rows counted exactly.</summary>
    public const int MostCounted = 1000;

    private IReadOnlyDictionary<string, string>? kinds;

    /// <summary>Names of the kinds of record, by key.</summary>
    public IReadOnlyDictionary<string, string> Kinds
    {
        get
        {
            if (kinds is not null)
                return kinds;
            using var db = database.Open(Actor.Nobody);
            return kinds = RecordShape.All(db.Model).ToDictionary(k => k.Key, k => k.Value.Kind!.Label);
        }
    }

    /// <summary>A page, newest first, with one row more when there is another, and how many there are.</summary>
    public async Task<(IReadOnlyList<ChangeLine> Rows, int Count)> Page(
        Actor actor, ChangeQuery query, CancellationToken ct)
    {
        if (query.Before is null)
            await sealer.Run(ct); // the newest changes get their places, by which the list is paged
        await using var db = Open(actor);
        var all = Filter(db.Changes.AsNoTracking(), query);
        var count = await all.Take(MostCounted + 1).CountAsync(ct);
        if (query.Before is { } before)
            all = all.Where(c => c.Position < before);
        return (await Lines(all).Take(ChangeQuery.PageSize + 1).ToListAsync(ct), count);
    }

    /// <summary>Every row of a query, newest first.</summary>
    public async IAsyncEnumerable<ChangeLine> All(
        Actor actor, ChangeQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await sealer.Run(ct);
        await using var db = Open(actor);
        await foreach (var line in Lines(Filter(db.Changes.AsNoTracking(), query)).AsAsyncEnumerable().WithCancellation(ct))
            yield return line;
    }

    /// <summary>What people call an act.</summary>
    public string ActLabel(string act) => acts.LabelOf(act);

    private FazhiDbContext Open(Actor actor) =>
        database.Open(actor.Roles.Contains(Role.AuditAdministrator) ? Actor.System("audit") : actor);

    private static IQueryable<Change> Filter(IQueryable<Change> changes, ChangeQuery query)
    {
        changes = changes.Where(c => c.Position != null);
        if (query.Person.Length > 0)
            changes = changes.Where(c => c.RecordedByName.Contains(query.Person) || c.PerformedBy.Contains(query.Person));
        if (query.Act.Length > 0)
            changes = changes.Where(c => c.Act == query.Act);
        if (query.Kind.Length > 0)
            changes = changes.Where(c => c.RecordKind == query.Kind);
        if (query.Record is { } record)
            changes = changes.Where(c => c.RecordId == record);
        if (query.From is { } from)
            changes = changes.Where(c => c.RecordedAt >= Start(from));
        if (query.To is { } to)
            changes = changes.Where(c => c.RecordedAt < Start(to.AddDays(1)));
        return changes;
    }

    private static DateTimeOffset Start(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)).ToUniversalTime();

    private static IQueryable<ChangeLine> Lines(IQueryable<Change> changes) => changes
        .OrderByDescending(c => c.Position)
        .Select(c => new ChangeLine
        {
            Position = c.Position!.Value,
            RecordedAt = c.RecordedAt,
            On = c.On,
            RecordedBy = c.RecordedByName,
            PerformedBy = c.PerformedBy,
            Act = c.Act,
            Kind = c.RecordKind,
            Record = c.RecordId,
            Number = c.Number,
            Reason = c.Reason,
            Hash = c.Hash,
        });
}

using System.Globalization;
using System.Runtime.CompilerServices;
using Fazhi.Data;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Disposals;

/// <summary>Records past their retention within the scope of who asks, the longest ago first, by keyset.</summary>
internal sealed class DueRecords(FazhiDb database, DisposalBars bars, RetentionDesk retention)
{
    public const int Size = 50;

    /// <summary>Kinds of record with what is within them.</summary>
    public IReadOnlyList<IRetentionSource> Sources => bars.Sources;

    public async Task<DuePage> Page(Actor actor, DueQuery query, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var cutoffs = await retention.Cutoffs(db, ct);
        if (bars.SourceOf(query.Kind) is not { } source)
            return new DuePage { Rows = [], More = false, Count = 0 };
        var all = Matching(source.Due(db, cutoffs), query, await bars.Waiting(ct));
        var (day, key) = query.After is var (d, k) ? (d, k) : (DateOnly.MinValue, Guid.Empty);
        var rows = await all.Where(r => r.StartOn > day || (r.StartOn == day && r.Id > key))
            .OrderBy(r => r.StartOn).ThenBy(r => r.Id).Take(Size + 1).ToListAsync(ct);
        return new DuePage
        {
            Rows = await Complete(db, source, rows.Take(Size), cutoffs, ct),
            More = rows.Count > Size,
            Count = await all.Take(1001).CountAsync(ct),
        };
    }

    /// <summary>Every row of a query, for the export.</summary>
    public async IAsyncEnumerable<DueRow> All(
        Actor actor, DueQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        DuePage page;
        do
        {
            page = await Page(actor, query, ct);
            foreach (var row in page.Rows)
                yield return row;
            if (page.Rows.Count > 0)
                query = query with { After = (page.Rows[^1].Row.StartOn!.Value, page.Rows[^1].Row.Id) };
        }
        while (page.More);
    }

    /// <summary>The records of some keys with what stands in the way of destroying them.</summary>
    public async Task<(IReadOnlyList<DueRow> Rows, IReadOnlyList<Kernel.Procedures.Unmet> Unmet)> Chosen(
        Actor actor, IReadOnlyList<RecordKey> records, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var cutoffs = await retention.Cutoffs(db, ct);
        var rows = await bars.Find(db, records, ct);
        var shown = new List<DueRow>();
        foreach (var kind in rows.GroupBy(r => r.Kind))
            shown.AddRange(await Complete(db, bars.SourceOf(kind.Key)!, kind, cutoffs, ct));
        return (shown, await bars.Of(rows, cutoffs, null, ct));
    }

    private static IQueryable<RetainedRow> Matching(
        IQueryable<RetainedRow> due, DueQuery query, IReadOnlyCollection<Guid> waiting)
    {
        var rows = due.Where(r => !waiting.Contains(r.Id));
        if (query.Group.Length > 0)
            rows = rows.Where(r => r.Group == query.Group);
        if (query.Text.Length > 0)
            rows = rows.Where(r => r.Title.Contains(query.Text) || r.Number.Contains(query.Text));
        if (query.From is { } from)
            rows = rows.Where(r => r.StartOn >= from);
        return query.To is { } to ? rows.Where(r => r.StartOn <= to) : rows;
    }

    private static async Task<IReadOnlyList<DueRow>> Complete(
        FazhiDbContext db, IRetentionSource source, IEnumerable<RetainedRow> rows, RetentionCutoffs cutoffs, CancellationToken ct)
    {
        var complete = rows.Select(source.Complete).ToArray();
        var offices = complete.Select(r => r.OfficeId).Distinct().ToArray();
        var names = await db.OfficeReferences().Where(o => offices.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        return
        [
            .. complete.Select(r => new DueRow
            {
                Row = r,
                Office = names.GetValueOrDefault(r.OfficeId, ""),
                KeptUntil = r.StartOn is { } start ? RetentionTerm.LastDay(r.Class, start, cutoffs.Parameters) : null,
                Why = RetentionTerm.Why(r, cutoffs.Parameters),
                Address = source.Address(r.Group, r.Id),
            }),
        ];
    }
}

internal sealed record DueQuery
{
    /// <summary>Kind of record.</summary>
    public required string Kind { get; init; }

    /// <summary>Group within the kind; empty for all.</summary>
    public string Group { get; init; } = "";

    /// <summary>Part of a title or a number; empty for all.</summary>
    public string Text { get; init; } = "";

    /// <summary>First day from which the retention ran.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day from which the retention ran.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The last row of the page before.</summary>
    public (DateOnly Day, Guid Key)? After { get; init; }

    /// <summary>Reads the place of a row from an address; null when it is none.</summary>
    public static (DateOnly, Guid)? Place(string? text) =>
        text?.Split('_') is [var day, var key]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && Guid.TryParse(key, out var id) ? (on, id) : null;
}

internal sealed record DuePage
{
    public required IReadOnlyList<DueRow> Rows { get; init; }

    public required bool More { get; init; }

    /// <summary>Up to 1,001.</summary>
    public required int Count { get; init; }
}

internal sealed record DueRow
{
    public required RetainedRow Row { get; init; }

    public required string Office { get; init; }

    public required DateOnly? KeptUntil { get; init; }

    public required string Why { get; init; }

    public required string Address { get; init; }

    public RecordKey Key => new(Row.Kind, Row.Id);
}

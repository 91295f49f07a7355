using Fazhi.Data;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.List;

/// <summary>Reads lists of ledgers for the one who looks.</summary>
public sealed class LedgerList(FazhiDb database, LedgerCatalogue catalogue, ICurrentActor current, TimeProvider time)
{
    /// <summary>Rows counted without being asked for the exact number.</summary>
    public const int CountedAtOnce = 1000;

    /// <summary>One page.</summary>
    /// <exception cref="KeyNotFoundException">There is no such ledger.</exception>
    public async Task<LedgerPage> Page(LedgerQuery query, CancellationToken ct)
    {
        var definition = catalogue.Find(query.Ledger) ?? throw new KeyNotFoundException(query.Ledger);
        await using var db = database.Open(current.Actor);
        var conditions = new LedgerConditions(db, definition, time.Today());
        var found = conditions.Apply(query);
        var (rows, places) = await Rows(db, found, new LedgerSort(definition, query), query, ct);
        var counted = query.Exact
            ? await found.CountAsync(ct)
            : await found.Take(CountedAtOnce + 1).CountAsync(ct);
        var exact = query.Exact || counted <= CountedAtOnce;
        return new()
        {
            Rows = await Show(db, definition, rows, ct),
            Count = Math.Min(counted, exact ? int.MaxValue : CountedAtOnce),
            CountIsExact = exact,
            Before = places.Before,
            After = places.After,
            PageTotals = LedgerTotals.OfPage(definition, rows),
            QueryTotals = exact ? await LedgerTotals.OfQuery(definition, found, ct) : new Dictionary<string, string>(),
            Problems = [.. query.Problems, .. conditions.Problems],
        };
    }

    /// <summary>Every row of the query in its order, as a stream.</summary>
    internal static IAsyncEnumerable<LedgerRow> All(
        FazhiDbContext db, LedgerDefinition definition, LedgerQuery query, DateOnly today) =>
        new LedgerSort(definition, query).Page(new LedgerConditions(db, definition, today).Apply(query), null, false)
            .Select(LedgerProjection.Row).AsAsyncEnumerable();

    internal static async Task<(List<LedgerRow> Rows, (string? Before, string? After) Places)> Rows(
        FazhiDbContext db, IQueryable<LedgerEntry> found, LedgerSort sort, LedgerQuery query, CancellationToken ct)
    {
        var backwards = query.Before is not null;
        var page = sort.Page(found, query.Before ?? query.After, backwards).Take(query.Size + 1);
        var rows = await Read(db, await page.Select(e => e.Id).ToListAsync(ct), ct);
        var more = rows.Count > query.Size;
        if (more)
            rows.RemoveAt(query.Size);
        if (backwards)
            rows.Reverse();
        if (rows.Count == 0)
            return (rows, (null, null));
        var hasBefore = backwards ? more : query.After is not null;
        var hasAfter = backwards || more;
        return (rows, (hasBefore ? sort.PlaceOf(rows[0]) : null, hasAfter ? sort.PlaceOf(rows[^1]) : null));
    }

    // Keys first: they come from the covering index alone, whatever the order. Asked for whole rows, SQLite would fetch
    // every row of the query before it sorts.
    private static async Task<List<LedgerRow>> Read(FazhiDbContext db, List<Guid> keys, CancellationToken ct)
    {
        var rows = await db.Set<LedgerEntry>().AsNoTracking().Where(e => keys.Contains(e.Id) && e.KnownTo == null)
            .Select(LedgerProjection.Row).ToDictionaryAsync(r => r.Id, ct);
        return [.. keys.Where(rows.ContainsKey).Select(k => rows[k])];
    }

    private static async Task<IReadOnlyList<LedgerPageRow>> Show(
        FazhiDbContext db, LedgerDefinition definition, List<LedgerRow> rows, CancellationToken ct)
    {
        var columns = definition.List.Select(k => definition.Field(k)!).ToArray();
        var values = rows.ConvertAll(r => new EntryValues(r));
        var names = await ReferenceNames.Load(db, values.SelectMany(v => columns.Select(c => (c, v[c]))), ct);
        return
        [
            .. rows.Zip(values, (row, value) => new LedgerPageRow
            {
                Id = row.Id,
                State = EntryStates.Word(definition, row.State, row.FlowState),
                Cells = [.. columns.Select(c => EntryText.Show(c, value[c], names))],
            }),
        ];
    }
}

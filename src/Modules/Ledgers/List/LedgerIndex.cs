using Fazhi.Data;
using Fazhi.Data.RowSets;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.List;

/// <summary>All ledgers with what was counted this year, for the one who looks.</summary>
public sealed class LedgerIndex(FazhiDb database, LedgerCatalogue catalogue, ICurrentActor current, TimeProvider time)
{
    /// <summary>This year.</summary>
    public int Year => time.Today().Year;

    /// <summary>Every ledger that no module has taken over, in the order of groups and keys.</summary>
    public async Task<IReadOnlyList<LedgerSummary>> Read(CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        var first = new DateOnly(Year, 1, 1);
        var all = new List<LedgerSummary>();
        foreach (var definition in catalogue.All.Where(d => !d.ProvidedByModule))
        {
            var counted = LedgerValues.Counted(db, definition.Key, RowView.Now);
            all.Add(new()
            {
                Definition = definition,
                Count = await counted.CountAsync(e => e.OccurredOn >= first, ct),
                Latest = await counted.MaxAsync(e => (DateOnly?)e.OccurredOn, ct),
            });
        }

        return all;
    }
}

/// <summary>A ledger on the index.</summary>
public sealed record LedgerSummary
{
    /// <summary>The ledger.</summary>
    public required LedgerDefinition Definition { get; init; }

    /// <summary>Entries counted since 1 January.</summary>
    public required int Count { get; init; }

    /// <summary>Date in law of the latest entry.</summary>
    public required DateOnly? Latest { get; init; }
}

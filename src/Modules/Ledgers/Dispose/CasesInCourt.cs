using System.Text.Json;
using Fazhi.Data;
using Fazhi.Data.Retention;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers;

/// <summary>
/// Keeps a record while a reconsideration or a lawsuit that names its number is pending (ledgers reconsideration.cases and
/// litigation.cases).
/// </summary>
internal sealed class CasesInCourt : IDisposalBar
{
    private const string Pending = "审理中";

    private static readonly string[] Ledgers = ["reconsideration.cases", "litigation.cases"];

    public async Task<IReadOnlyList<(Guid Record, string Message)>> Find(
        FazhiDbContext db, IReadOnlyList<RetainedRow> rows, CancellationToken ct)
    {
        var numbered = rows.Where(r => r.Number.Length > 0).ToArray();
        if (numbered.Length == 0)
            return [];
        var entries = (await db.Set<LedgerEntry>().AsNoTracking().IgnoreAutoIncludes()
            .Where(e => Ledgers.Contains(e.Ledger) && e.KnownTo == null && e.State != EntryState.Voided
                && e.State != EntryState.Disposed)
            .Select(e => new { e.Title, e.OccurredOn, e.Data }).ToListAsync(ct)).Where(e => IsPending(e.Data)).ToArray();
        return
        [
            .. from row in numbered
               from entry in entries
               where entry.Title.Contains(row.Number, StringComparison.Ordinal)
               select (row.Id, $"复议或者诉讼（{entry.OccurredOn:yyyy-MM-dd}收到）还在审理"),
        ];
    }

    private static bool IsPending(string data)
    {
        using var json = JsonDocument.Parse(data);
        return json.RootElement.TryGetProperty("outcome", out var outcome) && outcome.ToString() == Pending;
    }
}

using System.Linq.Expressions;
using Fazhi.Data;
using Fazhi.Data.RowSets;
using Fazhi.Ledgers.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.Rows;

/// <summary>Entries of a ledger as queries; the ledger's key is a constant in them, or its partial index is not used.</summary>
internal static class LedgerValues
{
    /// <summary>The versions known at a moment, of every state.</summary>
    public static IQueryable<LedgerEntry> Known(DbContext db, string ledger, RowView view)
    {
        var all = db.Set<LedgerEntry>().AsNoTracking().IgnoreAutoIncludes().Where(e => e.Ledger == EF.Constant(ledger));
        if (view.KnownAt is not { } moment)
        {
            var staged = db.Set<LedgerImport>().Where(i => i.PublishedAt == null).Select(i => (Guid?)i.Id);
            return all.Where(e => e.KnownTo == null && !staged.Contains(e.ImportId));
        }

        var later = db.Set<LedgerImport>().Where(i => i.PublishedAt == null || i.PublishedAt > moment)
            .Select(i => (Guid?)i.Id);
        return all.Where(e => e.KnownFrom <= moment && (e.KnownTo == null || e.KnownTo > moment)
            && !later.Contains(e.ImportId));
    }

    /// <summary>The versions that count: confirmed, not voided.</summary>
    public static IQueryable<LedgerEntry> Counted(DbContext db, string ledger, RowView view) =>
        Known(db, ledger, view).Where(e => e.State == EntryState.Confirmed);

    /// <summary>The last values of a numeric field as it is kept: whole numbers times ten to the scale.</summary>
    public static async Task<List<long>> Recent(
        FazhiDbContext db, LedgerDefinition definition, LedgerField field, Guid besides, int most, CancellationToken ct)
    {
        var entries = Counted(db, definition.Key, RowView.Now).Where(e => e.Id != besides)
            .OrderByDescending(e => e.OccurredOn);
        if (field.Column == TypedColumn.Amount)
            return [.. (await entries.Where(e => e.Amount != null).Select(e => e.Amount!.Value).Take(most).ToListAsync(ct))
                .Select(a => (long)(a * 100))];
        var value = (Expression<Func<LedgerEntry, long?>>)LedgerColumns.Value(field);
        return [.. (await entries.Select(value).Where(v => v != null).Take(most).ToListAsync(ct)).Select(v => v!.Value)];
    }
}

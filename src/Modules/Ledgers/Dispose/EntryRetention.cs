using Fazhi.Data;
using Fazhi.Data.Retention;
using Fazhi.Ledgers.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers;

/// <summary>How long ledger entries are kept: by the class of the ledger's file, from the date of the entry.</summary>
internal sealed class EntryRetention(LedgerCatalogue catalogue) : IRetentionSource
{
    public string Kind => "ledgers.entry";

    public string Label => "台账记录";

    public string DisposeAct => DisposeEntry.Act;

    public IReadOnlyList<RetentionGroup> Groups { get; } =
        [.. catalogue.All.Where(d => d.Retention != RetentionClass.Permanent).Select(d => new RetentionGroup(d.Key, d.Name))];

    public IQueryable<RetainedRow> Due(FazhiDbContext db, RetentionCutoffs cutoffs)
    {
        var (ten, tenStock) = (Keys(RetentionClass.TenYears, false), Keys(RetentionClass.TenYears, true));
        var (thirty, thirtyStock) = (Keys(RetentionClass.ThirtyYears, false), Keys(RetentionClass.ThirtyYears, true));
        return Rows(db, db.Set<LedgerEntry>().Where(e => e.State != EntryState.Entered
            && ((ten.Contains(e.Ledger) && e.OccurredOn < cutoffs.TenYears)
                || (thirty.Contains(e.Ledger) && e.OccurredOn < cutoffs.ThirtyYears)
                || (tenStock.Contains(e.Ledger) && e.ValidTo < cutoffs.TenYears)
                || (thirtyStock.Contains(e.Ledger) && e.ValidTo < cutoffs.ThirtyYears))));
    }

    public async Task<IReadOnlyList<RetainedRow>> Find(
        FazhiDbContext db, IReadOnlyCollection<Guid> records, CancellationToken ct) =>
        [.. (await Rows(db, db.Set<LedgerEntry>().Where(e => records.Contains(e.Id))).ToListAsync(ct)).Select(Complete)];

    public RetainedRow Complete(RetainedRow row)
    {
        var ledger = catalogue.Find(row.Group);
        return row with
        {
            Kind = Kind,
            GroupName = ledger?.Name ?? row.Group,
            Class = ledger?.Retention ?? RetentionClass.Permanent,
            StartWord = ledger is { IsStock: true } ? "终止" : "发生",
            NotYet = "还没有止日，保管期限没有起算",
        };
    }

    public string Address(string group, Guid record) => $"/ledgers/{group}/{record}";

    public RetentionGroup? GroupOf(string rowSet) =>
        catalogue.Find(rowSet) is { } ledger ? new RetentionGroup(ledger.Key, ledger.Name) : null;

    private string[] Keys(RetentionClass kept, bool stock) =>
        [.. catalogue.All.Where(d => d.Retention == kept && d.IsStock == stock).Select(d => d.Key)];

    private IQueryable<RetainedRow> Rows(FazhiDbContext db, IQueryable<LedgerEntry> entries)
    {
        string[] stock = [.. catalogue.All.Where(d => d.IsStock).Select(d => d.Key)];
        var staged = db.Set<LedgerImport>().Where(i => i.PublishedAt == null).Select(i => (Guid?)i.Id);
        return entries.AsNoTracking().IgnoreAutoIncludes()
            .Where(e => e.KnownTo == null && e.DisposalId == null && !staged.Contains(e.ImportId))
            .Select(e => new RetainedRow
            {
                Id = e.Id,
                Change = e.ChangeNumber,
                Hash = e.LastHash,
                Group = e.Ledger,
                Title = e.Title,
                StartOn = stock.Contains(e.Ledger) ? e.ValidTo : e.OccurredOn,
                Bar = e.State == EntryState.Entered ? "还没有确认" : "",
                OfficeId = e.OfficeId,
            });
    }
}

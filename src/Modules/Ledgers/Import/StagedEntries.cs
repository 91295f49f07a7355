using Fazhi.Data;
using Fazhi.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.Import;

/// <summary>Entries of an import are found only once it is published.</summary>
internal sealed class StagedEntries : ISearchGate
{
    public string Kind => "ledgers.entry";

    public async Task<IReadOnlyCollection<Guid>> Hidden(
        FazhiDbContext db, IReadOnlyCollection<Guid> records, CancellationToken ct) =>
        await db.Set<LedgerEntry>().AsNoTracking().IgnoreAutoIncludes()
            .Where(e => records.Contains(e.Id) && e.KnownTo == null
                && db.Set<LedgerImport>().Any(i => i.Id == e.ImportId && i.PublishedAt == null))
            .Select(e => e.Id).ToListAsync(ct);
}

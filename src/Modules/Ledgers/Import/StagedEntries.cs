using Fazhi.Data;
using Fazhi.Data.Search;
using Fazhi.Data.Tasks;
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

/// <summary>Tasks of the entries of an import come up only once it is published.</summary>
internal sealed class StagedTasks : ITaskGate
{
    // From the imports to their entries, so that the index on the import serves. Who sees the tasks sees the import too:
    // it is kept by the same office, and grants come with its publication.
    public IQueryable<Guid> Hidden(FazhiDbContext db) =>
        from import in db.Set<LedgerImport>()
        where import.PublishedAt == null
        join entry in db.Set<LedgerEntry>().IgnoreAutoIncludes() on (Guid?)import.Id equals entry.ImportId
        select entry.Id;
}

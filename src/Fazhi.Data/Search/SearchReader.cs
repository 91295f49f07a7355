using System.Reflection;
using Fazhi.Data.Changes;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Search;

/// <summary>Finds records by words, within the scope of who looks.</summary>
public sealed class SearchReader(FazhiDb database, IEnumerable<ISearchGate> gates)
{
    private static readonly MethodInfo LoadMethod =
        typeof(SearchReader).GetMethod(nameof(LoadOf), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>One page of hits.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="query">What for.</param>
    /// <param name="before"><see cref="SearchPage.Next"/> of the page before; null for the first.</param>
    /// <param name="size">Most rows of the index a page looks at.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<SearchPage> Find(
        Actor actor, SearchQuery query, long? before, int size, CancellationToken ct)
    {
        if (query.IsEmpty)
            return new SearchPage { Hits = [] };
        await using var db = database.Open(actor);
        var rows = await Matching(db, query).Where(r => before == null || r.Id < before)
            .OrderByDescending(r => r.Id).Take(size + 1)
            .Select(r => new { r.Id, r.RecordKind, r.RecordId }).ToListAsync(ct);
        var page = rows.Take(size).ToArray();
        var live = new Dictionary<Guid, ISearchable>();
        foreach (var kind in page.GroupBy(r => r.RecordKind))
            await Load(db, kind.Key, [.. kind.Select(r => r.RecordId)], live, ct);
        foreach (var gate in gates.Where(g => page.Any(r => r.RecordKind == g.Kind)))
            foreach (var hidden in await gate.Hidden(db, live.Keys, ct))
                live.Remove(hidden);
        return new SearchPage
        {
            Hits = [.. page.DistinctBy(r => r.RecordId).Where(r => live.ContainsKey(r.RecordId))
                .Select(r => Hit(db, r.RecordKind, live[r.RecordId], query))],
            Next = rows.Count > size ? page[^1].Id : null,
        };
    }

    internal static IQueryable<SearchRow> Matching(
        FazhiDbContext db, SearchQuery query, SearchQuery.Within? within = null) => (
        db.Dialect == StorageDialect.Sqlite
        ? db.Set<SearchRow>().FromSql($"""
            select f.rowid as id, s.record_kind, s.record_id, s.office_position, s.part, s.digest
            from search_index f cross join search_rows s on s.id = f.rowid
            where f.words match {query.ForSqlite(within)}
            """)
        : db.Set<SearchRow>().FromSql($"""
            select id, record_kind, record_id, office_position, part, digest from search_rows
            where words @@ {query.ForPostgres(within)}::tsquery
            """)).AsNoTracking();

    /// <summary>Of the records of a kind granted to a person those that match: from the grants to the words.</summary>
    internal static IQueryable<SearchRow> Granted(
        FazhiDbContext db, SearchQuery query, SearchQuery.Within within, Guid person) => (
        db.Dialect == StorageDialect.Sqlite
        ? db.Set<SearchRow>().FromSql($"""
            select s.id, s.record_kind, s.record_id, s.office_position, s.part, s.digest
            from search_rows s cross join search_index f on f.rowid = s.id
            where s.record_kind = {within.Kind} and f.words match {query.ForSqlite(within)} and s.record_id in
              (select target_id from grants where person_id = {person.ToByteArray(true)})
            """)
        : db.Set<SearchRow>().FromSql($"""
            select id, record_kind, record_id, office_position, part, digest from search_rows
            where record_kind = {within.Kind} and words @@ {query.ForPostgres(within)}::tsquery and record_id in
              (select target_id from grants where person_id = {person})
            """)).AsNoTracking();

    private static SearchHit Hit(FazhiDbContext db, string kind, ISearchable record, SearchQuery query) => Excerpt.Of(
        new SearchHit
        {
            RecordKind = kind,
            KindLabel = RecordShape.All(db.Model)[kind].Kind!.Label,
            RecordId = ((Record)record).Id,
            Title = record.SearchTexts().First().Text,
        },
        record, query);

    private static Task Load(
        FazhiDbContext db, string kind, Guid[] ids, Dictionary<Guid, ISearchable> live, CancellationToken ct) =>
        (Task)LoadMethod.MakeGenericMethod(RecordShape.All(db.Model)[kind].EntityType.ClrType)
            .Invoke(null, [db, ids, live, ct])!;

    private static async Task LoadOf<TRecord>(
        FazhiDbContext db, Guid[] ids, Dictionary<Guid, ISearchable> live, CancellationToken ct) where TRecord : Record
    {
        var current = db.Whole<TRecord>().AsNoTracking().Where(r => ids.Contains(r.Id));
        if (typeof(IVersioned).IsAssignableFrom(typeof(TRecord)))
            current = current.Where(r => EF.Property<DateTimeOffset?>(r, nameof(IVersioned.KnownTo)) == null);
        foreach (var record in await current.ToListAsync(ct))
            if (record is ISearchable searchable)
                live[record.Id] = searchable;
    }
}

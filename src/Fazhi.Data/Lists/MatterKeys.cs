using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Lists;

/// <summary>Keys of the matters of a list, the newest first, by keyset. A page then reads its rows by key.</summary>
/// <typeparam name="T">The matter.</typeparam>
public sealed class MatterKeys<T>(FazhiDbContext db, ListScope scope)
    where T : Matter
{
    private static readonly string Kind = RecordKinds.Of<T>();

    /// <summary>Conditions of the query; they may name only the matter and what hangs on it.</summary>
    public required Func<IQueryable<T>, IQueryable<T>> Conditions { get; init; }

    /// <summary>Words to be found; null for none. Hits run in the order in which the matters came to be.</summary>
    public SearchQuery? Text { get; init; }

    /// <summary>All the keys there can be, when they are few and known; null otherwise.</summary>
    public IReadOnlyList<Guid>? Among { get; init; }

    /// <summary>The keys behind a key.</summary>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="size">Most keys.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<List<Guid>> Page(Guid? after, int size, CancellationToken ct)
    {
        if (Text is not null)
            return await Hits(after, size, ct);
        var branches = Sources().Select(source =>
        {
            var rows = Conditions(source);
            if (after is { } last)
                rows = rows.Where(m => m.Id < last);
            return rows.OrderByDescending(m => m.Id).Select(m => m.Id).Take(size);
        });
        return await ListScope.Concat(branches).OrderByDescending(id => id).Take(size).ToListAsync(ct);
    }

    /// <summary>How many there are.</summary>
    public Task<Counted> Count(bool exact, CancellationToken ct) => Text is null
        ? Counted.Of(ListScope.Concat(Together().Select(s => Conditions(s).Select(m => m.Id))), exact, ct)
        : Counted.Of(ListScope.Concat(Found().Select(f => f.Select(h => h.RecordId))), exact, ct);

    private async Task<List<Guid>> Hits(Guid? after, int size, CancellationToken ct)
    {
        var last = after is { } key
            ? await db.Set<SearchRow>().Where(r => r.RecordId == key && r.RecordKind == Kind).MinAsync(r => (long?)r.Id, ct) ?? 0
            : long.MaxValue;
        var branches = Found().Select(f => f.Where(h => h.Id < last).OrderByDescending(h => h.Id).Take(size));
        var hits = await ListScope.Concat(branches).OrderByDescending(h => h.Id).Take(size).ToListAsync(ct);
        return [.. hits.Select(h => h.RecordId).Distinct()];
    }

    // Rows of each office apart, so that each branch ends as soon as its page is full.
    private IEnumerable<IQueryable<T>> Sources() => scope.Offices is { Count: > 0 } offices && Among is null
        ? offices.Select(o => Rows.Where(m => m.OfficePosition == o)).Append(Granted())
        : Together();

    private IEnumerable<IQueryable<T>> Together()
    {
        if (Among is { } among)
            return [Rows.Where(m => among.Contains(m.Id))];
        if (scope.Offices is not { } offices)
            return [Rows];
        return offices.Count == 0 ? [Granted()] : [Rows.Where(m => offices.Contains(m.OfficePosition)), Granted()];
    }

    // Whether a grant holds today is for the scope filter to say.
    private IQueryable<T> Granted()
    {
        var (person, offices) = (db.Actor.PersonId, scope.Offices!);
        var granted = db.Set<Grant>().Where(g => g.PersonId == person).Select(g => g.TargetId);
        return Rows.Where(m => granted.Contains(m.Id) && !offices.Contains(m.OfficePosition));
    }

    private IEnumerable<IQueryable<Hit>> Found()
    {
        var within = new SearchQuery.Within(Kind, scope.Offices ?? []);
        if (scope.Offices is not { } offices)
            return [Matters(SearchReader.Matching(db, Text!, within))];
        var everywhere = within with { Offices = [] };
        var granted = SearchReader.Granted(db, Text!, everywhere, db.Actor.PersonId)
            .Where(r => !offices.Contains(r.OfficePosition));
        return offices.Count == 0
            ? [Matters(granted)]
            : [Matters(SearchReader.Matching(db, Text!, within)), Matters(granted)];
    }

    private IQueryable<Hit> Matters(IQueryable<SearchRow> rows)
    {
        if (Among is { } among)
            rows = rows.Where(r => among.Contains(r.RecordId));
        return from row in rows
               join matter in Conditions(Rows) on row.RecordId equals matter.Id
               select new Hit { Id = row.Id, RecordId = row.RecordId };
    }

    private IQueryable<T> Rows => db.Set<T>().AsNoTracking();

    private sealed record Hit
    {
        public required long Id { get; init; }

        public required Guid RecordId { get; init; }
    }
}

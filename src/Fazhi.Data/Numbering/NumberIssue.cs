using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Numbering;

/// <summary>Takes the next number of a series as the last statement before the change, so no number is lost.</summary>
internal static class NumberIssue
{
    public static async Task<int> Take(FazhiDbContext db, Guid agency, string kind, int year, CancellationToken ct)
    {
        var leftOut = await db.Set<NumberStart>().AsNoTracking()
            .Where(s => s.AgencyId == agency && s.Series == kind && s.Year == year && s.LeftOut != "")
            .Select(s => s.LeftOut).FirstOrDefaultAsync(ct);
        var passed = leftOut is null ? null : NumberStart.Read(leftOut);
        int serial;
        do
            serial = await Next(db, agency, kind, year, ct);
        while (passed?.Contains(serial) == true);
        return serial;
    }

    /// <summary>Lets a series of which nothing was issued begin at a number.</summary>
    public static Task Start(FazhiDbContext db, NumberStartDraft draft, CancellationToken ct)
    {
        var (id, last) = (Key(db, draft.AgencyId), draft.First - 1);
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into number_series(agency_id, kind, year, last, start)
            values ({id}, {draft.Series}, {draft.Year}, {last}, {draft.First})
            on conflict (agency_id, kind, year) do update set last = excluded.last, start = excluded.start
            """,
            ct);
    }

    private static async Task<int> Next(FazhiDbContext db, Guid agency, string kind, int year, CancellationToken ct)
    {
        if (await Increment(db, agency, kind, year, ct) is { } serial)
            return serial;
        var (id, text) = (Key(db, agency), kind);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into number_series(agency_id, kind, year, last, start)
            values ({id}, {text}, {year}, 0, 1) on conflict do nothing
            """,
            ct);
        return await Increment(db, agency, kind, year, ct)
            ?? throw new InvalidOperationException($"Number series {kind} {year} cannot be read.");
    }

    private static async Task<int?> Increment(
        FazhiDbContext db, Guid agency, string kind, int year, CancellationToken ct)
    {
        var id = Key(db, agency);
        var found = await db.Database.SqlQuery<int>(
            $"""
            update number_series set last = last + 1
            where agency_id = {id} and kind = {kind} and year = {year} returning last as "Value"
            """)
            .ToListAsync(ct);
        return found.Count == 0 ? null : found[0];
    }

    private static object Key(FazhiDbContext db, Guid id) =>
        db.Dialect == StorageDialect.Sqlite ? id.ToByteArray(true) : id;
}

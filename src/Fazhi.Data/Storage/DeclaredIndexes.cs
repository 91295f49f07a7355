using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Storage;

/// <summary>An index or statistics object that follows from a declaration.</summary>
/// <param name="Name">Name, with the prefix of its family and a digest of the statement.</param>
/// <param name="Sql">Statement that creates it.</param>
/// <param name="IsStatistics">True for PostgreSQL's extended statistics.</param>
public sealed record DeclaredIndex(string Name, string Sql, bool IsStatistics = false);

/// <summary>
/// Creates declared indexes that are missing and drops those of the family that are declared no longer. Data never
/// changes shape by it. Statements come from checked declarations, never from a request.
/// </summary>
public static class DeclaredIndexes
{
    /// <summary>Brings the indexes of a family in line.</summary>
    /// <param name="db">The context; its database is changed.</param>
    /// <param name="prefix">Family, such as <c>lx_</c>; everything named so belongs to it.</param>
    /// <param name="declared">What there shall be.</param>
    /// <param name="ct">Cancels between two statements.</param>
    /// <returns>How many were created and dropped.</returns>
    public static async Task<(int Created, int Dropped)> Reconcile(
        FazhiDbContext db, string prefix, IReadOnlyCollection<DeclaredIndex> declared, CancellationToken ct)
    {
        var present = await Present(db, prefix, ct);
        var wanted = declared.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        var dropped = 0;
        foreach (var (name, isStatistics) in present.Where(p => !wanted.Contains(p.Name)))
        {
            await Run(db, $"drop {(isStatistics ? "statistics" : "index")} {name}", ct);
            dropped++;
        }

        var there = present.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var missing = declared.Where(d => !there.Contains(d.Name)).ToArray();
        foreach (var one in missing)
            await Run(db, one.Sql, ct);
        if (missing.Length > 0)
            await Run(db, db.Dialect == StorageDialect.Postgres ? "analyze" : "pragma optimize", ct);
        return (missing.Length, dropped);
    }

    private static async Task<List<(string Name, bool IsStatistics)>> Present(
        FazhiDbContext db, string prefix, CancellationToken ct)
    {
        var like = prefix.Replace("_", @"\_", StringComparison.Ordinal) + "%";
        if (db.Dialect == StorageDialect.Sqlite)
            return [.. (await db.Database.SqlQuery<string>(
                $@"select name as ""Value"" from sqlite_master where type = 'index' and name like {like} escape '\'")
                .ToListAsync(ct)).Select(n => (n, false))];
        var indexes = await db.Database.SqlQuery<string>(
            $@"select indexname::text as ""Value"" from pg_indexes where schemaname = current_schema() and indexname like {like}")
            .ToListAsync(ct);
        var statistics = await db.Database.SqlQuery<string>(
            $@"select stxname::text as ""Value"" from pg_statistic_ext where stxnamespace = current_schema()::regnamespace and stxname like {like}")
            .ToListAsync(ct);
        return [.. indexes.Select(n => (n, false)), .. statistics.Select(n => (n, true))];
    }

    private static Task<int> Run(FazhiDbContext db, string sql, CancellationToken ct) =>
#pragma warning disable EF1002 // built from names that the declaration's reader has checked
        db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal), ct);
#pragma warning restore EF1002
}

using System.Reflection;
using Fazhi.Data.Matters;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Acts;

/// <summary>Rules that hold for every act.</summary>
internal static class SystemRules
{
    public static IEnumerable<Unmet> Check(DateOnly on, DateOnly today)
    {
        if (on > today)
            yield return new Unmet(
                null, $"办理日期{on:yyyy-MM-dd}晚于今天（{today:yyyy-MM-dd}），请改为实际日期。")
            { Rule = SystemRule.Order };
        if (on.Year < TermRules.FirstYear)
            yield return new Unmet(null, $"办理日期{on:yyyy-MM-dd}太早，请改为实际日期。") { Rule = SystemRule.Order };
    }
}

/// <summary>Who came first.</summary>
internal static class Conflicts
{
    /// <summary>
    /// True when the watch alone wrote since somebody looked: what runs out at night moves nothing a person has filled in.
    /// </summary>
    public static async Task<bool> IsOnlyNoted(FazhiDbContext db, string kind, Guid record, int seen, CancellationToken ct) =>
        !await db.Changes.AsNoTracking().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .AnyAsync(c => c.RecordKind == kind && c.RecordId == record && c.Number > seen && !c.Act.EndsWith(OverdueNoteDraft.Act), ct);

    public static async Task<ActResult> Describe(FazhiDbContext db, string kind, Guid record, CancellationToken ct)
    {
        var last = await db.Changes.AsNoTracking().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .Where(c => c.RecordKind == kind && c.RecordId == record)
            .OrderByDescending(c => c.Number)
            .Select(c => new { c.Number, c.RecordedByName, c.RecordedAt, c.Act })
            .FirstOrDefaultAsync(ct);
        return last is null
            ? new ActResult.NotFound()
            : new ActResult.Conflict(kind, record, last.Number, last.RecordedByName, last.RecordedAt, last.Act);
    }
}

/// <summary>Locks the row on PostgreSQL; SQLite has one writer.</summary>
internal static class RowLock
{
    public static Task Take<TRecord>(FazhiDbContext db, Guid id, CancellationToken ct) => Take<TRecord>(db, [id], ct);

    // in the order of the keys, so that two who take several never wait for each other
    public static async Task Take<TRecord>(FazhiDbContext db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (db.Dialect != StorageDialect.Postgres)
            return;
        var table = db.Model.FindEntityType(typeof(TRecord))!.GetTableName()!;
#pragma warning disable EF1002 // the table's name comes from the model, never from a request
        await db.Database.ExecuteSqlRawAsync(
            $"select 1 from {table} where id = any({{0}}) order by id for update", [ids.ToArray()], ct);
#pragma warning restore EF1002
    }
}

/// <summary>Rows attached to a record.</summary>
public static class AttachedRows
{
    private static readonly MethodInfo LoadMethod =
        typeof(AttachedRows).GetMethod(nameof(LoadOf), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Loads every attached row that the kind of record may carry, in the context's tracking.</summary>
    public static async Task<IReadOnlyList<IAttached>> Load(
        FazhiDbContext db, RecordKindAttribute kind, Guid record, CancellationToken ct) =>
        [.. (await Load(db, kind, [record], ct))[record]];

    /// <summary>The same of several records.</summary>
    public static async Task<ILookup<Guid, IAttached>> Load(
        FazhiDbContext db, RecordKindAttribute kind, IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var all = new List<IAttached>();
        foreach (var type in kind.Attaches)
            all.AddRange(await (Task<IReadOnlyList<IAttached>>)LoadMethod.MakeGenericMethod(type)
                .Invoke(null, [db, kind.Kind, records, ct])!);
        return all.ToLookup(r => r.RecordId);
    }

    private static async Task<IReadOnlyList<IAttached>> LoadOf<T>(
        FazhiDbContext db, string kind, IReadOnlyList<Guid> records, CancellationToken ct) where T : class, IAttached =>
        await db.Set<T>().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .Where(r => r.RecordKind == kind && records.Contains(r.RecordId)).ToListAsync(ct);
}

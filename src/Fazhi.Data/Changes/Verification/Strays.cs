using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Changes.Verification;

/// <summary>Changes and attached rows that belong to no kind of record.</summary>
internal static class Strays
{
    private static readonly MethodInfo AttachedMethod =
        typeof(Strays).GetMethod(nameof(Attached), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static async Task<Finding?> Find(
        FazhiDbContext db, IReadOnlyDictionary<string, RecordShape> shapes, CancellationToken ct)
    {
        var kinds = shapes.Keys.ToArray();
        var change = await db.Changes.AsNoTracking().Where(c => !kinds.Contains(c.RecordKind))
            .Select(c => new { c.RecordKind, c.RecordId, c.Number }).FirstOrDefaultAsync(ct);
        if (change is not null)
            return new Finding($"变更记录 {change.RecordKind}", change.RecordId, change.Number, "记录种类不存在。");
        foreach (var type in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(IAttached).IsAssignableFrom))
        {
            var carrying = shapes.Values.Where(s => s.Kind!.Attaches.Contains(type)).Select(s => s.Kind!.Kind).ToArray();
            var found = await (Task<Finding?>)AttachedMethod.MakeGenericMethod(type).Invoke(null, [db, carrying, ct])!;
            if (found is not null)
                return found;
        }

        return null;
    }

    private static async Task<Finding?> Attached<T>(FazhiDbContext db, string[] kinds, CancellationToken ct)
        where T : class, IAttached
    {
        var row = await db.Set<T>().AsNoTracking().FirstOrDefaultAsync(a => !kinds.Contains(a.RecordKind), ct);
        return row is null ? null : new Finding(typeof(T).Name, row.RecordId, null, "附属行不属于任何记录。");
    }
}

using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Changes.Verification;

/// <summary>Live rows of any kind in order of key.</summary>
internal static class RowStreams
{
    private const int AtOnce = 200;

    private static readonly MethodInfo RecordsMethod = Method(nameof(Records));
    private static readonly MethodInfo WithPartsMethod = Method(nameof(RecordsWithParts));
    private static readonly MethodInfo HungMethod = Method(nameof(HungOf));

    public static IAsyncEnumerable<Record> Of(FazhiDbContext db, Type type) =>
        (IAsyncEnumerable<Record>)(HasParts(db, type) ? WithPartsMethod : RecordsMethod).MakeGenericMethod(type).Invoke(null, [db])!;

    /// <summary>Rows attached to records of a kind, all types merged in order of record; one context for each type.</summary>
    public static async IAsyncEnumerable<IAttached> Attached(Func<FazhiDbContext> open, RecordKindAttribute kind)
    {
        var contexts = kind.Attaches.Select(_ => open()).ToArray();
        var cursors = kind.Attaches.Zip(contexts).Select(t => new Cursor<IAttached>(Hung(t.Second, t.First, kind.Kind)))
            .ToArray();
        try
        {
            foreach (var cursor in cursors)
                await cursor.Start();
            while (cursors.Where(c => c.Next is not null).MinBy(c => c.Next!.RecordId) is { } least)
            {
                yield return least.Next!;
                await least.Pass();
            }
        }
        finally
        {
            foreach (var cursor in cursors)
                await cursor.DisposeAsync();
            foreach (var context in contexts)
                await context.DisposeAsync();
        }
    }

    private static IAsyncEnumerable<IAttached> Hung(FazhiDbContext db, Type type, string kind) =>
        (IAsyncEnumerable<IAttached>)HungMethod.MakeGenericMethod(type).Invoke(null, [db, kind])!;

    private static IAsyncEnumerable<Record> Records<T>(FazhiDbContext db) where T : Record =>
        db.Set<T>().AsNoTracking().OrderBy(r => r.Id).ThenBy(r => r.ChangeNumber).AsAsyncEnumerable();

    // One statement would join every list of a record with every other; so each is read by itself, some records at a time.
    private static async IAsyncEnumerable<Record> RecordsWithParts<T>(FazhiDbContext db) where T : Record
    {
        var after = Guid.Empty;
        while (true)
        {
            var last = after;
            var page = await db.Whole<T>().AsNoTracking()
                .Where(r => r.Id > last).OrderBy(r => r.Id).Take(AtOnce).ToListAsync();
            foreach (var record in page)
                yield return record;
            if (page.Count < AtOnce)
                yield break;
            after = page[^1].Id;
        }
    }

    private static bool HasParts(FazhiDbContext db, Type type) =>
        !typeof(IVersioned).IsAssignableFrom(type) && RecordShape.Of(db.Model.FindEntityType(type)!).HasLists;

    private static IAsyncEnumerable<IAttached> HungOf<T>(FazhiDbContext db, string kind) where T : class, IAttached =>
        db.Set<T>().AsNoTracking().Where(a => a.RecordKind == kind).OrderBy(a => a.RecordId).AsAsyncEnumerable();

    private static MethodInfo Method(string name) =>
        typeof(RowStreams).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
}

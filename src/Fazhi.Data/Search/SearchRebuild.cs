using System.Reflection;
using Fazhi.Data.Changes;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Search;

/// <summary>Makes the whole index anew from the records.</summary>
public sealed class SearchRebuild(FazhiDb database)
{
    private const int Batch = 2_000;

    private static readonly MethodInfo FillMethod =
        typeof(SearchRebuild).GetMethod(nameof(FillOf), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Empties and fills the index in one transaction, so that a search never sees half of it.</summary>
    /// <returns>Number of records indexed.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(Actor.System("search"));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (db.Dialect == StorageDialect.Sqlite)
            await db.Database.ExecuteSqlRawAsync("insert into search_index(search_index) values('delete-all')", ct);
        await db.Set<SearchRow>().ExecuteDeleteAsync(ct);
        var count = 0;
        foreach (var type in RecordShape.All(db.Model).Values.Select(s => s.EntityType.ClrType))
            if (typeof(ISearchable).IsAssignableFrom(type))
                count += await (Task<int>)FillMethod.MakeGenericMethod(type).Invoke(null, [db, ct])!;
        await transaction.CommitAsync(CancellationToken.None);
        return count;
    }

    private static async Task<int> FillOf<TRecord>(FazhiDbContext db, CancellationToken ct)
        where TRecord : Record, ISearchable
    {
        var count = 0;
        var after = Guid.Empty;
        while (true)
        {
            var current = db.Whole<TRecord>().AsNoTracking().Where(r => r.Id > after);
            if (typeof(IVersioned).IsAssignableFrom(typeof(TRecord)))
                current = current.Where(r => EF.Property<DateTimeOffset?>(r, nameof(IVersioned.KnownTo)) == null);
            var records = await current.OrderBy(r => r.Id).Take(Batch).ToListAsync(ct);
            await SearchIndex.Add(db, [.. records.Select(r => SearchDocument.Of(db, r))], ct);
            count += records.Count;
            if (records.Count < Batch)
                return count;
            after = records[^1].Id;
        }
    }
}

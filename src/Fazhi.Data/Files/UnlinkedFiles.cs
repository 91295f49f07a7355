using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Files;

/// <summary>Removes contents to which nothing refers any more.</summary>
internal sealed class UnlinkedFiles(FazhiDb database, FileStore store)
{
    private static readonly Actor Cleaner = Actor.System("unused-files");

    /// <summary>Removes a content; false when a record or a waiting form refers to it, or when it was gone.</summary>
    /// <remarks>The same content may have been received again, or be linked to another record: then the file stays.</remarks>
    public async Task<bool> Remove(string hash, CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(Cleaner);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await FileTurn.Take(db, ct);
        if (await db.Set<FileLink>().AnyAsync(f => f.Hash == hash, ct)
            || await db.Set<ReceivedFile>().AnyAsync(f => f.Hash == hash, ct))
            return false;
        return store.Remove(hash);
    }
}

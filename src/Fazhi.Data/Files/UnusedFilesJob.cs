using Fazhi.Data.Jobs;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Files;

/// <summary>Removes files that were received and that no act has handed in within a day. A linked file is never touched.</summary>
internal sealed class UnusedFilesJob(FazhiDb database, UnlinkedFiles unlinked, TimeProvider time) : ITimedJob
{
    private static readonly Actor Cleaner = Actor.System("unused-files");
    private static readonly TimeSpan Wait = TimeSpan.FromDays(1);

    public string Name => "unused-files";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<string> Run(CancellationToken ct)
    {
        var hashes = await RemoveRows(ct);
        var removed = 0;
        foreach (var hash in hashes.Distinct())
            removed += await unlinked.Remove(hash, ct) ? 1 : 0;
        return hashes.Count == 0 ? "" : $"清理一天内没有交入的附件{hashes.Count}个，删除文件{removed}个";
    }

    private async Task<List<string>> RemoveRows(CancellationToken ct)
    {
        var before = time.Now() - Wait;
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(Cleaner);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var unused = await db.Set<ReceivedFile>().Where(f => f.LinkId == null && f.ReceivedAt < before)
            .Select(f => new { f.Id, f.Hash }).ToListAsync(ct);
        var hashes = new List<string>();
        foreach (var file in unused)
            // An act may hand it in at this very moment: then nothing is deleted here.
            if (await db.Set<ReceivedFile>().Where(f => f.Id == file.Id && f.LinkId == null).ExecuteDeleteAsync(ct) == 1)
                hashes.Add(file.Hash);
        await transaction.CommitAsync(ct);
        return hashes;
    }
}

/// <summary>
/// Keeps removing a file and receiving the same content apart. On SQLite the turn to write does that; on PostgreSQL,
/// where several servers share the files, a lock until the end of the transaction.
/// </summary>
internal static class FileTurn
{
    public static async Task Take(FazhiDbContext db, CancellationToken ct)
    {
        if (db.Dialect == StorageDialect.Postgres)
            await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(727002)", ct);
    }
}

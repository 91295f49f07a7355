using Fazhi.Data.Jobs;
using Fazhi.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Retention;

/// <summary>
/// Goes on with approved lists that were interrupted, and then rewrites the storage of the database, so that no free page,
/// no log and no old segment of the index holds what was destroyed.
/// </summary>
/// <remarks>
/// SQLite: VACUUM copies the live content into a new file; the log is emptied after it. PostgreSQL: VACUUM frees the dead
/// rows for reuse; who must have them overwritten runs VACUUM FULL in a maintenance window (docs/operate/disposal.md).
/// </remarks>
internal sealed class EraseJob(FazhiDb database, DisposalRun run) : ITimedJob
{
    // A large database takes minutes, and nothing is lost when it takes longer.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    public string Name => "dispose";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<string> Run(CancellationToken ct)
    {
        var count = await run.Run(ct);
        var rewritten = await Rewrite(ct);
        return count == 0 && !rewritten ? "" : $"销毁{count}件{(rewritten ? "，已整理数据库存储" : "")}";
    }

    private async Task<bool> Rewrite(CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(DisposalRun.System);
        var marks = await db.Set<Erasure>().Where(e => e.Hash == null).Select(e => e.Id).ToListAsync(ct);
        if (marks.Count == 0)
            return false;
        await db.Database.OpenConnectionAsync(ct);
        db.Database.SetCommandTimeout(Longest);
        if (db.Dialect == StorageDialect.Sqlite)
            await RewriteFile(db, ct);
        else
            await db.Database.ExecuteSqlRawAsync("vacuum", ct);
        await db.Set<Erasure>().Where(e => marks.Contains(e.Id)).ExecuteDeleteAsync(ct);
        return true;
    }

    private static async Task RewriteFile(FazhiDbContext db, CancellationToken ct)
    {
        // The index keeps the words of a deleted row in its segments until they are merged.
        await db.Database.ExecuteSqlRawAsync("insert into search_index(search_index) values('optimize')", ct);
        await db.Database.ExecuteSqlRawAsync("vacuum", ct);
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        if (await command.ExecuteScalarAsync(ct) is not 0L)
            throw new InvalidOperationException("A reader keeps the log of the database open; it is emptied at the next run.");
    }
}

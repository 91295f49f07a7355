using System.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Changes.Sealing;

/// <summary>
/// Numbers committed changes densely, appends them to the hash tree and writes a signed checkpoint. Runs at the latest
/// every minute, before every snapshot and backup and at the end of every command that writes.
/// </summary>
public sealed class Sealer(FazhiDb database)
{
    private const int BatchSize = 10_000;

    /// <summary>Folder of the checkpoints below the data folder.</summary>
    public const string Folder = "checkpoints";

    /// <summary>Seals everything committed so far.</summary>
    /// <returns>The size of the log afterwards.</returns>
    public async Task<long> Run(CancellationToken ct)
    {
        while (true)
        {
            var (size, root, more) = await SealBatch(ct);
            if (more)
                continue;
            if (root is not null)
                Write(new Checkpoint(size, root));
            return size;
        }
    }

    private async Task<(long Size, byte[]? Root, bool More)> SealBatch(CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(Actor.System("sealer"));
        await using var transaction = await db.Database.BeginTransactionAsync(
            db.Dialect == StorageDialect.Sqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted, ct);
        await LockOthersOut(db, ct);
        var size = (await db.Changes.MaxAsync(c => c.Position, ct) ?? -1) + 1;
        var next = await db.Changes.AsNoTracking().Where(c => c.Position == null)
            .OrderBy(c => c.RecordedAt).ThenBy(c => c.RecordKind).ThenBy(c => c.RecordId).ThenBy(c => c.Number)
            .Select(c => new Unsealed(c.RecordKind, c.RecordId, c.Number, c.Hash))
            .Take(BatchSize).ToListAsync(ct);
        var tiles = new TileStore(db);
        var tree = await tiles.Read(size, ct);
        if (next.Count == 0)
            return (size, size == 0 ? null : tree.Root(), false);
        await Positions.Write(db, next, size, ct);
        foreach (var change in next)
        {
            var leaf = MerkleTree.Leaf(change.Hash);
            await tiles.Append(tree.Size, leaf, ct);
            tree.AppendLeaf(leaf);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (tree.Size, tree.Root(), next.Count == BatchSize);
    }

    private static Task LockOthersOut(FazhiDbContext db, CancellationToken ct) =>
        db.Dialect == StorageDialect.Postgres
            ? db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(727001)", ct)
            : Task.CompletedTask;

    private void Write(Checkpoint checkpoint)
    {
        var folder = Directory.CreateDirectory(Path.Combine(database.Options.DataFolder, Folder)).FullName;
        var file = Path.Combine(folder, $"{checkpoint.Size:D12}.checkpoint");
        if (File.Exists(file))
            return;
        var temporary = file + ".part";
        File.WriteAllText(temporary, checkpoint.Sign(SigningKey.Of(database.Options.DataFolder)));
        File.Move(temporary, file, overwrite: true);
        if (Environment.GetEnvironmentVariable("FAZHI_CHECKPOINTS") is { Length: > 0 } elsewhere)
            File.Copy(file, Path.Combine(Directory.CreateDirectory(elsewhere).FullName, Path.GetFileName(file)), true);
    }
}

/// <summary>A committed change that has no position yet.</summary>
internal sealed record Unsealed(string Kind, Guid Record, int Number, string Hash);

using System.Runtime.CompilerServices;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Changes.Sealing;

/// <summary>Proves the changes of one record to those who have only a signed checkpoint.</summary>
/// <remarks>
/// The smallest checkpoint kept that covers them all is taken: as long as the record does not change, its proofs stay the
/// same, whatever is sealed after it.
/// </remarks>
public sealed class ChangeProofs(FazhiDb database, Sealer sealer)
{
    private static readonly Actor Prover = Actor.System("proofs");

    /// <summary>The checkpoint that covers every change of a record; what is not sealed yet is sealed first.</summary>
    /// <exception cref="ProofException">There is no such checkpoint, or the tree no longer leads to it.</exception>
    public async Task<Covering> Cover(string kind, Guid record, CancellationToken ct)
    {
        if (await Unsealed(kind, record, ct))
            await sealer.Run(ct);
        await using var db = database.Open(Prover);
        var last = await db.Changes.Where(c => c.RecordKind == kind && c.RecordId == record).MaxAsync(c => c.Position, ct)
            ?? throw new ProofException("没有这条记录的变更。");
        var key = SigningKey.Of(database.Options.DataFolder);
        if (Kept(last) is { } text && Checkpoint.Open(text, key.Public) is { } kept)
            return await Sound(db, kept, text, ct);
        var size = (await db.Changes.MaxAsync(c => c.Position, ct) ?? -1) + 1;
        var made = new Checkpoint(size, (await new TileStore(db).Read(size, ct)).Root());
        return new Covering { Checkpoint = made, Text = made.Sign(key), Key = key };
    }

    /// <summary>The changes of a record in order, each with its path to the root of the checkpoint.</summary>
    public async IAsyncEnumerable<ProvenChange> Of(
        string kind, Guid record, Covering covering, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = database.Open(Prover);
        await using var trees = database.Open(Prover);
        var tiles = new TileStore(trees);
        var changes = db.Changes.AsNoTracking().Where(c => c.RecordKind == kind && c.RecordId == record)
            .OrderBy(c => c.Number).AsAsyncEnumerable();
        await foreach (var change in changes.WithCancellation(ct))
            if (change.Position is { } position && position < covering.Checkpoint.Size)
                yield return new ProvenChange
                {
                    Change = change,
                    Path = await tiles.Proof(position, covering.Checkpoint.Size, ct),
                };
    }

    private async Task<bool> Unsealed(string kind, Guid record, CancellationToken ct)
    {
        await using var db = database.Open(Prover);
        return await db.Changes.AnyAsync(c => c.RecordKind == kind && c.RecordId == record && c.Position == null, ct);
    }

    // Names are padded numbers, so their order is that of the sizes.
    private string? Kept(long position)
    {
        var folder = Path.Combine(database.Options.DataFolder, Sealer.Folder);
        var name = !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder, "*.checkpoint")
            .Where(f => long.TryParse(Path.GetFileNameWithoutExtension(f), out var size) && size > position)
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return name is null ? null : File.ReadAllText(name);
    }

    private async Task<Covering> Sound(FazhiDbContext db, Checkpoint kept, string text, CancellationToken ct)
    {
        var root = (await new TileStore(db).Read(kept.Size, ct)).Root();
        return root.AsSpan().SequenceEqual(kept.Root)
            ? new Covering { Checkpoint = kept, Text = text, Key = SigningKey.Of(database.Options.DataFolder) }
            : throw new ProofException($"日志树与第{kept.Size}条处的检查点不一致，数据可能被改动；请运行 fazhi verify。");
    }
}

/// <summary>A checkpoint that covers a record.</summary>
public sealed record Covering
{
    /// <summary>Size and root.</summary>
    public required Checkpoint Checkpoint { get; init; }

    /// <summary>The signed text.</summary>
    public required string Text { get; init; }

    /// <summary>The key that signed it.</summary>
    public required SigningKey Key { get; init; }
}

/// <summary>A change with its path.</summary>
public sealed record ProvenChange
{
    /// <summary>The change.</summary>
    public required Change Change { get; init; }

    /// <summary>Hashes beside its path, from the leaf upwards.</summary>
    public required IReadOnlyList<byte[]> Path { get; init; }
}

/// <summary>The log cannot prove what it should.</summary>
public sealed class ProofException(string message) : Exception(message);

using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Changes.Sealing;

/// <summary>Reads the tree from its tiles and appends leaves to them.</summary>
internal sealed class TileStore(FazhiDbContext db)
{
    private readonly Dictionary<(int Level, long Index), LogTile> open = [];

    /// <summary>The tree as far as it is sealed.</summary>
    public async Task<MerkleTree> Read(long size, CancellationToken ct)
    {
        var peaks = new List<byte[]>();
        var start = 0L;
        for (var bit = 62; bit >= 0; bit--)
        {
            var width = 1L << bit;
            if ((size & width) == 0)
                continue;
            peaks.Add(await Subtree(start, width, ct));
            start += width;
        }

        return new MerkleTree(size, peaks);
    }

    /// <summary>The path of a leaf to the root of the tree as it was at a size.</summary>
    public Task<IReadOnlyList<byte[]>> Proof(long position, long size, CancellationToken ct) =>
        Inclusion.Path(position, size, (start, width) => Subtree(start, width, ct));

    /// <summary>Appends the leaf at a position; tiles are saved with the context.</summary>
    public async Task Append(long position, byte[] leaf, CancellationToken ct)
    {
        var (level, index, hash) = (0, position, leaf);
        while (true)
        {
            var tile = await Open(level, index / LogTile.Width, ct);
            tile.Hashes = [.. tile.Hashes, .. hash];
            if (tile.Count < LogTile.Width)
                return;
            hash = Fold(tile.Hashes, 0, LogTile.Width);
            (level, index) = (level + 1, index / LogTile.Width);
        }
    }

    private async Task<byte[]> Subtree(long start, long width, CancellationToken ct)
    {
        var (level, unit) = (0, 1L);
        while (width >= unit * LogTile.Width)
            (level, unit) = (level + 1, unit * LogTile.Width);
        var first = start / unit;
        var tile = await Open(level, first / LogTile.Width, ct);
        return Fold(tile.Hashes, (int)(first % LogTile.Width), (int)(width / unit));
    }

    private async Task<LogTile> Open(int level, long index, CancellationToken ct)
    {
        if (open.TryGetValue((level, index), out var tile))
            return tile;
        tile = await db.Set<LogTile>().FirstOrDefaultAsync(t => t.Level == level && t.Index == index, ct);
        if (tile is null)
            db.Add(tile = new LogTile { Level = level, Index = index, Hashes = [] });
        return open[(level, index)] = tile;
    }

    private static byte[] Fold(byte[] hashes, int first, int count)
    {
        if (count == 1)
            return hashes.AsSpan(first * 32, 32).ToArray();
        var half = count / 2;
        return MerkleTree.Node(Fold(hashes, first, half), Fold(hashes, first + half, half));
    }
}

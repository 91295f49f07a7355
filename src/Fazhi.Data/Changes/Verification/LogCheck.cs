using System.Security.Cryptography;
using Fazhi.Data.Changes.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Changes.Verification;

/// <summary>Rebuilds the tree from the changes in order of position and compares it with every checkpoint.</summary>
internal static class LogCheck
{
    public static async Task<Finding?> Find(
        FazhiDbContext db, IReadOnlyDictionary<string, string> texts, VerifyingKey key, CancellationToken ct)
    {
        var wanted = new List<(string Name, Checkpoint Checkpoint)>();
        foreach (var (name, text) in texts)
            if (Checkpoint.Open(text, key) is { } checkpoint)
                wanted.Add((name, checkpoint));
            else
                return new Finding($"检查点 {name}", null, null, "内容或签名被改动。");
        wanted.Sort((a, b) => a.Checkpoint.Size.CompareTo(b.Checkpoint.Size));
        var tree = new MerkleTree();
        var next = 0;
        await foreach (var leaf in Sealed(db).WithCancellation(ct))
        {
            if (leaf.Position != tree.Size)
                return new Finding("变更记录", leaf.Record, leaf.Number, $"日志位置{tree.Size}缺失，记录已被删除或改号。");
            if (Compare(wanted, ref next, tree) is { } finding)
                return finding;
            tree.Append(leaf.Hash);
        }

        if (Compare(wanted, ref next, tree) is { } last)
            return last;
        return next < wanted.Count
            ? new Finding($"检查点 {wanted[next].Name}", null, null,
                $"检查点记有{wanted[next].Checkpoint.Size}条变更，库中只有{tree.Size}条。")
            : null;
    }

    private static Finding? Compare(List<(string Name, Checkpoint Checkpoint)> wanted, ref int next, MerkleTree tree)
    {
        for (; next < wanted.Count && wanted[next].Checkpoint.Size == tree.Size; next++)
            if (!CryptographicOperations.FixedTimeEquals(wanted[next].Checkpoint.Root, tree.Root()))
                return new Finding($"检查点 {wanted[next].Name}", null, null, "此前的变更记录与检查点不一致。");
        return null;
    }

    private static IAsyncEnumerable<Leaf> Sealed(FazhiDbContext db) =>
        db.Changes.AsNoTracking().Where(c => c.Position != null).OrderBy(c => c.Position)
            .Select(c => new Leaf(c.Position!.Value, c.RecordId, c.Number, c.Hash)).AsAsyncEnumerable();

    private sealed record Leaf(long Position, Guid Record, int Number, string Hash);
}

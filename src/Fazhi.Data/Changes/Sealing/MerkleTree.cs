using System.Numerics;
using System.Security.Cryptography;

namespace Fazhi.Data.Changes.Sealing;

/// <summary>The append-only hash tree of RFC 6962, section 2.1, kept as its peaks: the full subtrees from left to right.</summary>
public sealed class MerkleTree
{
    private readonly List<byte[]> peaks = [];

    /// <summary>An empty tree.</summary>
    public MerkleTree()
    {
    }

    /// <summary>A tree of given size from the roots of its full subtrees, the largest first.</summary>
    public MerkleTree(long size, IEnumerable<byte[]> peaks)
    {
        Size = size;
        this.peaks.AddRange(peaks);
        if (this.peaks.Count != BitOperations.PopCount((ulong)size))
            throw new ArgumentException("The peaks do not fit the size.", nameof(peaks));
    }

    /// <summary>How many leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Appends the hash of a change.</summary>
    public void Append(string changeHash) => AppendLeaf(Leaf(changeHash));

    /// <summary>Appends a leaf hash.</summary>
    public void AppendLeaf(byte[] leaf)
    {
        var node = leaf;
        for (var bit = Size; (bit & 1) == 1; bit >>= 1)
        {
            node = Node(peaks[^1], node);
            peaks.RemoveAt(peaks.Count - 1);
        }

        peaks.Add(node);
        Size++;
    }

    /// <summary>Root over all leaves; the hash of nothing for an empty tree.</summary>
    public byte[] Root()
    {
        if (peaks.Count == 0)
            return SHA256.HashData([]);
        var root = peaks[^1];
        for (var i = peaks.Count - 2; i >= 0; i--)
            root = Node(peaks[i], root);
        return root;
    }

    /// <summary>Hash of a leaf: a zero byte and the hash of the change.</summary>
    public static byte[] Leaf(string changeHash)
    {
        Span<byte> input = stackalloc byte[33];
        input[0] = 0;
        Convert.FromHexString(changeHash, input[1..], out _, out _);
        return SHA256.HashData(input);
    }

    /// <summary>Hash of an inner node: a one byte and both children.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[65];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[33..]);
        return SHA256.HashData(input);
    }
}

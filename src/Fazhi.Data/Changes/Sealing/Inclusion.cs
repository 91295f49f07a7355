namespace Fazhi.Data.Changes.Sealing;

/// <summary>Proves that a leaf is part of a tree, by the hashes beside its path to the root.</summary>
/// <remarks>Algorithms of RFC 6962 section 2.1.1 and RFC 9162 section 2.1.3.2.</remarks>
public static class Inclusion
{
    /// <summary>The root to which the path leads; null when the path does not fit the place.</summary>
    /// <param name="leaf">Hash of the leaf.</param>
    /// <param name="index">Its place, 0 based.</param>
    /// <param name="size">Leaves of the tree.</param>
    /// <param name="path">Hashes beside the path, from the leaf upwards.</param>
    public static byte[]? Root(byte[] leaf, long index, long size, IReadOnlyList<byte[]> path)
    {
        if (index < 0 || index >= size)
            return null;
        var (at, last, root) = (index, size - 1, leaf);
        foreach (var beside in path)
        {
            if (last == 0)
                return null;
            if ((at & 1) == 1 || at == last)
            {
                root = MerkleTree.Node(beside, root);
                while ((at & 1) == 0 && at != 0)
                    (at, last) = (at >> 1, last >> 1);
            }
            else
            {
                root = MerkleTree.Node(root, beside);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 ? root : null;
    }

    /// <summary>The path of a leaf in the tree of the given size, over whatever holds the full subtrees.</summary>
    /// <param name="index">Place of the leaf, 0 based.</param>
    /// <param name="size">Leaves of the tree.</param>
    /// <param name="subtree">Root of a full subtree by its first leaf and its width, a power of two.</param>
    public static async Task<IReadOnlyList<byte[]>> Path(long index, long size, Func<long, long, Task<byte[]>> subtree)
    {
        var path = new List<byte[]>();
        var (low, high) = (0L, size);
        while (high - low > 1)
        {
            var middle = low + Half(high - low);
            var left = index < middle;
            path.Add(left ? await Over(middle, high, subtree) : await Over(low, middle, subtree));
            (low, high) = left ? (low, middle) : (middle, high);
        }

        path.Reverse();
        return path;
    }

    private static async Task<byte[]> Over(long low, long high, Func<long, long, Task<byte[]>> subtree)
    {
        if (long.IsPow2(high - low))
            return await subtree(low, high - low);
        var middle = low + Half(high - low);
        var left = await Over(low, middle, subtree);
        var right = await Over(middle, high, subtree);
        return MerkleTree.Node(left, right);
    }

    /// <summary>The largest power of two below a number of leaves.</summary>
    private static long Half(long leaves) => 1L << (63 - (int)long.LeadingZeroCount(leaves - 1));
}

using System.Security.Cryptography;
using CsCheck;
using Fazhi.Data.Changes.Sealing;

namespace Fazhi.Data.Tests.Changes;

public sealed class MerkleTreeTests
{
    [Fact(DisplayName = "日志树的根与按定义递归计算的根相同")]
    public void RootFollowsTheDefinition() => Gen.Int[0, 700].Sample(size =>
    {
        var leaves = Enumerable.Range(0, size).Select(n => SHA256.HashData(BitConverter.GetBytes(n))).ToArray();
        var tree = new MerkleTree();
        foreach (var leaf in leaves)
            tree.Append(Convert.ToHexStringLower(leaf));
        Assert.Equal(size == 0 ? SHA256.HashData([]) : Defined(leaves), tree.Root());
    }, iter: 60);

    // The definition of the tree head, written down as it reads.
    private static byte[] Defined(byte[][] leaves)
    {
        if (leaves.Length == 1)
            return SHA256.HashData([0, .. leaves[0]]);
        var split = 1;
        while (split * 2 < leaves.Length)
            split *= 2;
        return SHA256.HashData([1, .. Defined(leaves[..split]), .. Defined(leaves[split..])]);
    }
}

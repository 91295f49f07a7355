using System.Security.Cryptography;
using CsCheck;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Scopes;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Tests.Changes;

public sealed class InclusionTests
{
    [Fact(DisplayName = "RFC 6962 2.1.1：任何大小的树里，任何一叶的路径都通向按定义计算的根；换一叶、换一处、换大小都不通")]
    public void Every_leaf_of_every_tree_is_proven()
    {
        var leaves = Enumerable.Range(0, 70).Select(n => MerkleTree.Leaf(Convert.ToHexStringLower(SHA256.HashData([(byte)n])))).ToArray();
        for (var size = 1; size <= leaves.Length; size++)
            for (var index = 0; index < size; index++)
            {
                var path = Path(leaves[..size], index);
                var root = Defined(leaves[..size]);
                Assert.Equal(root, Inclusion.Root(leaves[index], index, size, path));
                Assert.NotEqual(root, Inclusion.Root(leaves[(index + 1) % leaves.Length], index, size, path));
                if (size > 1)
                    Assert.NotEqual(root, Inclusion.Root(leaves[index], (index + 1) % size, size, path));
                Assert.Null(Inclusion.Root(leaves[index], size, size, path));
                if (path.Count > 0)
                    Assert.NotEqual(root, Inclusion.Root(leaves[index], index, size, [.. path.Skip(1)]));
            }
    }

    [Fact(DisplayName = "写路径与按定义递归写出的相同")]
    public Task Paths_follow_the_definition() => Gen.Int[1, 900].SelectMany(s => Gen.Int[0, s - 1].Select(i => (Size: s, Index: i)))
        .SampleAsync(async p =>
        {
            var leaves = Enumerable.Range(0, p.Size).Select(n => SHA256.HashData(BitConverter.GetBytes(n))).ToArray();
            var made = await Inclusion.Path(p.Index, p.Size, (start, width) =>
                Task.FromResult(Defined(leaves[(int)start..(int)(start + width)])));
            Assert.Equal(Path(leaves, p.Index), made);
        }, iter: 60);

    // The definitions, written down as they read.
    private static IReadOnlyList<byte[]> Path(byte[][] leaves, int index)
    {
        if (leaves.Length == 1)
            return [];
        var split = Split(leaves.Length);
        return index < split
            ? [.. Path(leaves[..split], index), Defined(leaves[split..])]
            : [.. Path(leaves[split..], index - split), Defined(leaves[..split])];
    }

    private static byte[] Defined(byte[][] leaves) => leaves.Length == 1
        ? leaves[0]
        : SHA256.HashData([1, .. Defined(leaves[..Split(leaves.Length)]), .. Defined(leaves[Split(leaves.Length)..])]);

    private static int Split(int size)
    {
        var split = 1;
        while (split * 2 < size)
            split *= 2;
        return split;
    }
}

public abstract class ChangeProofTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "日志中每条记录的每次变更都能由检查点证明；后来又记别的，证明不变")]
    public async Task Every_change_is_proven()
    {
        var proofs = world.Services.GetRequiredService<ChangeProofs>();
        await using var db = world.Database.Open(Actor.System("test"));
        var records = await db.Changes.Select(c => new { c.RecordKind, c.RecordId }).Distinct().ToListAsync(Ct);
        foreach (var record in records)
            await Proven(proofs, record.RecordKind, record.RecordId);
        var before = await proofs.Cover(records[0].RecordKind, records[0].RecordId, Ct);
        await World.Took(world.System, "registry.set-parameter", null, new Entry(new Registry.ParameterDraft
        {
            Key = "penalties.archive.days",
            Value = "30",
            Source = "青岚县卫健发〔2025〕3号",
        })
        { On = new DateOnly(2026, 1, 1) });
        await world.Services.GetRequiredService<Sealer>().Run(Ct);
        Assert.Equal(before.Text, (await proofs.Cover(records[0].RecordKind, records[0].RecordId, Ct)).Text);
    }

    private static async Task Proven(ChangeProofs proofs, string kind, Guid id)
    {
        var covering = await proofs.Cover(kind, id, Ct);
        Assert.NotNull(Checkpoint.Open(covering.Text, covering.Key.Public));
        var number = 0;
        await foreach (var proven in proofs.Of(kind, id, covering, Ct))
        {
            Assert.Equal(++number, proven.Change.Number);
            Assert.Equal(
                covering.Checkpoint.Root,
                Inclusion.Root(MerkleTree.Leaf(proven.Change.Hash), proven.Change.Position!.Value, covering.Checkpoint.Size, proven.Path));
        }

        Assert.True(number > 0);
    }
}

public sealed class ChangeProofsOnSqlite(SqliteWorld world) : ChangeProofTests(world), IClassFixture<SqliteWorld>;

public sealed class ChangeProofsOnPostgres(PostgresWorld world) : ChangeProofTests(world), IClassFixture<PostgresWorld>;

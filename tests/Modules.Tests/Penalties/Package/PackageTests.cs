using System.IO.Compression;
using System.Text;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Files;
using Fazhi.Data.Packages;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Fazhi.TestKit.Packages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Package;

/// <summary>The evidence package: complete, the same every time, and no byte of it can be changed unseen.</summary>
public abstract class PackageTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "一案一包：文书、证据、全部变更、证明、公钥、目录和核验页都在，核验通过；同一案件两次打包，字节相同")]
    public async Task Complete_sound_and_the_same_twice()
    {
        var walk = await PackedCase.Walk(world);
        var package = await PackedCase.Pack(world, walk.Id);
        await new CaseWalk(world).Through("record-clue");
        await world.Services.GetRequiredService<Sealer>().Run(Ct);

        Assert.Equal(package, await PackedCase.Pack(world, walk.Id));
        var verdict = await Check(package);
        Assert.Null(verdict.First);
        var names = Names(package);
        Assert.Equal("核验.html", names[0]);
        Assert.Equal("目录.txt", names[1]);
        Assert.Contains(names, n => n.StartsWith("文书/", StringComparison.Ordinal) && n.Contains("行政处罚决定书", StringComparison.Ordinal));
        Assert.Contains(names, n => n.EndsWith("现场 录像.mp4", StringComparison.Ordinal));
        Assert.Equal(["数据/case.json", "数据/changes.jsonl", "数据/checkpoint.txt", "数据/public-key.txt", "数据/manifest.json", "数据/manifest.sig"], names[^6..]);
        await using var db = world.Database.Open(Data.Scopes.Actor.System("test"));
        Assert.Equal(await db.Changes.CountAsync(c => c.RecordId == walk.Id, Ct), verdict.Changes);
        Assert.Contains("\"title\": \"决定\"", Read(package, "数据/case.json"), StringComparison.Ordinal);
        Assert.Contains("证据2,现场照片", Read(package, "证据物品清单.csv"), StringComparison.Ordinal);
        Assert.Contains("从取得到了结：证据物品清单.csv", Read(package, "目录.txt"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "包里任何一个文件改动一个字节，核验都发现，并指明是哪个文件或哪一处")]
    public async Task A_flipped_byte_is_found()
    {
        var package = await PackedCase.Pack(world, (await PackedCase.Walk(world)).Id);
        foreach (var (name, from, size) in Stored.Members(package))
            foreach (var at in new[] { 0L, size / 3, size - 1 })
            {
                var spoilt = Flip(package, from + at);
                var first = (await Check(spoilt)).First;
                Assert.True(first is not null, $"{name} 第{at}字节");
                if (!name.StartsWith("数据/manifest", StringComparison.Ordinal) && name != PackageManifest.PublicKey)
                    Assert.Contains(name, first, StringComparison.Ordinal);
            }
    }

    [Fact(DisplayName = "缺一个文件、多一个文件、换一个公钥：都发现")]
    public async Task Missing_added_and_another_key()
    {
        var package = await PackedCase.Pack(world, (await PackedCase.Walk(world)).Id);
        var paper = Names(package).First(n => n.StartsWith("文书/", StringComparison.Ordinal));

        Assert.Equal($"缺少文件 {paper}。", (await Check(Stored.Rewrite(package, (name, bytes) => name == paper ? null : bytes))).First);
        Assert.Equal("文件 证据/多出.txt 不在清单里。", (await Check(Stored.Rewrite(package, (_, bytes) => bytes, "证据/多出.txt"))).First);
        var key = VerifyingKey.Read(Read(package, PackageManifest.PublicKey).Trim())!;
        Assert.Null((await Check(package, key.Fingerprint)).First);
        Assert.Null((await Check(package, key.Text)).First);
        Assert.StartsWith("包内的公钥不是给出的公钥", (await Check(package, new string('0', 64))).First);
        Assert.Equal("不是证据包，或者压缩文件已经损坏。", (await Check([1, 2, 3])).First);
    }

    [Theory(DisplayName = "用自己的密钥重新签名的人改动变更、换掉证据：变更链和日志的证明不放过")]
    [InlineData("首次违法", "多次违法", "：内容与摘要不一致。")]
    [InlineData("recorded_by_name\\\":\\\"周明远", "recorded_by_name\\\":\\\"陈立", "：记录头与散列值不一致。")]
    [InlineData("\"position\":", "\"position\":1", "：不在检查点签过的日志里。")]
    public async Task Whoever_signs_again_is_found_by_the_chain(string text, string other, string finding)
    {
        var walk = await PackedCase.Walk(world);
        var package = await PackedCase.Pack(world, walk.Id);
        var key = SigningKey.Of(world.Options.DataFolder);

        var forged = Stored.Resign(package, key.Sign, (name, bytes) => name != PackageManifest.Changes
            ? bytes
            : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(text, other, StringComparison.Ordinal)));

        var first = (await Check(forged)).First;
        Assert.StartsWith("第", first);
        Assert.EndsWith(finding, first);
    }

    [Fact(DisplayName = "有密钥的人换掉一张照片并改清单：与办理时登记的摘要不符")]
    public async Task Another_photograph_is_not_what_was_recorded()
    {
        var package = await PackedCase.Pack(world, (await PackedCase.Walk(world)).Id);
        var photo = Names(package).Single(n => n.EndsWith("照片一.jpg", StringComparison.Ordinal));

        var forged = Stored.Resign(package, SigningKey.Of(world.Options.DataFolder).Sign,
            (name, bytes) => name == photo ? [.. bytes, 1] : bytes);

        Assert.Equal($"文件 {photo} 与变更记录里登记的摘要不符。", (await Check(forged)).First);
    }

    [Fact(DisplayName = "库里的文件被改动或者丢失：不生成，指明是哪个附件")]
    public async Task Nothing_is_made_of_an_altered_file()
    {
        var walk = await new CaseWalk(world).UpTo("conclude-investigation");
        await PackedCase.Evidence(world, walk, "补充照片", ("补充.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 9, 9, 9]));
        await using var db = world.Database.Open(Data.Scopes.Actor.System("test"));
        var link = await db.Set<FileLink>().SingleAsync(f => f.RecordId == walk.Id && f.Name == "补充.jpg", Ct);
        var path = Path.Combine(world.Options.DataFolder, "files", link.Hash[..2], link.Hash);
        await File.WriteAllBytesAsync(path, [0xFF, 0xD8, 0xFF, 0xE0, 9, 9, 8], Ct);
        Assert.Contains("“补充.jpg”的内容被改动", (await Assert.ThrowsAsync<ProofException>(() => PackedCase.Pack(world, walk.Id))).Message);
        File.Delete(path);
        Assert.Contains("“补充.jpg”的文件缺失", (await Assert.ThrowsAsync<ProofException>(() => PackedCase.Pack(world, walk.Id))).Message);
    }

    [Fact(DisplayName = "公民的证件号码和住址：包里任何文件都没有原文")]
    public async Task A_citizen_stays_masked()
    {
        var code = Citizens.Id("19850203", "055");
        var walk = await PackedCase.Walk(world, new CaseWalk(world)
        {
            Clue = Citizens.Clue("钟离证据", code, "龘靐齉巷九号"),
            Sanction = new SanctionDraft { Fine = 2_000m },
        });

        var package = await PackedCase.Pack(world, walk.Id);

        Assert.Null((await Check(package)).First);
        foreach (var (name, from, size) in Stored.Members(package))
        {
            var text = name.EndsWith(".docx", StringComparison.Ordinal)
                ? Unzipped(package.AsSpan((int)from, (int)size).ToArray())
                : Encoding.UTF8.GetString(package, (int)from, (int)size);
            Assert.DoesNotContain(code, text, StringComparison.Ordinal);
            Assert.DoesNotContain("龘靐", text, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "fazhi package 打包、核验：通过的退出码为0，改动的为3，没有的案件为1，没有的文件为2")]
    public async Task By_the_command_line()
    {
        var walk = await PackedCase.Walk(world);
        var file = Path.Combine(world.Options.DataFolder, "输出", "证据包.zip");
        Task<int> Run(string named) => CommandLine.Run("package", "--case", named, "--out", file,
            "--data", world.Options.DataFolder, "--database", world.Options.ConnectionString);

        Assert.Equal(1, await Run("青卫罚立〔1999〕1号"));
        Assert.Equal(0, await Run($"{walk.Id}"));
        Assert.Equal(await PackedCase.Pack(world, walk.Id), await File.ReadAllBytesAsync(file, Ct));
        Assert.Equal(0, await CommandLine.Run("package", "verify", file));
        Assert.Equal(0, await CommandLine.Run(
            "package", "verify", file, "--key", Path.Combine(world.Options.DataFolder, "keys", "checkpoint.pub")));
        var package = await File.ReadAllBytesAsync(file, Ct);
        await File.WriteAllBytesAsync(file, Flip(package, Stored.Members(package)[3].From), Ct);
        Assert.Equal(3, await CommandLine.Run("package", "verify", file));
        Assert.Equal(2, await CommandLine.Run("package", "verify", file + ".none"));
    }

    [Fact(DisplayName = "范围之外的案件打不了包")]
    public async Task Out_of_scope_is_not_found()
    {
        var walk = await new CaseWalk(world).Through("record-clue");

        Assert.Null(await world.Services.GetRequiredService<CasePackages>().Plan(await world.ActorOf("系统管理员甲"), walk.Id, Ct));
    }

    private static async Task<PackageVerdict> Check(byte[] package, string? key = null)
    {
        using var stream = new MemoryStream(package);
        return await PackageCheck.Run(stream, key, Ct);
    }

    private static byte[] Flip(byte[] package, long at)
    {
        var spoilt = (byte[])package.Clone();
        spoilt[at] ^= 1;
        return spoilt;
    }

    private static string[] Names(byte[] package) => [.. Stored.Members(package).Select(m => m.Name)];

    private static string Read(byte[] package, string name)
    {
        var (_, from, size) = Stored.Members(package).Single(m => m.Name == name);
        return Encoding.UTF8.GetString(package, (int)from, (int)size);
    }

    private static string Unzipped(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return string.Concat(zip.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }
}

public sealed class PackageOnSqlite(SqliteWorld world) : PackageTests(world), IClassFixture<SqliteWorld>;

public sealed class PackageOnPostgres(PostgresWorld world) : PackageTests(world), IClassFixture<PostgresWorld>;

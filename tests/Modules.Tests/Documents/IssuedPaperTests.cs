using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Fazhi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZXing;
using ZXing.Common;

namespace Fazhi.Modules.Tests.Documents;

using Penalties;

/// <summary>A paper as a file: its code can be read, and the program says whether it is the one that was issued.</summary>
public sealed class IssuedPaperTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "印在文书上的核对码，读码程序读得出：文号和数据摘要；设定了网址的是核对页的网址")]
    public async Task The_code_on_a_paper_can_be_read()
    {
        foreach (var address in new[] { "", "https://qinglan.example/papers/check" })
        {
            var walk = await (await new CaseWalk(world).Settled()).UpTo("decide");
            if (address.Length > 0)
                await walk.Set("papers.check.address", address);
            CaseWalk.Taken(await walk.Ordinary("decide"));
            var (paper, docx) = await Issued(walk.Id, PaperKinds.Decision);
            var text = Read(Entry(docx, ".png"));
            Assert.Equal(paper.Seal.Check, text);
            Assert.StartsWith(
                address.Length > 0 ? $"{address}?number={Uri.EscapeDataString(paper.Number)}&digest=" : $"{paper.Number} ", text, StringComparison.Ordinal);
            Assert.EndsWith(paper.Digest[..PaperProof.Printed], text, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "fazhi check-paper：签发的为0，改了文字、改了文号的为3，没有签发过的为1，读不出来、没有给出的为2")]
    public async Task Checked_by_the_command_line()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("decide");
        var (paper, docx) = await Issued(walk.Id, PaperKinds.Decision);
        Assert.Equal(0, await Check(docx));
        Assert.Equal(3, await Check(Altered(docx, "word/document.xml", "擅自执业", "执业")));
        Assert.Equal(3, await Check(Altered(docx, "word/footer", paper.Digest[..16], new string('0', 16))));
        Assert.Equal(1, await Check(Altered(docx, "word/footer", paper.Number, "青卫罚〔1999〕1号")));
        Assert.Equal(2, await Check(Altered(docx, "word/footer", "数据摘要", "")));
        Assert.Equal(2, await Check([1, 2, 3]));
        Assert.Equal(0, await Run("--number", paper.Number, "--digest", paper.Digest[..16].ToUpperInvariant()));
        Assert.Equal(3, await Run("--number", paper.Number, "--digest", new string('0', 16)));
        Assert.Equal(1, await Run("--digest", new string('0', 16)));
        Assert.Equal(2, await Run());
        Assert.Equal(2, await Run(Path.Combine(world.Options.DataFolder, "没有.docx")));
    }

    [Fact(DisplayName = "给当事人的文书印着公民的号码和住址：系统里是掩码，核对照样通过；其余文字改动了的，照样发现")]
    public async Task A_paper_printed_in_full_is_the_same_paper()
    {
        var walk = await (await new CaseWalk(world)
        {
            Clue = Citizens.Clue("申屠核对", Citizens.Id("19790203", "004")),
            Sanction = new SanctionDraft { Fine = 3_000m },
        }.Settled()).Through("decide");
        var (_, masked) = await Issued(walk.Id, PaperKinds.Decision);
        Assert.Contains("＊＊＊", Encoding.UTF8.GetString(Entry(masked, "word/document.xml")), StringComparison.Ordinal);
        var full = Altered(masked, "word/document.xml", "＊＊＊", "990121197902030047");
        Assert.Equal(0, await Check(full));
        Assert.Equal(3, await Check(Altered(full, "word/document.xml", "申请行政复议", "申请复议")));
    }

    private async Task<(CasePaper Paper, byte[] Docx)> Issued(Guid id, string title)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().AsNoTracking().SingleAsync(p => p.RecordId == id && p.Title == title, Ct);
        var endpoints = world.Services.GetServices<IEndpoints>().OfType<PaperEndpoints>().Single();
        return (paper, (await endpoints.Render(Actor.System("test"), id, paper.Id, Ct))!.Value.Content);
    }

    private async Task<int> Check(byte[] docx)
    {
        var file = Path.Combine(world.Options.DataFolder, "文书.docx");
        await File.WriteAllBytesAsync(file, docx, Ct);
        return await Run(file);
    }

    private Task<int> Run(params string[] arguments) => CommandLine.Run(
        ["check-paper", .. arguments, "--data", world.Options.DataFolder, "--database", world.Options.ConnectionString]);

    private static byte[] Entry(byte[] docx, string part)
    {
        using var package = new ZipArchive(new MemoryStream(docx));
        using var content = package.Entries.First(e => e.FullName.Contains(part, StringComparison.Ordinal)).Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Altered(byte[] docx, string begins, string before, string after)
    {
        var copy = new MemoryStream();
        copy.Write(docx);
        using (var package = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var any = false;
            foreach (var name in package.Entries.Select(e => e.FullName).Where(n => n.StartsWith(begins, StringComparison.Ordinal)).ToArray())
            {
                var text = Encoding.UTF8.GetString(Entry(docx, name));
                any |= text.Contains(before, StringComparison.Ordinal);
                package.GetEntry(name)!.Delete();
                using var content = package.CreateEntry(name).Open();
                content.Write(Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal)));
            }

            Assert.True(any, before);
        }

        return copy.ToArray();
    }

    // As a reader of codes sees it: the picture of the paper, one bit for each point.
    private static string Read(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal(1, png[24]);
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length; at += BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)) + 12)
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
                packed.Write(png, at + 8, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)));
        packed.Position = 0;
        using var lines = new MemoryStream();
        using (var plain = new ZLibStream(packed, CompressionMode.Decompress))
            plain.CopyTo(lines);
        var (bits, stride) = (lines.ToArray(), ((width + 7) / 8) + 1);
        var points = new byte[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                points[(y * width) + x] = (byte)((bits[(y * stride) + 1 + (x / 8)] >> (7 - (x % 8)) & 1) * 255);
        var reader = new BarcodeReaderGeneric { Options = new DecodingOptions { PossibleFormats = [BarcodeFormat.QR_CODE], TryHarder = true } };
        return reader.Decode(new RGBLuminanceSource(points, width, height, RGBLuminanceSource.BitmapFormat.Gray8))?.Text ?? "";
    }
}

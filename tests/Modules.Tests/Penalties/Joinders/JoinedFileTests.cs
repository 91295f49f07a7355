using System.IO.Compression;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.RowSets;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.Penalties.FileReview;
using Fazhi.Penalties.Volumes;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Joinders;

/// <summary>What becomes of the file, the review, the package and the figures when cases are joined.</summary>
public abstract class JoinedFileTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "并案以后：并入案件的文书、附件、证据编入继续办理的案卷和证据包，引用的证据附原文件")]
    public async Task Merged_papers_and_evidence_are_in_the_volumes()
    {
        var (early, late) = await Merged();
        var arranged = (await world.Services.GetRequiredService<VolumeFiles>().Find(await world.ActorOf("陈立"), late.Id, Ct))!;
        var lines = arranged.Volumes.Volumes.SelectMany(v => v.Lines).ToArray();
        Assert.Equal(2, lines.Count(l => l.Title == PaperKinds.Filing));
        Assert.Contains(lines, l => l.Title == "现场照片" && l.Note.Contains("引用青卫罚立", StringComparison.Ordinal));
        Assert.Equal(2, lines.Single(l => l.Title == "现场照片").Pages);

        await world.Services.GetRequiredService<Sealer>().Run(Ct);
        using var zip = new ZipArchive(new MemoryStream(await Package.PackedCase.Pack(world, late.Id)));
        Assert.Equal(2, zip.Entries.Count(e => e.FullName.Contains("立案报告", StringComparison.Ordinal)));
        Assert.Contains(zip.Entries, e => e.FullName.EndsWith("照片一.jpg", StringComparison.Ordinal));
        Assert.Contains("并入本案", Text(zip, "数据/case.json"), StringComparison.Ordinal);
        Assert.NotNull(await world.Services.GetRequiredService<VolumeFiles>().Find(await world.ActorOf("陈立"), early.Id, Ct));
    }

    [Fact(DisplayName = "案卷自查：并入他案的案件没有逾期；继续办理的一案按较早的立案核对九十日")]
    public async Task The_review_follows_the_clock()
    {
        var (early, late) = await Merged();
        var reviews = world.Services.GetRequiredService<ReviewFiles>();
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 10, 3, 0, 0, TimeSpan.Zero));
        await using var db = world.Database.Open(Actor.System("test"));
        var materials = await reviews.Load(db, [early.Id, late.Id], Ct);
        Assert.DoesNotContain(DataChecks.Of(materials[0]), f => f.Kind == DataFinding.Clock);
        Assert.Contains(DataChecks.Of(materials[1]), f => f.Kind == DataFinding.Clock && f.Text.Contains("2026-06-02", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "统计：并入他案的算立案、不算结案，办理情况为已并入他案；从案各算一件、各有各的决定；立案到决定的日数自较早的立案算")]
    public async Task Figures_tell_them_apart()
    {
        var (early, late) = await Merged();
        var companion = new CaseWalk(world);
        CaseWalk.Taken(await companion.Head("add-party", "2026-03-24", new AddedPartyDraft
        {
            Lead = late.Id,
            Party = new PartyDraft { Name = "青岚同谋商贸有限公司" },
            Cause = late.Clue.Cause,
            Reason = "出资并提供场地",
        }));
        CaseWalk.Taken(await companion.Officers("start-investigation", "2026-03-25", CaseWalk.Investigation));
        foreach (var step in CaseWalk.Order.Skip(5).Take(4))
            CaseWalk.Taken(await companion.Ordinary(step));

        await using var db = world.Database.Open(Actor.System("test"));
        var rows = await CaseRow.Of(db, new RowView(null)).ToDictionaryAsync(r => r.Id, Ct);
        Assert.Equal(("已并入他案", "并入他案"), (rows[early.Id].Progress, rows[early.Id].Joinder));
        Assert.Equal(("办理中", "单独立案"), (rows[late.Id].Progress, rows[late.Id].Joinder));
        Assert.Equal(("已决定处罚", "合并办理"), (rows[companion.Id].Progress, rows[companion.Id].Joinder));
        Assert.DoesNotContain(await ClosingRow.Of(db, new RowView(null)).Select(r => r.Id).ToListAsync(Ct), id => id == early.Id);
        var decision = await DecisionRow.Of(db, new RowView(null)).SingleAsync(r => r.Id == companion.Id, Ct);
        Assert.Equal((47, true), (decision.DaysToDecide, decision.InTime));
    }

    /// <summary>A case with evidence and files, merged into a later one against the same party.</summary>
    private async Task<(CaseWalk Early, CaseWalk Late)> Merged()
    {
        var early = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        await Package.PackedCase.Evidence(
            world, early, "现场照片", ("照片一.jpg", Package.PackedCase.Photo), ("照片二.jpg", [.. Package.PackedCase.Photo, 1]));
        var late = new CaseWalk(world) { Clue = new CaseWalk(world).Clue with { Cause = "未按规定处置医疗废物" } };
        CaseWalk.Taken(await late.Officers("record-clue", "2026-03-20", late.Clue));
        CaseWalk.Taken(await late.Officers("accept-clue", "2026-03-20", new Nothing()));
        CaseWalk.Taken(await late.Head("file-case", "2026-03-20", new FilingDraft { Officers = [late.Person("陈立"), late.Person("林晓")] }));
        CaseWalk.Taken(await early.Head("merge-case", "2026-03-23", new MergingDraft { Into = late.Id, Reason = "同一当事人，一并查处" }));
        return (early, late);
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}

public sealed class JoinedFileOnSqlite(SqliteWorld world) : JoinedFileTests(world), IClassFixture<SqliteWorld>;

public sealed class JoinedFileOnPostgres(PostgresWorld world) : JoinedFileTests(world), IClassFixture<PostgresWorld>;

using Fazhi.Data;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties;

public abstract class DiscretionPathTests
{
    private readonly World world;

    protected DiscretionPathTests(WorldFixture fixture)
    {
        world = fixture.World;
        DiscretionWorld.Publish(world);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "裁量走完一案：目录填入条款，计算过程存入案卷，调查终结报告、告知书、审核意见、讨论笔录、决定书都印出")]
    public async Task Weighed_from_conclusion_to_decision()
    {
        var walk = await (await new CaseWalk(world) { Sanction = new SanctionDraft { Fine = 50_000m, Gains = 8_600m } }.Settled())
            .UpTo("conclude-investigation");
        CaseWalk.Taken(await walk.Officers(
            "conclude-investigation", "2026-04-10", DiscretionWorld.Conclusion(DiscretionWorld.Unlicensed) with { IsComplex = true }));
        CaseWalk.Taken(await walk.Ordinary("notify-party"));
        CaseWalk.Taken(await walk.Ordinary("hear-party"));
        CaseWalk.Taken(await walk.Take("吴静", ["吴静"], "review-legality", "2026-04-17", new ReviewDraft { Result = ReviewResult.Passed, Opinion = "裁量适当" }));
        CaseWalk.Taken(await walk.Head("discuss-case", "2026-04-19", new DiscussionDraft { Participants = ["周明远", "李清"], Opinion = "同意" }));
        var low = walk.Decision with { Sanction = new SanctionDraft { Fine = 40_000m, Gains = 8_600m } };
        DiscretionWorld.Refused(await walk.Head("decide", "2026-04-20", low), "第三十二条", "低于各项违法行为法定最低额之和");
        CaseWalk.Taken(await walk.Head("decide", "2026-04-20", low with { Mitigation = ["harm-removed"] }));

        await using var db = world.Database.Open(await world.ActorOf("陈立"));
        var matter = await db.Whole<PenaltyCase>().SingleAsync(c => c.Id == walk.Id, Ct);
        var item = Assert.Single(matter.Contraventions);
        Assert.Equal(("MI-001", 50_000m, 50_000m, 200_000m), (item.Code, item.Fine, item.Least, item.Most));
        Assert.Equal("《基本医疗卫生与健康促进法》第三十八条第二款", matter.Conclusion!.ViolatedArticles);
        Assert.Equal("《基本医疗卫生与健康促进法》第九十九条第一款", matter.Conclusion.PenaltyArticles);
        var folds = CaseWords.Folds(matter, new DateOnly(2026, 4, 20));
        Assert.Contains(folds, f => f.Title == "裁量：第1项" && f.Lines.Any(l => l.Name == "计算过程"));
        foreach (var title in (string[])["案件调查终结报告", "行政处罚事先告知书", "法制审核意见书", "重大案件集体讨论笔录", "行政处罚决定书"])
            Assert.Contains("10000元×5＝50000元", await Text(db, walk.Id, title), StringComparison.Ordinal);
        Assert.Contains("主动消除或者减轻违法行为危害后果（《行政处罚法》第三十二条）", await Text(db, walk.Id, "行政处罚决定书"), StringComparison.Ordinal);
    }

    private static async Task<string> Text(Data.FazhiDbContext db, Guid id, string title)
    {
        var paper = await db.Set<CasePaper>().Where(p => p.RecordId == id && p.Title == title).SingleAsync(Ct);
        return new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
    }
}

public sealed class DiscretionPathOnSqlite(SqliteWorld world) : DiscretionPathTests(world), IClassFixture<SqliteWorld>;

public sealed class DiscretionPathOnPostgres(PostgresWorld world) : DiscretionPathTests(world), IClassFixture<PostgresWorld>;

using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>Records of the investigation, and the ways a case ends before a decision: each drafts its paper from what was entered once.</summary>
public sealed class RecordTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private static readonly InterviewDraft Interview = new()
    {
        From = At("2026-03-06 14:00"),
        Until = At("2026-03-06 14:50"),
        Place = "询问室",
        Person = "秦若水",
        Identity = "负责人",
        IsOfParty = true,
        CheckedIdentity = true,
        Lines = "问：针剂从哪里来？\n答：网上买的。",
        Signing = "逐页签字",
        ShowedCertificates = true,
        ToldRecusal = true,
    };

    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第四十六条、第五十五条：笔录做成以后即是证据，不登记第二遍；同一时间不能询问两个人")]
    public async Task Records_are_evidence()
    {
        var walk = await Investigating();
        var site = new SiteRecordDraft
        {
            From = At("2026-03-06 09:00"),
            Until = At("2026-03-06 10:00"),
            Place = "松风路18号",
            Content = "桌上有针剂",
            Signing = "已签字",
            ShowedCertificates = true,
            ToldRecusal = true,
        };
        CaseWalk.Taken(await walk.Officers("record-site", "2026-03-06", site));
        CaseWalk.Taken(await walk.Officers("record-interview", "2026-03-06", Interview));
        Refused(
            await walk.Officers("record-interview", "2026-03-06", Interview with { Person = "方晓岚", From = At("2026-03-06 14:40"), Until = At("2026-03-06 15:10") }),
            null,
            "正在询问另一人");
        Refused(await walk.Officers("record-interview", "2026-03-06", Interview with { ToldRecusal = false }), "第四十三条", "回避");

        await using var db = world.Database.Open(Actor.System("test"));
        var matter = await db.Whole<PenaltyCase>().SingleAsync(c => c.Id == walk.Id, Ct);
        Assert.Equal(
            [(EvidenceKind.SiteRecord, "现场笔录"), (EvidenceKind.PartyStatement, "对秦若水的询问笔录")],
            matter.Evidence.OrderBy(e => e.Position).Select(e => (e.Kind, e.Name)));
        Assert.Contains("答：网上买的。", (await Paper(db, walk, "询问笔录")).Facts, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "个人信息保护法第二十八条：调离通知书的病名加密存放，记录和变更里都没有原文")]
    public async Task Health_is_sealed()
    {
        var walk = await Investigating();
        CaseWalk.Taken(await walk.Officers("order-removal", "2026-03-06", new RemovalDraft
        {
            Worker = "方晓岚",
            Work = "直接为顾客服务",
            Disease = "活动性肺结核",
            Articles = "公共场所卫生管理条例第七条",
            DueOn = new DateOnly(2026, 3, 9),
        }));
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await Paper(db, walk, "职业禁忌人员调离通知书");
        Assert.DoesNotContain("肺结核", paper.Facts, StringComparison.Ordinal);
        Assert.StartsWith("青卫调〔2026〕", paper.Number, StringComparison.Ordinal);
        var removal = Assert.Single((await db.Whole<PenaltyCase>().SingleAsync(c => c.Id == walk.Id, Ct)).Removals);
        Assert.True(SealedText.Is(removal.Disease));
        Assert.DoesNotContain(
            await db.Set<Fazhi.Data.Changes.Change>().Where(c => c.RecordId == walk.Id).Select(c => c.Payload).ToListAsync(Ct),
            p => p!.Contains("肺结核", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "第四十五条：提出陈述申辩的，笔录和复核意见书一并起草；没有提出的不起草")]
    public async Task Statement_and_review_are_drafted()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("notify-party");
        CaseWalk.Taken(await walk.Officers("hear-party", "2026-04-15", new StatementDraft
        {
            Outcome = StatementOutcome.Stated,
            SpokenBy = "秦若水",
            Place = "县卫生监督所",
            Content = "首次违法，请求从轻",
            Review = "已在裁量中考虑",
            HearingWaived = true,
        }));
        await using var db = world.Database.Open(Actor.System("test"));
        Assert.Contains("秦若水", (await Paper(db, walk, "陈述和申辩笔录")).Facts, StringComparison.Ordinal);
        Assert.Contains("不予采纳", (await Paper(db, walk, "陈述和申辩复核意见书")).Facts, StringComparison.Ordinal);
        var waived = await (await new CaseWalk(world).Settled()).Through("hear-party");
        Assert.False(await db.Set<CasePaper>().AnyAsync(p => p.RecordId == waived.Id && p.Title == "陈述和申辩笔录", Ct));
    }

    [Fact(DisplayName = "第六十条：没有设定可以延长的不延长；设定以后期限改到批准的日期，只延长一次")]
    public async Task Extension_needs_its_ground()
    {
        var walk = await Investigating();
        var longer = new CaseExtensionDraft { Until = new DateOnly(2026, 7, 2), Reason = "鉴定未完成", Ground = "规章的条款" };
        Refused(await walk.Head("extend-case", "2026-05-20", longer), "第六十条", "没有设定可以延长");
        await walk.Set("penalties.decision.extension", "是");
        CaseWalk.Taken(await walk.Head("extend-case", "2026-05-20", longer));
        Refused(await walk.Head("extend-case", "2026-05-21", longer), null, "已经延长过一次");
        await using var db = world.Database.Open(Actor.System("test"));
        Assert.Equal(
            new DateOnly(2026, 7, 2), (await db.Set<Clock>().SingleAsync(c => c.RecordId == walk.Id && c.Term == "decide", Ct)).Legal);
        await walk.Set("penalties.decision.extension", "否");
    }

    private static DateTimeOffset At(string moment) => new(DateTime.Parse(moment), TimeSpan.FromHours(8));

    private async Task<CaseWalk> Investigating() => await (await new CaseWalk(world).Settled()).Through("start-investigation");

    private static Task<CasePaper> Paper(Fazhi.Data.FazhiDbContext db, CaseWalk walk, string title) =>
        db.Set<CasePaper>().SingleAsync(p => p.RecordId == walk.Id && p.Title == title, Ct);

    private static void Refused(ActResult result, string? article, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(
            refused.Unmet, u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal) && u.Basis?.Article == article);
    }
}

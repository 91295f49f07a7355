using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>The hearing chain, each condition with its article.</summary>
public sealed class HearingTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private const string Chair = "郑国强";

    private readonly World world = fixture.World;

    private HearingCallDraft Call => new()
    {
        HeldOn = new DateOnly(2026, 4, 27),
        Place = "三楼会议室",
        Chair = world.Person(Chair),
        Clerk = world.Person("吴静"),
    };

    private static HearingSessionDraft Session => new()
    {
        Course = HearingCourse.Held,
        Attending = "秦若水",
        Agents = ["江律师"],
        Accusation = "现场笔录证明未取得许可开展注射，建议罚款",
        Defence = "承认事实，请求从轻",
        Signing = "当事人核对无误后逐页签字",
    };

    private static ReviewDraft Passed => new() { Result = ReviewResult.Passed, Opinion = "程序合法" };

    private static HearingReportDraft Report => new() { Opinion = "事实清楚，建议维持拟处罚意见" };

    [Fact(DisplayName = "听证全过程：申请、通知、举行、意见、法制审核、决定，决定书写明听证")]
    public async Task Whole_chain()
    {
        var walk = await Asked();
        var early = new Entry(Passed) { On = new DateOnly(2026, 4, 16), By = [world.Person("吴静")] };
        Refused(
            await world.System.Take("penalties.review-legality", walk.Id, early, TestContext.Current.CancellationToken),
            "第六十四条第八项、第六十五条",
            "听证结束以后再办理");
        CaseWalk.Taken(await walk.Officers("call-hearing", "2026-04-16", Call));
        CaseWalk.Taken(await Chaired(walk, "hold-hearing", "2026-04-27", Session));
        Refused(await walk.Head("decide", "2026-04-28", walk.Decision), "第五十七条第一款", "“听证结束”");
        CaseWalk.Taken(await Chaired(walk, "report-hearing", "2026-04-28", Report));
        Refused(await walk.Head("decide", "2026-04-29", walk.Decision), "第五十八条第一款", "法制审核尚未通过");
        CaseWalk.Taken(await Review(walk, "2026-04-29"));
        await walk.Set("penalties.discussion.hearing", "是");
        Refused(await walk.Head("decide", "2026-04-30", walk.Decision), "第五十七条第二款", "经过听证的案件须由负责人集体讨论");
        await walk.Set("penalties.discussion.hearing", "否");
        var decided = CaseWalk.Taken(await walk.Head("decide", "2026-04-30", walk.Decision));
        Assert.NotEqual("", decided.Number);
        Assert.Contains("当事人要求听证，听证通知载明于2026年4月27日举行", await Text(walk, "行政处罚决定书"), StringComparison.Ordinal);
        Assert.Contains("代理人，人数不超过2人", await Text(walk, "行政处罚听证通知书"), StringComparison.Ordinal);
        Assert.Contains("秦若水、江律师（代理人）", await Text(walk, "听证笔录"), StringComparison.Ordinal);
        Assert.Contains("建议维持拟处罚意见", await Text(walk, "听证意见书"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第六十四条第一项：告知后五个工作日以外申请的，不再组织听证；期内申请、日后登记的仍然有效")]
    public async Task Asked_in_time()
    {
        var walk = await Notified();
        var asking = CaseWalk.Waived with { HearingRequested = true, HearingWaived = false };
        Refused(await walk.Officers("hear-party", "2026-04-21", asking), "第六十四条第一项", "超过告知后的五个工作日");
        Refused(
            await walk.Officers("hear-party", "2026-04-22", asking with { HearingRequestedOn = new DateOnly(2026, 4, 12) }),
            null,
            "申请听证的日期应在告知之后");
        CaseWalk.Taken(await walk.Officers(
            "hear-party", "2026-04-22", asking with { HearingRequestedOn = new DateOnly(2026, 4, 20) }));
    }

    [Fact(DisplayName = "第六十四条第二项：举行的七个工作日前通知，晚一天也不行")]
    public async Task Told_seven_working_days_before()
    {
        var walk = await Asked();
        var early = Call with { HeldOn = new DateOnly(2026, 4, 24) };
        Refused(await walk.Officers("call-hearing", "2026-04-16", early), "第六十四条第二项", "七个工作日前");
        CaseWalk.Taken(await walk.Officers("call-hearing", "2026-04-16", Call));
        Refused(await Chaired(walk, "hold-hearing", "2026-04-24", Session), "第六十四条第二项", "通知的日期举行");
        CaseWalk.Taken(await walk.Officers("call-hearing", "2026-04-24", Call with { HeldOn = new DateOnly(2026, 5, 12) }));
    }

    [Fact(DisplayName = "第六十四条第四项：调查人员不得主持；听证由通知的主持人办理")]
    public async Task Chaired_by_one_who_did_not_investigate()
    {
        var walk = await Asked();
        var officer = Call with { Chair = world.Person("陈立") };
        Refused(await walk.Officers("call-hearing", "2026-04-16", officer), "第六十四条第四项", "不得是本案调查人员");
        CaseWalk.Taken(await walk.Officers("call-hearing", "2026-04-16", Call));
        Refused(await walk.Officers("hold-hearing", "2026-04-27", Session), "第六十四条第四项", "由郑国强主持");
    }

    [Fact(DisplayName = "第六十四条第三项：不公开举行须写明理由")]
    public async Task Closed_only_for_a_reason()
    {
        var walk = await Asked();
        var closed = Call with { IsPublic = false };
        Refused(await walk.Officers("call-hearing", "2026-04-16", closed), "第六十四条第三项", "公开举行");
        CaseWalk.Taken(await walk.Officers("call-hearing", "2026-04-16", closed with { ClosedGround = "涉及患者个人隐私" }));
    }

    [Fact(DisplayName = "第六十四条第五项、第八项：代理人不超过二人；笔录记明双方意见和签字")]
    public async Task Agents_and_record()
    {
        var walk = await Asked();
        CaseWalk.Taken(await walk.Officers("call-hearing", "2026-04-16", Call));
        var three = Session with { Agents = ["甲", "乙", "丙"] };
        Refused(await Chaired(walk, "hold-hearing", "2026-04-27", three), "第六十四条第五项", "不得超过2人");
        var unsigned = Session with { Signing = "" };
        Refused(await Chaired(walk, "hold-hearing", "2026-04-27", unsigned), "第六十四条第八项、第六十五条", "签字情况");
        var silent = Session with { Defence = "" };
        Refused(await Chaired(walk, "hold-hearing", "2026-04-27", silent), "第六十四条第八项、第六十五条", "申辩和质证");
    }

    [Fact(DisplayName = "第六十四条第六项：无正当理由未到场视为放弃，主持人注明后提出意见即可继续")]
    public async Task Absence_waives()
    {
        var walk = await Asked();
        CaseWalk.Taken(await walk.Officers("call-hearing", "2026-04-16", Call));
        CaseWalk.Taken(await Chaired(
            walk, "hold-hearing", "2026-04-27", new HearingSessionDraft { Course = HearingCourse.Absent, Signing = "主持人注明当事人未到场" }));
        CaseWalk.Taken(await Chaired(walk, "report-hearing", "2026-04-27", Report));
        CaseWalk.Taken(await Review(walk, "2026-04-28"));
        CaseWalk.Taken(await walk.Head("decide", "2026-04-29", walk.Decision));
    }

    [Fact(DisplayName = "当事人撤回听证申请的，听证结束；没有申请的不能通知听证")]
    public async Task Withdrawn_or_never_asked()
    {
        var walk = await Asked();
        CaseWalk.Taken(await walk.Officers("withdraw-hearing", "2026-04-17", new HearingWithdrawalDraft { Reason = "书面撤回" }));
        CaseWalk.Taken(await walk.Head("decide", "2026-04-21", walk.Decision));

        var silent = await Notified();
        CaseWalk.Taken(await silent.Ordinary("hear-party"));
        Refused(await silent.Officers("call-hearing", "2026-04-16", Call), "第六十三条", "没有申请听证");
    }

    [Fact(DisplayName = "听证主持人不得审核、不得决定本案")]
    public async Task Chair_is_kept_apart()
    {
        var walk = await Asked();
        CaseWalk.Taken(await walk.Officers("call-hearing", "2026-04-16", Call with { Chair = world.Person("吴静") }));
        CaseWalk.Taken(await walk.Take("吴静", ["吴静"], "hold-hearing", "2026-04-27", Session));
        CaseWalk.Taken(await walk.Take("吴静", ["吴静"], "report-hearing", "2026-04-28", Report));
        Refused(await Review(walk, "2026-04-29"), null, "不得是本案听证主持人");
    }

    private async Task<CaseWalk> Notified()
    {
        var walk = new CaseWalk(world) { Sanction = new SanctionDraft { Fine = 60_000m } };
        return await (await walk.Settled()).UpTo("hear-party");
    }

    private async Task<CaseWalk> Asked()
    {
        var walk = await Notified();
        CaseWalk.Taken(await walk.Officers(
            "hear-party", "2026-04-15", CaseWalk.Waived with { HearingRequested = true, HearingWaived = false }));
        return walk;
    }

    private async Task<string> Text(CaseWalk walk, string title)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().SingleAsync(
            p => p.RecordId == walk.Id && p.Title == title, TestContext.Current.CancellationToken);
        return new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
    }

    private static Task<ActResult> Chaired(CaseWalk walk, string act, string on, object input) =>
        walk.Take(Chair, [Chair], act, on, input);

    private static Task<ActResult> Review(CaseWalk walk, string on) =>
        walk.Take("吴静", ["吴静"], "review-legality", on, Passed);

    private static void Refused(ActResult result, string? article, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(
            refused.Unmet, u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal) && u.Basis?.Article == article);
    }
}

using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>What goes beside the path of an investigation, each condition with its article.</summary>
public sealed class InvestigationTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PreservationDraft Kept => new()
    {
        Things = "注射针剂 3支\n登记簿 1本",
        Place = "县卫生监督所证据室",
        Reason = "针剂可能被转移",
        Approver = world.Person("周明远"),
    };

    [Fact(DisplayName = "第五十六条：先行登记保存经负责人批准，七个工作日内处理；期限从保存之日起算")]
    public async Task Preservation_runs_seven_working_days()
    {
        var walk = await Investigating();
        var unapproved = Kept with { Approver = world.Person("郑国强") };
        Refused(await walk.Officers("preserve-evidence", "2026-03-06", unapproved), "第五十六条", "须经行政机关负责人批准");
        Refused(await walk.Officers("preserve-evidence", "2026-03-06", Kept with { Reason = "" }), "第五十六条", "可能灭失");
        CaseWalk.Taken(await walk.Officers("preserve-evidence", "2026-03-06", Kept));

        var clock = await Clock(walk, "handle-preserved");
        Assert.Equal((new DateOnly(2026, 3, 17), ClockState.Running), (clock.Legal!.Value, clock.State));
        CaseWalk.Taken(await walk.Officers("handle-preserved", "2026-03-18", End(1)));
        Assert.Equal(ClockState.MetLate, (await Clock(walk, "handle-preserved")).State);
        Refused(await walk.Officers("handle-preserved", "2026-03-19", End(1)), null, "没有尚待处理");
    }

    [Fact(DisplayName = "第五十六条：第二次登记保存另算期限；先后两次各有文号和文书")]
    public async Task A_second_preservation_has_its_own_period()
    {
        var walk = await Investigating();
        CaseWalk.Taken(await walk.Officers("preserve-evidence", "2026-03-06", Kept));
        CaseWalk.Taken(await walk.Officers("preserve-evidence", "2026-03-10", Kept with { Things = "仪器 1台" }));
        CaseWalk.Taken(await walk.Officers("handle-preserved", "2026-03-11", End(1)));
        Assert.Equal(new DateOnly(2026, 3, 19), (await Clock(walk, "handle-preserved")).Legal);
        CaseWalk.Taken(await walk.Officers("handle-preserved", "2026-03-12", End(2)));
        Assert.Equal(ClockState.Met, (await Clock(walk, "handle-preserved")).State);

        await using var db = world.Database.Open(Actor.System("test"));
        var papers = await db.Set<CasePaper>().Where(p => p.RecordId == walk.Id && p.Title.StartsWith("证据先行")).ToListAsync(Ct);
        Assert.Equal(4, papers.Select(p => p.Number).Distinct().Count());
        Assert.Contains(papers, p => p.Title == "证据先行登记保存处理决定书" && p.Facts.Contains("仪器 1台", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "第二十八条：责令改正与处罚并行，复查以后才算了结")]
    public async Task Order_to_correct_is_checked()
    {
        var walk = await Investigating();
        var order = new CorrectionOrderDraft
        {
            Conduct = "未取得执业许可开展注射",
            Demand = "停止注射类项目",
            Articles = "基本医疗卫生与健康促进法第三十八条第二款",
            DueOn = new DateOnly(2026, 3, 20),
        };
        Refused(
            await walk.Officers("order-correction", "2026-03-06", order with { DueOn = new DateOnly(2026, 3, 5) }),
            null,
            "不能早于责令之日");
        CaseWalk.Taken(await walk.Officers("order-correction", "2026-03-06", order));
        CaseWalk.Taken(await walk.Ordinary("add-evidence"));
        CaseWalk.Taken(await walk.Ordinary("conclude-investigation"));
        var check = new CorrectionCheckDraft { Position = 1, IsCorrected = true, Result = "已停止" };
        CaseWalk.Taken(await walk.Officers("check-correction", "2026-04-11", check));
        Refused(await walk.Officers("check-correction", "2026-04-12", check), null, "没有尚待复查");
    }

    [Fact(DisplayName = "第四十三条：回避的人员退出后不得再办理，也不得审核；留下的和新来的一起办理")]
    public async Task Recused_officers_stay_out()
    {
        var walk = await Investigating();
        var change = new OfficersDraft
        {
            Officers = [world.Person("林晓"), world.Person("郑国强")],
            Change = OfficerChange.Recusal,
            Reason = "陈立与当事人负责人是近亲属，经负责人决定回避",
        };
        Assert.IsType<ActResult.Forbidden>(await walk.Officers("change-officers", "2026-03-09", change));
        CaseWalk.Taken(await walk.Head("change-officers", "2026-03-09", change));

        Refused(await walk.Officers("add-evidence", "2026-03-10", CaseWalk.Evidence), null, "须是本案承办人员");
        CaseWalk.Taken(await walk.Take("林晓", ["林晓", "郑国强"], "add-evidence", "2026-03-10", CaseWalk.Evidence));
        var back = change with { Officers = [world.Person("陈立"), world.Person("林晓")], Change = OfficerChange.Reassignment };
        Refused(await walk.Head("change-officers", "2026-03-11", back), "第四十三条", "已在本案回避");
    }

    [Fact(DisplayName = "第四十二条：变更后仍须两名持证承办人员；没有变化的不登记")]
    public async Task Two_certified_officers_after_the_change()
    {
        var walk = await Investigating();
        var change = new OfficersDraft
        {
            Officers = [world.Person("林晓")],
            Change = OfficerChange.Reassignment,
            Reason = "工作调整",
        };
        Refused(await walk.Head("change-officers", "2026-03-09", change), "第四十二条", "两名以上");
        var clerk = change with { Officers = [world.Person("林晓"), world.Person("何芳")] };
        Refused(await walk.Head("change-officers", "2026-03-09", clerk), "第四十二条第一款、第七十六条第一款第五项", "没有有效的行政执法证");
        var same = change with { Officers = [world.Person("陈立"), world.Person("林晓")] };
        Refused(await walk.Head("change-officers", "2026-03-09", same), null, "没有变化");
    }

    private static PreservationEndDraft End(int position) =>
        new() { Position = position, End = PreservationEnd.Tested, Note = "送检验机构鉴别成分" };

    private async Task<CaseWalk> Investigating() =>
        await (await new CaseWalk(world).Settled()).Through("start-investigation");

    private async Task<Clock> Clock(CaseWalk walk, string term)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<Clock>().SingleAsync(c => c.RecordId == walk.Id && c.Term == term, Ct);
    }

    private static void Refused(ActResult result, string? article, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(
            refused.Unmet, u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal) && u.Basis?.Article == article);
    }
}

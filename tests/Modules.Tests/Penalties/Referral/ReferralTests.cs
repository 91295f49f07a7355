using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties.Referral;

/// <summary>
/// One case that may be a crime, concluded on 2026-04-10, reported on 2026-04-13: approved on the 14th at nine, with the
/// police until the 15th at nine.
/// </summary>
public abstract class ReferralTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static SuspicionDraft Suspicion => new()
    {
        Crime = "非法行医罪（刑法第三百三十六条）",
        Findings = "两年内因擅自执业受过两次处罚，又实施注射，致人轻伤",
    };

    private static ReferralDecisionDraft Approval => new() { IsApproved = true, At = At("2026-04-14 09:00"), Opinion = "同意移送" };

    private static ReferralDraft Handover => new()
    {
        At = At("2026-04-15 08:30"),
        Police = "青岚县公安局",
        Receiver = "岑行舟",
        Materials = ["涉嫌犯罪案件情况的调查报告一份", "涉案物品清单一份", "药品检验报告一份"],
        CopiedTo = "青岚县人民检察院",
    };

    [Fact(DisplayName = "移送规定第五条：两名执法人员核实并书面报告，负责人三日内决定，批准后二十四小时内移送，附材料清单和回执")]
    public async Task Reported_approved_and_handed_over()
    {
        var walk = await Concluded();
        Refused(await walk.Take("陈立", ["陈立"], "suspect-crime", "2026-04-13", Suspicion), "第五条第一款", "不得少于两人");
        Refused(await walk.Officers("suspect-crime", "2026-04-13", Suspicion with { Crime = "" }), "第五条第一款", "书面报告");
        CaseWalk.Taken(await walk.Officers("suspect-crime", "2026-04-13", Suspicion));
        Assert.Equal(new DateOnly(2026, 4, 16), (await Clock(walk, "decide-referral")).Legal);
        Assert.Contains("请自接到报告之日起三日内", await Text(walk, PaperKinds.ReferralReport), StringComparison.Ordinal);
        Refused(await walk.Officers("suspect-crime", "2026-04-13", Suspicion), null, "已经提出移送");
        Refused(await walk.Officers("refer-case", "2026-04-13", Handover), null, "没有批准以后等待移送的案件");

        Assert.IsType<ActResult.Forbidden>(await walk.Officers("decide-referral", "2026-04-14", Approval));
        Refused(await walk.Head("decide-referral", "2026-04-14", Approval with { At = At("2026-04-13 09:00") }), null, "须在办理日期当天");
        CaseWalk.Taken(await walk.Head("decide-referral", "2026-04-14", Approval));
        Assert.Equal(At("2026-04-15 09:00"), (await Clock(walk, "refer-case")).LegalAt);
        Assert.Contains("penalties.refer-case", await Tasks(walk));

        Refused(await walk.Officers("refer-case", "2026-04-15", Handover with { Materials = [] }), "第五条第二款", "请逐件填写");
        Refused(await walk.Officers("refer-case", "2026-04-15", Handover with { Receiver = "" }), null, "回执上的签收人");
        var handed = CaseWalk.Taken(await walk.Officers("refer-case", "2026-04-15", Handover));
        Assert.StartsWith("青卫案移〔2026〕", handed.Number, StringComparison.Ordinal);
        Assert.Equal(ClockState.Met, (await Clock(walk, "refer-case")).State);
        Assert.True((await Clock(walk, "police-decide")).IsOfParty);
        var paper = await Text(walk, PaperKinds.Referral);
        Assert.Contains("3．药品检验报告一份。", paper, StringComparison.Ordinal);
        Assert.Contains("2026年4月15日8时30分收到。签收人：岑行舟", paper, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第五条第二款：批准后第二十五小时移送，仍须移送，记为逾期")]
    public async Task Handed_over_late()
    {
        var walk = await Approved();
        var late = CaseWalk.Taken(await walk.Officers("refer-case", "2026-04-15", Handover with { At = At("2026-04-15 10:00") }));
        Assert.Contains(late.Warnings, w => w.Message.Contains("超过批准后的二十四小时", StringComparison.Ordinal));
        Assert.Equal(ClockState.MetLate, (await Clock(walk, "refer-case")).State);
    }

    [Fact(DisplayName = "第五条第二款：不批准的，理由记录在案；没有理由不行；此后可以继续处罚")]
    public async Task Not_approved()
    {
        var walk = await Concluded();
        CaseWalk.Taken(await walk.Officers("suspect-crime", "2026-04-13", Suspicion));
        var no = new ReferralDecisionDraft { At = At("2026-04-14 09:00") };
        Refused(await walk.Head("decide-referral", "2026-04-14", no), "第五条第二款", "理由记录在案");
        CaseWalk.Taken(await walk.Head("decide-referral", "2026-04-14", no with { Opinion = "没有造成人身损害，不构成犯罪" }));
        Assert.Equal(ReferralEnd.NotApproved, (await Case(walk)).LastReferral!.End);
        CaseWalk.Taken(await walk.Officers("notify-party", "2026-04-14", new NoticeDraft()));
    }

    [Fact(DisplayName = "第十一条第一款：移送尚无结果不得以罚代移；公安不立案、复议维持、检察院答复以后恢复，再作决定")]
    public async Task Nothing_is_decided_instead()
    {
        var walk = await Approved();
        CaseWalk.Taken(await walk.Officers("refer-case", "2026-04-15", Handover));
        CaseWalk.Taken(await walk.Officers("notify-party", "2026-04-15", new NoticeDraft()));
        CaseWalk.Taken(await walk.Officers("hear-party", "2026-04-16", CaseWalk.Waived));
        Refused(await walk.Head("decide", "2026-04-20", walk.Decision), "第十一条第一款", "不得以行政处罚代替移送");
        Refused(await walk.Head("return-case", "2026-04-20", new CaseReturnDraft { Note = "退回" }), null, "没有作出不立案");

        Refused(await Said(walk, "2026-04-17", ReferralEventKind.Convicted), null, "先决定是否立案");
        CaseWalk.Taken(await Said(walk, "2026-04-17", ReferralEventKind.PoliceRefused));
        Assert.Contains("penalties.object-to-refusal", await Tasks(walk));
        var objection = new RefusalObjectionDraft { Organ = "青岚县公安局", Reason = "已达到立案标准" };
        CaseWalk.Taken(await walk.Head("object-to-refusal", "2026-04-20", objection));
        Assert.Equal(ClockState.Met, (await Clock(walk, "object-to-refusal")).State);
        CaseWalk.Taken(await Said(walk, "2026-04-22", ReferralEventKind.ReviewRefused));
        Refused(await walk.Head("object-to-refusal", "2026-04-23", objection), null, "只能建议检察机关");
        CaseWalk.Taken(await walk.Head(
            "object-to-refusal", "2026-04-23", objection with { ToProcuratorate = true, Organ = "青岚县人民检察院" }));
        CaseWalk.Taken(await Said(walk, "2026-04-27", ReferralEventKind.SupervisionRefused));
        CaseWalk.Taken(await walk.Head("return-case", "2026-04-28", new CaseReturnDraft { Note = "案卷和检验报告已退回" }));
        Assert.Equal(new DateOnly(2026, 6, 2), (await Clock(walk, "decide")).Legal);
        CaseWalk.Taken(await walk.Head("decide", "2026-04-29", walk.Decision));
    }

    [Fact(DisplayName = "第十二条：立案通知起三日内移交物品和材料；移交以后可以移送结案，没有处罚决定")]
    public async Task Taken_up_by_the_police()
    {
        var walk = await Approved();
        CaseWalk.Taken(await walk.Officers("refer-case", "2026-04-15", Handover));
        CaseWalk.Taken(await Said(walk, "2026-04-20", ReferralEventKind.PoliceFiled));
        Assert.Equal(new DateOnly(2026, 4, 23), (await Clock(walk, "hand-over-goods")).Legal);
        var closing = new ReferredClosingDraft { Summary = "公安机关已立案，案件移送结案" };
        Refused(await walk.Head("close-referred", "2026-04-21", closing), null, "尚未移交");
        CaseWalk.Taken(await walk.Officers(
            "hand-over-goods", "2026-04-24", new GoodsHandoverDraft { Goods = "注射针剂12支", Receiver = "岑行舟" }));
        Assert.Equal(ClockState.MetLate, (await Clock(walk, "hand-over-goods")).State);
        CaseWalk.Taken(await walk.Head("close-referred", "2026-04-27", closing));
        var closed = await Case(walk);
        Assert.Equal(("closed", ClosingGround.Referred), (closed.Stage, closed.Closing!.Ground));
        Assert.DoesNotContain("决定书文号", await Text(walk, PaperKinds.ClosingReport), StringComparison.Ordinal);
        CaseWalk.Taken(await walk.Officers("archive-case", "2026-05-20", CaseWalk.Archiving));
    }

    [Fact(DisplayName = "处罚法第二十七条：撤案、不起诉的退回继续处罚；本地参数为是的，移送期间不计入九十日")]
    public async Task Comes_back_and_the_ninety_days_go_on()
    {
        var walk = await Approved();
        await walk.Set("penalties.decision.referral", "是");
        CaseWalk.Taken(await walk.Officers("refer-case", "2026-04-15", Handover));
        Assert.Equal(ClockState.Dropped, (await Clock(walk, "decide")).State);
        CaseWalk.Taken(await Said(walk, "2026-04-17", ReferralEventKind.PoliceFiled));
        CaseWalk.Taken(await Said(walk, "2026-04-23", ReferralEventKind.NotProsecuted));
        CaseWalk.Taken(await walk.Head("return-case", "2026-04-24", new CaseReturnDraft { Note = "检察机关移送检察意见和案卷" }));
        var clock = await Clock(walk, "decide");
        Assert.Equal((new DateOnly(2026, 6, 11), ClockState.Running), (clock.Legal!.Value, clock.State));
        Assert.Contains("2026-04-16至2026-04-24不计", clock.Length, StringComparison.Ordinal);
        await walk.Set("penalties.decision.referral", "否");
    }

    [Fact(DisplayName = "第十一条第三款：处罚以后移送，已缴罚款折抵罚金；原决定继续执行，移送无结果不能结案")]
    public async Task A_fine_already_paid_is_set_off()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("record-payment");
        CaseWalk.Taken(await walk.Officers("suspect-crime", "2026-05-06", Suspicion));
        CaseWalk.Taken(await walk.Head("decide-referral", "2026-05-07", Approval with { At = At("2026-05-07 09:00") }));
        CaseWalk.Taken(await walk.Officers("refer-case", "2026-05-07", Handover with { At = At("2026-05-07 10:00") }));
        Assert.Contains("罚款20000.00元", (await Text(walk, PaperKinds.Referral)).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Refused(await walk.Ordinary("close-case"), null, "尚无结果");
        CaseWalk.Taken(await Said(walk, "2026-05-09", ReferralEventKind.PoliceFiled));
        CaseWalk.Taken(await walk.Officers("record-police-answer", "2026-08-03", new PoliceAnswerDraft
        {
            Kind = ReferralEventKind.Convicted,
            Document = "（2026）青0121刑初7号",
            CriminalFine = 15_000m,
        }));
        var matter = await Case(walk);
        Assert.Equal((15_000m, ReferralEnd.Punished), (matter.FineSetOff, matter.LastReferral!.End));
        Assert.Contains(
            CaseWords.Folds(matter, new DateOnly(2026, 8, 3)).SelectMany(f => f.Lines), l => l.Value.Contains("15000.00元依法折抵罚金", StringComparison.Ordinal));
    }

    private static DateTimeOffset At(string text) =>
        new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    private static Task<ActResult> Said(CaseWalk walk, string on, ReferralEventKind kind) => walk.Officers(
        "record-police-answer", on, new PoliceAnswerDraft { Kind = kind, Document = "青公（2026）12号" });

    private async Task<CaseWalk> Concluded() => await (await new CaseWalk(world).Settled()).Through("conclude-investigation");

    private async Task<CaseWalk> Approved()
    {
        var walk = await Concluded();
        CaseWalk.Taken(await walk.Officers("suspect-crime", "2026-04-13", Suspicion));
        CaseWalk.Taken(await walk.Head("decide-referral", "2026-04-14", Approval));
        return walk;
    }

    private async Task<PenaltyCase> Case(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Whole<PenaltyCase>().AsNoTracking().SingleAsync(c => c.Id == walk.Id, Ct);
    }

    private async Task<string> Text(CaseWalk walk, string title)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().Where(p => p.RecordId == walk.Id && p.Title == title).OrderByDescending(p => p.Id).FirstAsync(Ct);
        return new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
    }

    private async Task<Clock> Clock(CaseWalk walk, string term)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<Clock>().SingleAsync(c => c.RecordId == walk.Id && c.Term == term, Ct);
    }

    private async Task<string[]> Tasks(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<TaskItem>().Where(t => t.RecordId == walk.Id && t.State == TaskState.Open).Select(t => t.Act).ToArrayAsync(Ct);
    }

    private static void Refused(ActResult result, string? article, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(
            refused.Unmet, u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal) && u.Basis?.Article == article);
    }
}

public sealed class ReferralOnSqlite(SqliteWorld world) : ReferralTests(world), IClassFixture<SqliteWorld>;

public sealed class ReferralOnPostgres(PostgresWorld world) : ReferralTests(world), IClassFixture<PostgresWorld>;

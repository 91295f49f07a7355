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

namespace Fazhi.Modules.Tests.Penalties.Performance;

/// <summary>A fine nobody paid: served on 2026-04-22, urged on 2026-10-12, the period to sue ends on 2026-10-22.</summary>
public abstract class EnforcementTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static CourtApplicationDraft Application => new() { Court = "青岚县人民法院", Assets = "松风路18号经营场所和对公账户" };

    private static SetOffDraft Sale => new()
    {
        Seizure = "青卫查扣〔2026〕2号",
        Things = "注射仪器 1台",
        Proceeds = 26_000m,
        Amount = 20_000m,
        Receipt = "9901210009",
    };

    [Fact(DisplayName = "第五十六条第二款：对不予受理的裁定，十五日内可以向上一级法院申请复议；申请书写明依第六十条不缴纳申请费")]
    public async Task Not_accepted_may_be_appealed()
    {
        var walk = await Urged();
        CaseWalk.Taken(await walk.Head("apply-to-court", "2026-10-27", Application));
        await using (var db = world.Database.Open(Data.Scopes.Actor.System("test")))
        {
            var paper = await db.Set<CasePaper>().SingleAsync(p => p.RecordId == walk.Id && p.Title == PaperKinds.CourtApplication, Ct);
            Assert.Contains("《行政强制法》第六十条第一款", paper.Facts, StringComparison.Ordinal);
        }

        CaseWalk.Taken(await walk.Officers("record-court-answer", "2026-11-02", Answer(CourtEventKind.NotAccepted)));
        var appeal = await Clock(walk, "appeal-refusal");
        Assert.Equal(new DateOnly(2026, 11, 17), appeal.Legal);
        Assert.Equal(("court.refuse.appeal", ClockState.Running), (appeal.Rule, appeal.State));
        CaseWalk.Taken(await walk.Head(
            "appeal-ruling", "2026-11-10", new RulingAppealDraft { Court = "云泽市中级人民法院", Reason = "材料齐全，应当受理" }));
        Assert.Equal(ClockState.Met, (await Clock(walk, "appeal-refusal")).State);

        CaseWalk.Taken(await walk.Officers("record-court-answer", "2026-11-20", Answer(CourtEventKind.Accepted)));
        CaseWalk.Taken(await walk.Officers("record-court-answer", "2026-11-25", Answer(CourtEventKind.Refused)));
        Assert.Equal(ClockState.Met, (await Clock(walk, "appeal-refusal")).State);
        var ruling = await Clock(walk, "appeal-ruling");
        Assert.Equal((new DateOnly(2026, 12, 10), ClockState.Running), (ruling.Legal!.Value, ruling.State));
    }

    [Fact(DisplayName = "第五十三条至第五十八条：催告满十个工作日申请，法院受理、不准予、复议、准予、终结，以终结执行结案")]
    public async Task Court_to_its_end()
    {
        var walk = await Urged();
        Refused(await walk.Head("apply-to-court", "2026-10-22", Application), "第四十六条第一款", "提起诉讼的期限到2026-10-22");
        Refused(await walk.Head("apply-to-court", "2026-10-26", Application), "第五十四条", "催告后履行的期限到2026-10-26");
        var applied = CaseWalk.Taken(await walk.Head("apply-to-court", "2026-10-27", Application));
        Assert.StartsWith("青卫强执申〔2026〕", applied.Number, StringComparison.Ordinal);
        Assert.Equal(ClockState.Met, (await Clock(walk, "apply-to-court")).State);
        Assert.Equal(new DateOnly(2026, 11, 3), (await Clock(walk, "court-accepts")).Legal);

        Refused(
            await walk.Officers(
                "urge-performance", "2026-10-28", new UrgingDraft { DueOn = new DateOnly(2026, 11, 20), Way = "代收银行", Receiver = "秦若水" }),
            null,
            "已经申请法院强制执行");
        Assert.Equal("已经届满", ClockWords.Explain(await Clock(walk, "sue"), new DateOnly(2026, 10, 28)).State.Word);
        Refused(await walk.Officers("record-court-answer", "2026-11-02", Answer(CourtEventKind.Permitted)), null, "先受理，后裁定");
        CaseWalk.Taken(await walk.Officers("record-court-answer", "2026-11-02", Answer(CourtEventKind.Accepted)));
        Assert.Equal(new DateOnly(2026, 11, 11), (await Clock(walk, "court-rules")).Legal);
        CaseWalk.Taken(await walk.Officers("record-court-answer", "2026-11-05", Answer(CourtEventKind.Questioned)));
        Assert.Equal(ClockState.Dropped, (await Clock(walk, "court-rules")).State);
        Assert.Equal(new DateOnly(2026, 12, 2), (await Clock(walk, "court-rules-when-questioned")).Legal);
        CaseWalk.Taken(await walk.Officers("record-court-answer", "2026-11-10", Answer(CourtEventKind.Refused)));
        var appeal = await Clock(walk, "appeal-ruling");
        Assert.Equal((new DateOnly(2026, 11, 25), ClockState.Running), (appeal.Legal!.Value, appeal.State));
        CaseWalk.Taken(await walk.Head(
            "appeal-ruling", "2026-11-20", new RulingAppealDraft { Court = "云泽市中级人民法院", Reason = "决定认定事实清楚" }));
        Assert.Equal(ClockState.Met, (await Clock(walk, "appeal-ruling")).State);
        CaseWalk.Taken(await walk.Officers("record-court-answer", "2026-12-01", Answer(CourtEventKind.Permitted)));
        var ended = new ClosingDraft { Ground = ClosingGround.ExecutionEnded, Summary = "法院终结执行" };
        Refused(await walk.Head("close-case", "2026-12-20", ended), null, "没有登记人民法院终结执行");
        CaseWalk.Taken(await walk.Officers("record-court-answer", "2026-12-20", Answer(CourtEventKind.Ended)));
        CaseWalk.Taken(await walk.Head("close-case", "2026-12-21", ended));

        var paper = await Text(walk, PaperKinds.CourtApplication);
        Assert.Contains("被申请人：青岚悦容美容服务有限公司", paper, StringComparison.Ordinal);
        Assert.Contains("即罚款20000.00元、没收违法所得3500.00元、加处罚款20000.00元", paper, StringComparison.Ordinal);
        Assert.Contains("申请复议和提起诉讼的期限已于2026年10月22日届满", paper, StringComparison.Ordinal);
        Assert.Contains("5．申请强制执行标的的情况。", paper, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第五十三条：期满次日起，科室负责人的待办里有申请法院强制执行，期限为三个月的第六十日；缴清即撤下")]
    public async Task The_section_head_is_told()
    {
        var walk = await Urged();
        var task = await Task(walk, "penalties.apply-to-court");
        Assert.Equal((TaskState.Open, new DateOnly(2026, 10, 23), new DateOnly(2026, 12, 21)), (task.State, task.ShownFrom!.Value, task.Due!.Value));
        Assert.NotEqual(0, task.Roles & TaskItem.Of([Role.SectionHead]));
        Assert.Null(task.PersonId);
        CaseWalk.Taken(await walk.Officers("record-payment", "2026-10-20", CaseWalk.Payment(PaymentKind.Gains, 3_500m)));
        CaseWalk.Taken(await walk.Officers("record-payment", "2026-10-20", CaseWalk.Payment(PaymentKind.Fine, 20_000m)));
        Assert.Equal(TaskState.Dropped, (await Task(walk, "penalties.apply-to-court")).State);
        Assert.Equal(ClockState.Dropped, (await Clock(walk, "apply-to-court")).State);
    }

    [Fact(DisplayName = "第四十六条第三款、第四十三条：催告期满、诉期届满才可以拍卖已扣押的财物抵缴，不在夜间和法定节假日")]
    public async Task Sealed_goods_are_sold()
    {
        var walk = await Urged("2026-09-01", "2026-09-20");
        Refused(await walk.Head("set-off-goods", "2026-09-20", Sale), "第四十六条第三款", "催告的期限届满仍不履行");
        Refused(await walk.Head("set-off-goods", "2026-10-22", Sale), "第四十六条第一款", "期满前不得");
        Refused(await walk.Head("set-off-goods", "2026-10-23", Sale with { AtNight = true }), "第四十三条", "不得在夜间");
        Refused(await walk.Head("set-off-goods", "2026-10-23", Sale with { Seizure = "" }), "第四十六条第三款", "已经依法查封、扣押");
        Refused(await walk.Head("set-off-goods", "2026-10-23", Sale with { Amount = 20_000.01m }), null, "不超过拍卖所得和尚欠的罚款");
        CaseWalk.Taken(await walk.Head("set-off-goods", "2026-10-23", Sale));
        Assert.Equal(3_500m, (await Case(walk)).Owed);
        Assert.Equal("served", (await Case(walk)).Stage);
    }

    [Fact(DisplayName = "第四十三条：国庆节不得强制执行，情况紧急的写明后可以")]
    public async Task Not_on_a_holiday()
    {
        var walk = await Urged("2026-06-01", "2026-06-20");
        CaseWalk.Taken(await walk.Officers(
            "record-challenge", "2026-06-02", new ChallengeDraft { Body = "县政府" }));
        Refused(await walk.Head("set-off-goods", "2026-10-01", Sale), "第四十三条", "法定节假日");
        Refused(await walk.Head("set-off-goods", "2026-10-01", Sale with { Urgency = "易腐" }), "第四十六条第三款", "应当申请法院强制执行");
    }

    [Fact(DisplayName = "第三十九条、第四十条：中止以后不得申请法院；未满三年不得以此终结；法人终止没有财产的终结执行，以此结案")]
    public async Task Paused_and_ended()
    {
        var walk = await Urged();
        CaseWalk.Taken(await walk.Head("pause-execution", "2026-10-27", new ExecutionPauseDraft { Note = "当事人停业，账户没有余额" }));
        Refused(await walk.Head("apply-to-court", "2026-10-28", Application), null, "已经中止或者终结执行");
        Assert.Equal(new DateOnly(2029, 10, 27), (await Clock(walk, "paused")).Alarm);
        var early = new ExecutionEndDraft { Ground = ExecutionEndGround.PausedThreeYears, Note = "没有财产" };
        Refused(await walk.Head("end-execution", "2026-11-27", early), "第三十九条", "满三年");
        Refused(await walk.Head("end-execution", "2026-11-27", early with { Ground = ExecutionEndGround.Revoked }), "第四十条", "没有登记决定被撤销");
        CaseWalk.Taken(await walk.Head("resume-execution", "2026-11-27", new ExecutionResumeDraft { Reason = "恢复营业" }));
        CaseWalk.Taken(await walk.Head(
            "end-execution", "2026-12-01", new ExecutionEndDraft { Ground = ExecutionEndGround.NoAssets, Note = "已经注销登记，没有财产和义务承受人" }));
        Assert.Contains("决定终结该决定的执行", await Text(walk, PaperKinds.End), StringComparison.Ordinal);
        Assert.Contains("中止该决定的执行", await Text(walk, PaperKinds.Pause), StringComparison.Ordinal);
        Refused(await walk.Head("close-case", "2026-12-02", new ClosingDraft { Summary = "终结" }), null, "尚未缴清");
        CaseWalk.Taken(await walk.Head(
            "close-case", "2026-12-02", new ClosingDraft { Ground = ClosingGround.EndedByAgency, Summary = "终结执行" }));
    }

    [Fact(DisplayName = "处罚决定被撤销的，不再欠缴，以此结案，不能以履行完毕结案")]
    public async Task Revoked()
    {
        var walk = await Urged();
        CaseWalk.Taken(await walk.Officers("record-challenge", "2026-10-15", new ChallengeDraft { Body = "青岚县人民政府" }));
        CaseWalk.Taken(await walk.Officers(
            "end-challenge", "2026-12-10", new ChallengeEndDraft { Outcome = ChallengeOutcome.Revoked, Note = "青政复决〔2026〕12号" }));
        Assert.Equal(0, (await Case(walk)).OwedOn(new DateOnly(2026, 12, 10)));
        Refused(await walk.Head("close-case", "2026-12-11", new ClosingDraft { Summary = "撤销" }), null, "以此结案");
        CaseWalk.Taken(await walk.Head("close-case", "2026-12-11", new ClosingDraft { Ground = ClosingGround.Revoked, Summary = "复议撤销" }));
    }

    [Fact(DisplayName = "第七十四条：销毁须有人在场监督，拍卖须有票据；处置完毕才算履行")]
    public async Task Confiscated_goods()
    {
        var walk = new CaseWalk(world) { Sanction = new SanctionDraft { Goods = 3 } };
        await (await walk.Settled()).Through("serve-decision");
        var disposal = new DisposalDraft { Things = "注射针剂 3支", Way = "送医疗废物集中处置单位焚烧" };
        Refused(await walk.Officers("dispose-goods", "2026-04-24", disposal), null, "在场监督");
        Refused(
            await walk.Officers("dispose-goods", "2026-04-24", disposal with { Manner = DisposalManner.Auctioned }), "第七十四条", "上缴国库");
        CaseWalk.Taken(await walk.Officers("dispose-goods", "2026-04-24", disposal with { Witness = "郑国强、何芳" }));
        Assert.Equal("performed", (await Case(walk)).Stage);
    }

    private static CourtAnswerDraft Answer(CourtEventKind kind) => new() { Kind = kind, Document = "（2026）青0121行审3号" };

    [Fact(DisplayName = "第五十九条：为公共安全申请立即执行的，自准予执行的裁定之日起五日；普通申请没有这一期限")]
    public async Task Urgent_execution()
    {
        var walk = await Urged();
        CaseWalk.Taken(await walk.Head("apply-to-court", "2026-11-10", Application with { Urgency = "该店仍在注射来源不明的药品，危及顾客安全" }));
        var paper = await Text(walk, PaperKinds.CourtApplication);
        Assert.Contains("该店仍在注射来源不明的药品，危及顾客安全。情况紧急，为保障公共安全，依据《行政强制法》第五十九条，请求人民法院立即执行", paper, StringComparison.Ordinal);
        CaseWalk.Taken(await walk.Officers("record-court-answer", "2026-11-11", new CourtAnswerDraft { Kind = CourtEventKind.Accepted, Document = "（2026）青0121行审9号" }));
        CaseWalk.Taken(await walk.Officers("record-court-answer", "2026-11-12", new CourtAnswerDraft { Kind = CourtEventKind.Permitted, Document = "（2026）青0121行审9号之一" }));
        var clock = await Clock(walk, "court-execute");
        Assert.Equal((new DateOnly(2026, 11, 19), true), (clock.Legal!.Value, clock.IsOfParty));
    }

    private async Task<CaseWalk> Urged(string on = "2026-10-12", string due = "2026-10-30")
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("serve-decision");
        CaseWalk.Taken(await walk.Officers("urge-performance", on, new UrgingDraft
        {
            DueOn = DateOnly.Parse(due),
            Way = "代收银行专户",
            Receiver = "秦若水",
        }));
        return walk;
    }

    private async Task<PenaltyCase> Case(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Whole<PenaltyCase>().AsNoTracking().SingleAsync(c => c.Id == walk.Id, Ct);
    }

    private async Task<TaskItem> Task(CaseWalk walk, string act)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<TaskItem>().SingleAsync(t => t.RecordId == walk.Id && t.Act == act, Ct);
    }

    private async Task<string> Text(CaseWalk walk, string title)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().SingleAsync(p => p.RecordId == walk.Id && p.Title == title, Ct);
        return new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
    }

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

public sealed class EnforcementOnSqlite(SqliteWorld world) : EnforcementTests(world), IClassFixture<SqliteWorld>;

public sealed class EnforcementOnPostgres(PostgresWorld world) : EnforcementTests(world), IClassFixture<PostgresWorld>;

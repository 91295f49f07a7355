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
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Performance;

/// <summary>
/// The fine of one case put off, urged, challenged and surcharged. Served on 2026-04-22: the fifteen days end on 2026-05-07.
/// </summary>
public abstract class DeferralAndUrgingTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DeferralDraft InTwo => new()
    {
        AppliedOn = new DateOnly(2026, 4, 28),
        Hardship = "门店停业整顿，流动资金不足",
        Instalments =
        [
            new() { DueOn = new DateOnly(2026, 6, 30), Amount = 8_000m }, new() { DueOn = new DateOnly(2026, 8, 31), Amount = 12_000m },
        ],
    };

    private static UrgingDraft Urging => new()
    {
        DueOn = new DateOnly(2026, 6, 5),
        Way = "青岚县农村商业银行代收罚款专户，凭决定书文号缴纳",
        Receiver = "秦若水",
    };

    [Fact(DisplayName = "第六十六条第二款：经申请和批准分期缴纳，缴款期限随之到八月三十一日，历史保留两者")]
    public async Task Deferred()
    {
        var walk = await Served();
        Assert.Equal(new DateOnly(2026, 5, 7), (await Clock(walk, "pay")).Legal);
        Refused(await walk.Head("defer-payment", "2026-05-06", InTwo with { Hardship = "" }), "第六十六条第二款", "写明困难情况");
        Refused(
            await walk.Head("defer-payment", "2026-05-06", InTwo with { AppliedOn = new DateOnly(2026, 5, 7) }), "第六十六条第二款", "须经当事人申请");
        Refused(await walk.Head("defer-payment", "2026-05-06", InTwo with { Instalments = [InTwo.Instalments[0]] }), null, "等于尚欠的罚款");
        Assert.IsType<ActResult.Forbidden>(await walk.Officers("defer-payment", "2026-05-06", InTwo));
        CaseWalk.Taken(await walk.Officers("record-payment", "2026-05-06", CaseWalk.Payment(PaymentKind.Gains, 3_500m)));
        var taken = CaseWalk.Taken(await walk.Head("defer-payment", "2026-05-06", InTwo));

        Assert.StartsWith("青卫缓缴〔2026〕", taken.Number, StringComparison.Ordinal);
        var clock = await Clock(walk, "pay");
        Assert.Equal((new DateOnly(2026, 8, 31), ClockState.Running), (clock.Legal!.Value, clock.State));
        Assert.Contains("2026-05-06批准延期或者分期缴纳", clock.Explanation, StringComparison.Ordinal);
        await using var db = world.Database.Open(Actor.System("test"));
        var before = (await db.Changes.Where(c => c.RecordId == walk.Id && c.Act == "penalties.serve-decision").SingleAsync(Ct)).Payload!;
        Assert.Contains("\"Legal\":\"2026-05-07\"", before, StringComparison.Ordinal);
        var paper = await Text(walk, PaperKinds.Deferral);
        Assert.Contains("1．2026年6月30日以前缴纳8000.00元；", paper, StringComparison.Ordinal);
        Refused(await walk.Officers("urge-performance", "2026-06-30", Urging), "第三十五条", "尚未届满");
        CaseWalk.Taken(await walk.Officers("urge-performance", "2026-07-01", Urging with { DueOn = new DateOnly(2026, 7, 20) }));
        Assert.Equal(240m, (await Case(walk)).Urgings[0].Surcharge);
    }

    [Fact(DisplayName = "第六十六条第二款：期满以后才批准延期的，办理并提示；批准以前的加处罚款不变，批准以后到新的期限不再增加")]
    public async Task Deferred_late()
    {
        var walk = await Served();
        var once = InTwo with { Instalments = [new() { DueOn = new DateOnly(2026, 6, 30), Amount = 20_000m }] };
        var taken = CaseWalk.Taken(await walk.Head("defer-payment", "2026-05-11", once));

        Assert.Contains("缴款期限已经届满", Assert.Single(taken.Warnings).Message, StringComparison.Ordinal);
        var matter = await Case(walk);
        Assert.Equal((1_800m, 1_800m), (matter.SurchargeUnpaid(new DateOnly(2026, 5, 11)), matter.SurchargeUnpaid(new DateOnly(2026, 6, 30))));
        Assert.Equal(2_400m, matter.SurchargeUnpaid(new DateOnly(2026, 7, 1)));
        Refused(
            await walk.Head("defer-payment", "2026-05-12", once with { Instalments = [new() { DueOn = new DateOnly(2026, 5, 11), Amount = 20_000m }] }),
            null,
            "不早于批准之日");
    }

    [Fact(DisplayName = "第三十五条：期满次日起可以催告，催告书载明期限、方式、金额和陈述申辩的权利，加处罚款写明算法")]
    public async Task Urged()
    {
        var walk = await Served();
        Refused(await walk.Officers("urge-performance", "2026-05-07", Urging), "第三十五条", "尚未届满");
        Refused(await walk.Officers("urge-performance", "2026-05-19", Urging with { Way = "" }), "第三十五条", "缴款的方式");
        CaseWalk.Taken(await walk.Officers("record-payment", "2026-05-09", CaseWalk.Payment(PaymentKind.Gains, 3_500m)));
        CaseWalk.Taken(await walk.Officers("urge-performance", "2026-05-19", Urging));

        var paper = await Text(walk, PaperKinds.Urging);
        Assert.Contains("缴纳罚款20000.00元、加处罚款7200.00元。", paper, StringComparison.Ordinal);
        Assert.Contains("2026-05-08至2026-05-19：逾期12日 × 3% × 未缴20,000.00元 = 7,200.00元", paper, StringComparison.Ordinal);
        Assert.Contains("缴款期限至2026年5月7日", paper, StringComparison.Ordinal);
        Assert.Contains("2026年6月5日以前", paper, StringComparison.Ordinal);
        Assert.Contains("有权进行陈述和申辩", paper, StringComparison.Ordinal);
        Assert.Contains("十个工作日", paper, StringComparison.Ordinal);

        var answer = new UrgingAnswerDraft { Statement = "请求减免", Review = "理由不成立" };
        CaseWalk.Taken(await walk.Officers("hear-urged-party", "2026-05-21", answer));
        Refused(await walk.Officers("hear-urged-party", "2026-05-22", answer), null, "没有尚待听取");
    }

    [Fact(DisplayName = "第七十二条：催缴加处罚款以后，罚款和加处罚款都缴清才算履行；加处罚款计到缴清罚款之日")]
    public async Task Performed_with_the_surcharge()
    {
        var walk = await Served();
        CaseWalk.Taken(await walk.Officers("record-payment", "2026-05-06", CaseWalk.Payment(PaymentKind.Gains, 3_500m)));
        CaseWalk.Taken(await walk.Officers("urge-performance", "2026-05-19", Urging));
        CaseWalk.Taken(await walk.Officers("record-payment", "2026-05-27", CaseWalk.Payment(PaymentKind.Fine, 20_000m)));
        Assert.Equal("served", (await Case(walk)).Stage);
        Refused(await walk.Head("close-case", "2026-06-10", new ClosingDraft { Summary = "已缴罚款" }), null, "尚未缴清");
        Refused(
            await walk.Officers("record-payment", "2026-06-10", CaseWalk.Payment(PaymentKind.Surcharge, 12_000.01m)), null, "超过该项尚欠的金额");
        CaseWalk.Taken(await walk.Officers("record-payment", "2026-06-10", CaseWalk.Payment(PaymentKind.Surcharge, 12_000m)));
        Assert.Equal("performed", (await Case(walk)).Stage);
        Assert.Equal(ClockState.MetLate, (await Clock(walk, "pay")).State);
        CaseWalk.Taken(await walk.Head("close-case", "2026-06-11", new ClosingDraft { Summary = "罚款和加处罚款已缴清" }));
    }

    [Fact(DisplayName = "第七十二条：加处罚款由机关决定是否加处；没有催缴的，缴清罚没款即为履行")]
    public async Task Not_demanded()
    {
        var walk = await Served();
        CaseWalk.Taken(await walk.Officers("record-payment", "2026-05-20", CaseWalk.Payment(PaymentKind.Gains, 3_500m)));
        CaseWalk.Taken(await walk.Officers("record-payment", "2026-05-20", CaseWalk.Payment(PaymentKind.Fine, 20_000m)));
        Assert.Equal("performed", (await Case(walk)).Stage);
        Assert.Equal(0, (await Case(walk)).OwedOn(new DateOnly(2026, 7, 1)));
        var fold = PerformanceWords.Folds(await Case(walk), new DateOnly(2026, 7, 1)).OfType<CaseFold>().Single(f => f.Title == "加处罚款");
        Assert.Equal("可以加处7800.00元，尚未催告", fold.Note);
    }

    [Fact(DisplayName = "第七十三条：复议期间不计加处罚款、一般不停止执行；停止执行的不得催告；变更罚款的按变更后的数额")]
    public async Task Challenged()
    {
        var walk = await Served();
        var challenge = new ChallengeDraft { Body = "青岚县人民政府 青政复〔2026〕12号", Stay = StayGround.Reviewer };
        Refused(await walk.Officers("record-challenge", "2026-05-11", challenge), null, "上传停止执行");
        CaseWalk.Taken(await walk.Officers("record-challenge", "2026-05-11", challenge with { Stay = StayGround.None }));
        CaseWalk.Taken(await walk.Officers("urge-performance", "2026-05-19", Urging));
        Assert.Equal(1_800m, (await Case(walk)).Urgings[0].Surcharge);
        Refused(
            await walk.Officers("end-challenge", "2026-07-01", new ChallengeEndDraft { Outcome = ChallengeOutcome.Changed, Note = "复议决定" }),
            null,
            "填写变更后的数额");
        CaseWalk.Taken(await walk.Officers(
            "end-challenge", "2026-07-01", new ChallengeEndDraft { Outcome = ChallengeOutcome.Changed, FineAfter = 10_000m, Note = "青政复决〔2026〕12号" }));
        var matter = await Case(walk);
        Assert.Equal((10_000m, 10_000m), (matter.FineInForce, matter.Owing(PaymentKind.Fine)));
        Assert.Equal(1_200m, matter.SurchargeUnpaid(new DateOnly(2026, 7, 2)));
    }

    [Fact(DisplayName = "第四十二条：执行协议只能减免加处罚款，须有补救措施，不得超过尚欠的加处罚款")]
    public async Task Agreed()
    {
        var walk = await Served();
        var agreement = new AgreementDraft { Terms = "六月三十日前缴清罚款", Remedy = "已停止违法项目并退赔顾客", Reduced = 7_200m };
        Refused(await walk.Head("agree-performance", "2026-05-18", agreement), null, "尚未催告");
        CaseWalk.Taken(await walk.Officers("urge-performance", "2026-05-19", Urging));
        Refused(await walk.Head("agree-performance", "2026-05-19", agreement with { Reduced = 7_200.01m }), "第四十二条", "罚款本身不得减免");
        Refused(await walk.Head("agree-performance", "2026-05-19", agreement with { Remedy = "" }), "第四十二条", "写明补救措施");
        CaseWalk.Taken(await walk.Head("agree-performance", "2026-05-19", agreement));
        var matter = await Case(walk);
        Assert.Equal((0m, 20_000m), (matter.SurchargeUnpaid(new DateOnly(2026, 5, 19)), matter.Owing(PaymentKind.Fine)));
    }

    [Fact(DisplayName = "待办：缴款期限届满的次日，催告才出现在承办人名下")]
    public async Task Urging_shows_when_it_is_due()
    {
        var walk = await Served();
        var tasks = world.Services.GetRequiredService<TaskList>();
        await using var db = world.Database.Open(Actor.System("test"));
        var task = await db.Set<TaskItem>().SingleAsync(t => t.RecordId == walk.Id && t.Act == "penalties.urge-performance", Ct);
        Assert.Equal(new DateOnly(2026, 5, 8), task.ShownFrom);
        var mine = await tasks.Page(await world.ActorOf("陈立"), new TaskQuery { View = TaskView.ToDo, Take = 500 }, Ct);
        var isDue = world.Clock.GetUtcNow() >= new DateTimeOffset(2026, 5, 8, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(isDue, mine.Any(t => t.Id == task.Id));
    }

    private async Task<CaseWalk> Served() => await (await new CaseWalk(world).Settled()).Through("serve-decision");

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

    private static void Refused(ActResult result, string? article, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(
            refused.Unmet, u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal) && u.Basis?.Article == article);
    }
}

public sealed class DeferralAndUrgingOnSqlite(SqliteWorld world) : DeferralAndUrgingTests(world), IClassFixture<SqliteWorld>;

public sealed class DeferralAndUrgingOnPostgres(PostgresWorld world) : DeferralAndUrgingTests(world), IClassFixture<PostgresWorld>;

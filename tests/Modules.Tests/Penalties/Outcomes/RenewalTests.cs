using Fazhi.Penalties;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties.Outcomes;

using static OutcomeDesk;

/// <summary>A heavier proposal after the notice; and money that goes back after a decision was changed.</summary>
public abstract class RenewalTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;
    private readonly OutcomeDesk desk = new(fixture.World);

    [Fact(DisplayName = "第四十四条、第四十五条：加重须有告知以后的新事实，重新告知、重新听取以后才能决定；没有新事实的不得因申辩加重")]
    public async Task Told_anew()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("hear-party");
        var heavier = walk.Conclusion with { Proposed = new SanctionDraft { Fine = 40_000m, Gains = 3_500m } };
        Refused(await walk.Head("decide", "2026-04-20", walk.Decision with { Sanction = heavier.Proposed }), "第四十五条", "须先重新提出处理意见");
        Refused(await walk.Officers("propose-anew", "2026-04-16", heavier), "第四十五条", "没有的不得加重");
        Refused(await walk.Officers("propose-anew", "2026-04-16", walk.Conclusion with { NewFacts = "又查明三名顾客" }), null, "不需要重新告知");
        CaseWalk.Taken(await walk.Officers("propose-anew", "2026-04-16", heavier with { NewFacts = "又查明三名顾客接受注射，有登记簿和询问笔录" }));
        var renewed = await desk.Case(walk);
        Assert.Equal(("concluded", 1, null, null), (renewed.Stage, renewed.Round, renewed.Notice, renewed.Statement));
        Refused(await walk.Head("decide", "2026-04-17", walk.Decision with { Sanction = heavier.Proposed }), "第四十四条", "尚未告知");
        CaseWalk.Taken(await walk.Officers("notify-party", "2026-04-17", new NoticeDraft()));
        CaseWalk.Taken(await walk.Officers("hear-party", "2026-04-20", CaseWalk.Waived));
        CaseWalk.Taken(await walk.Head("decide", "2026-04-21", walk.Decision with { Sanction = heavier.Proposed }));
        Assert.Contains("40000", (await desk.Text(walk, PaperKinds.Decision)).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "复议法第七十七条：缴清以后罚款被变更为一万元，应退一万元，退还以后才能结案")]
    public async Task Lowered()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("record-payment");
        await Challenge(walk, new ChallengeEndDraft { Outcome = ChallengeOutcome.Changed, FineAfter = 10_000m, Note = "青政复〔2026〕5号" });
        Assert.Equal(10_000m, (await desk.Case(walk)).Refundable);
        Assert.Contains("penalties.refund-payment", await desk.Tasks(walk));
        Refused(await walk.Head("close-case", "2026-06-03", new ClosingDraft { Summary = "已缴清" }), null, "尚未退还");
        var refund = new RefundDraft { Kind = PaymentKind.Fine, Amount = 10_000m, Receipt = "退库2026-01" };
        Refused(await walk.Head("refund-payment", "2026-06-03", refund with { Amount = 10_000.01m }), null, "不超过该项应退数额");
        Refused(await walk.Head("refund-payment", "2026-06-03", refund with { Receipt = "" }), null, "退库的凭证号");
        Refused(await walk.Head("refund-payment", "2026-06-01", refund), null, "不早于收到复议决定");
        CaseWalk.Taken(await walk.Head("refund-payment", "2026-06-03", refund));
        CaseWalk.Taken(await walk.Head("close-case", "2026-06-04", new ClosingDraft { Summary = "罚款变更为一万元，多缴的已退还" }));
        await Paid(walk, 13_500m);
    }

    [Fact(DisplayName = "诉讼法第九十四条：结案以后决定被撤销，罚没款全部退还")]
    public async Task Revoked_after_closing()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("close-case");
        await Challenge(walk, new ChallengeEndDraft { Outcome = ChallengeOutcome.Revoked, Note = "（2026）青01行初7号" });
        Assert.Equal(23_500m, (await desk.Case(walk)).Refundable);
        CaseWalk.Taken(await walk.Head("refund-payment", "2026-06-03", new RefundDraft { Kind = PaymentKind.Fine, Amount = 20_000m, Receipt = "退库1" }));
        CaseWalk.Taken(await walk.Head("refund-payment", "2026-06-03", new RefundDraft { Kind = PaymentKind.Gains, Amount = 3_500m, Receipt = "退库2" }));
        Assert.DoesNotContain("penalties.refund-payment", await desk.Tasks(walk));
        await Paid(walk, 0m);
    }

    private static async Task Challenge(CaseWalk walk, ChallengeEndDraft end)
    {
        CaseWalk.Taken(await walk.Officers("record-challenge", "2026-05-11", new ChallengeDraft { Kind = ChallengeKind.Reconsideration, Body = "青岚县人民政府" }));
        CaseWalk.Taken(await walk.Officers("end-challenge", "2026-06-02", end));
    }

    private async Task Paid(CaseWalk walk, decimal expected)
    {
        await using var db = world.Database.Open(Data.Scopes.Actor.System("test"));
        var now = Data.RowSets.RowView.Now;
        Assert.Equal(23_500m, PaymentRow.Of(db, now).Where(r => r.Id == walk.Id).AsEnumerable().Sum(r => r.Amount));
        Assert.Equal(23_500m - expected, PaymentRow.Back(db, now).Where(r => r.Id == walk.Id).AsEnumerable().Sum(r => r.Amount));
    }
}

public sealed class RenewalOnSqlite(SqliteWorld world) : RenewalTests(world), IClassFixture<SqliteWorld>;

public sealed class RenewalOnPostgres(PostgresWorld world) : RenewalTests(world), IClassFixture<PostgresWorld>;

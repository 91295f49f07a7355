using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Penalties;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties.Outcomes;

using static OutcomeDesk;

/// <summary>A case withdrawn before anything was decided, and one closed on its referral that comes back.</summary>
public abstract class WithdrawalTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;
    private readonly OutcomeDesk desk = new(fixture.World);

    private static WithdrawalDraft Draft => new()
    {
        Ground = WithdrawalGround.FiledInError,
        Reason = "现场的登记簿属于同楼另一家店，被检查的店没有开展注射",
    };

    private static OutcomeClosingDraft Closing => new() { Summary = "案件已撤销并告知当事人" };

    [Fact(DisplayName = "第五十四条第二款：查明不符合立案条件的，负责人批准撤销；告知当事人以后结案，期限不再计算")]
    public async Task Filed_in_error()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        Refused(await walk.Officers("withdraw-case", "2026-03-10", Draft), null, "须由单位负责人批准");
        Refused(await walk.Head("withdraw-case", "2026-03-10", Draft with { Reason = "" }), null, "撤销的理由");
        var withdrawn = CaseWalk.Taken(await walk.Head("withdraw-case", "2026-03-10", Draft));
        Assert.StartsWith("青卫撤〔2026〕", withdrawn.Number, StringComparison.Ordinal);
        Assert.Equal(ClockState.Dropped, await desk.Clock(walk, "decide"));
        Assert.Equal(["penalties.tell-withdrawal"], await desk.Tasks(walk));
        Assert.Contains("立案以后查明不符合立案条件", await desk.Text(walk, PaperKinds.Withdrawal), StringComparison.Ordinal);
        Refused(await walk.Head("close-withdrawn", "2026-03-11", Closing), null, "尚未告知当事人");
        Refused(await walk.Ordinary("conclude-investigation"), "第五十七条第一款", "须在“调查”之后");
        CaseWalk.Taken(await walk.Officers("tell-withdrawal", "2026-03-11", new WithdrawalNoticeDraft { How = "当面送达，秦若水签收" }));
        CaseWalk.Taken(await walk.Head("close-withdrawn", "2026-03-12", Closing));
        Assert.Equal(ClosingGround.Withdrawn, (await desk.Case(walk)).Closing!.Ground);
        CaseWalk.Taken(await walk.Officers("archive-case", "2026-04-01", CaseWalk.Archiving));
    }

    [Fact(DisplayName = "第五十七条：调查终结以后由负责人决定处罚或者不予处罚，不能以撤销代替；另案已处罚的除外")]
    public async Task Not_instead_of_the_decision()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("conclude-investigation");
        Refused(await walk.Head("withdraw-case", "2026-04-12", Draft), "第五十七条第一款", "不能以撤销案件代替");
        var twice = Draft with { Ground = WithdrawalGround.Duplicate, Reason = "同一违法行为已另案处罚" };
        Refused(await walk.Head("withdraw-case", "2026-04-12", twice), "第二十九条", "另案的文号");
        CaseWalk.Taken(await walk.Head("withdraw-case", "2026-04-12", twice with { Document = "青卫罚〔2026〕3号" }));
    }

    [Fact(DisplayName = "第三十六条：以超过追究时效撤销的，按查明的终了日期核对；二〇二四年三月一日终了、二〇二六年三月二日发现的可以撤销")]
    public async Task Time_barred()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var barred = Draft with { Ground = WithdrawalGround.TimeBarred, Reason = "登记簿最后一次注射的日期" };
        Refused(await walk.Head("withdraw-case", "2026-03-10", barred), "第三十六条", "没有超过追究时效");
        Refused(
            await walk.Head("withdraw-case", "2026-03-10", barred with { ConductEndedOn = new DateOnly(2024, 3, 4) }),
            "第三十六条", "没有超过追究时效");
        CaseWalk.Taken(await walk.Head("withdraw-case", "2026-03-10", barred with { ConductEndedOn = new DateOnly(2024, 3, 1) }));
        Assert.Contains("2024年3月1日", await desk.Text(walk, PaperKinds.Withdrawal), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "当事人终止没有承受人的，凭证明撤销，没有人可以告知，直接结案")]
    public async Task The_party_is_gone()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("notify-party");
        var gone = Draft with { Ground = WithdrawalGround.PartyGone, Reason = "该公司已注销，没有承受人" };
        Refused(await walk.Head("withdraw-case", "2026-04-14", gone), null, "证明文件");
        CaseWalk.Taken(await walk.Head("withdraw-case", "2026-04-14", gone with { Document = "注销登记通知书" }));
        Assert.Equal(ClockState.Dropped, await desk.Clock(walk, "defend"));
        CaseWalk.Taken(await walk.Head("close-withdrawn", "2026-04-15", Closing));
    }

    [Fact(DisplayName = "第二十七条：移送结案、归档以后仍登记司法机关的答复；不起诉的恢复办理，重新终结、告知、听取，前一轮审核不再算数")]
    public async Task Comes_back_after_it_was_closed()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        CaseWalk.Taken(await walk.Officers("conclude-investigation", "2026-04-10", walk.Conclusion with { IsComplex = true }));
        CaseWalk.Taken(await walk.Ordinary("notify-party"));
        CaseWalk.Taken(await walk.Ordinary("hear-party"));
        CaseWalk.Taken(await walk.Take("吴静", ["吴静"], "review-legality", "2026-04-16",
            new ReviewDraft { Result = ReviewResult.Passed, Opinion = "事实清楚" }));
        await Refer(walk);
        CaseWalk.Taken(await walk.Head("close-referred", "2026-04-24", new ReferredClosingDraft { Summary = "公安机关已立案" }));
        CaseWalk.Taken(await walk.Officers("archive-case", "2026-05-11", CaseWalk.Archiving));
        Assert.Equal(ClockState.Dropped, await desk.Clock(walk, "decide"));
        Assert.Equal(["penalties.record-police-answer"], await desk.Tasks(walk));
        var back = new CaseReturnDraft { Note = "检察机关提出检察意见，案卷已移回" };
        Refused(await walk.Head("reopen-case", "2026-05-12", back), null, "才能恢复");
        CaseWalk.Taken(await Police(walk, "2026-06-01", ReferralEventKind.NotProsecuted));
        Assert.Equal(["penalties.reopen-case"], await desk.Tasks(walk));
        CaseWalk.Taken(await walk.Head("reopen-case", "2026-06-02", back));

        var open = await desk.Case(walk);
        Assert.Equal(("investigating", null, null, null), (open.Stage, open.Closing, open.Archiving, open.Notice));
        Assert.Equal("2026-0001", Assert.Single(open.Reopenings).ArchiveNumber);
        Assert.False(open.PassedReview);
        Assert.Equal(ClockState.Running, await desk.Clock(walk, "decide"));
        CaseWalk.Taken(await walk.Officers("conclude-investigation", "2026-06-03", walk.Conclusion));
        CaseWalk.Taken(await walk.Officers("notify-party", "2026-06-04", new NoticeDraft()));
        CaseWalk.Taken(await walk.Officers("hear-party", "2026-06-05", CaseWalk.Waived));
        CaseWalk.Taken(await walk.Head("decide", "2026-06-08", walk.Decision));
    }

    private static async Task Refer(CaseWalk walk)
    {
        CaseWalk.Taken(await walk.Officers("suspect-crime", "2026-04-17", new SuspicionDraft { Crime = "非法行医罪", Findings = "致人轻伤" }));
        CaseWalk.Taken(await walk.Head("decide-referral", "2026-04-20",
            new ReferralDecisionDraft { IsApproved = true, At = At("2026-04-20 09:00"), Opinion = "同意移送" }));
        CaseWalk.Taken(await walk.Officers("refer-case", "2026-04-20", new ReferralDraft
        {
            At = At("2026-04-20 10:00"),
            Police = "青岚县公安局",
            Receiver = "岑行舟",
            Materials = ["调查报告一份"],
        }));
        CaseWalk.Taken(await Police(walk, "2026-04-22", ReferralEventKind.PoliceFiled));
        CaseWalk.Taken(await walk.Officers(
            "hand-over-goods", "2026-04-23", new GoodsHandoverDraft { Goods = "登记簿一册", Receiver = "岑行舟" }));
    }

    private static Task<ActResult> Police(CaseWalk walk, string on, ReferralEventKind kind) =>
        walk.Officers("record-police-answer", on, new PoliceAnswerDraft { Kind = kind, Document = "青检不诉〔2026〕3号" });

    private static DateTimeOffset At(string text) =>
        new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}

public sealed class WithdrawalOnSqlite(SqliteWorld world) : WithdrawalTests(world), IClassFixture<SqliteWorld>;

public sealed class WithdrawalOnPostgres(PostgresWorld world) : WithdrawalTests(world), IClassFixture<PostgresWorld>;

using Fazhi.Data.Clocks;
using Fazhi.Penalties;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties.Outcomes;

using static OutcomeDesk;

/// <summary>A case of which another organ has jurisdiction, handed over on 2026-03-10.</summary>
public abstract class TransferTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;
    private readonly OutcomeDesk desk = new(fixture.World);

    private static TransferDraft Draft => new()
    {
        Ground = TransferGround.OtherPlace,
        Organ = "云岭县卫生健康局",
        Reason = "该店的注射在云岭县门店实施，违法行为发生在云岭县",
        Materials = ["案件受理记录一份", "现场笔录一份"],
    };

    private static OutcomeClosingDraft Closing => new() { Summary = "云岭县卫生健康局已接收，本机关结案" };

    [Fact(DisplayName = "第二十二条：违法行为不在本辖区的，负责人批准后移送有管辖权的机关；写明理由，附材料，没有退回不得决定")]
    public async Task Handed_to_the_organ_of_the_place()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        Refused(await walk.Officers("transfer-case", "2026-03-10", Draft), null, "须由单位负责人批准");
        Refused(await walk.Head("transfer-case", "2026-03-10", Draft with { Reason = "" }), "第二十二条", "没有管辖权的理由");
        Refused(await walk.Head("transfer-case", "2026-03-10", Draft with { Materials = [] }), null, "逐件填写");
        var sent = CaseWalk.Taken(await walk.Head("transfer-case", "2026-03-10", Draft));
        Assert.StartsWith("青卫移〔2026〕", sent.Number, StringComparison.Ordinal);
        Assert.Contains("penalties.record-transfer-answer", await desk.Tasks(walk));
        var paper = await desk.Text(walk, PaperKinds.Transfer);
        Assert.Contains("违法行为不在本机关辖区内发生", paper, StringComparison.Ordinal);
        Assert.Contains("2．现场笔录一份。", paper, StringComparison.Ordinal);
        Refused(await walk.Head("transfer-case", "2026-03-11", Draft), null, "已经移送");
        Refused(await walk.Head("withdraw-case", "2026-03-11", new WithdrawalDraft { Reason = "移送" }), null, "尚无结果");
        CaseWalk.Taken(await walk.Ordinary("conclude-investigation"));
        CaseWalk.Taken(await walk.Ordinary("notify-party"));
        CaseWalk.Taken(await walk.Ordinary("hear-party"));
        Refused(await walk.Ordinary("decide"), "第二十二条", "案件已经移送其他机关");
        Refused(await walk.Head("close-transferred", "2026-04-20", Closing), null, "没有接收");
        CaseWalk.Taken(await walk.Officers("record-transfer-answer", "2026-04-20", Said(TransferEventKind.Received)));
        CaseWalk.Taken(await walk.Head("close-transferred", "2026-04-21", Closing));

        var closed = await desk.Case(walk);
        Assert.Equal(("closed", ClosingGround.Transferred, TransferEnd.Taken),
            (closed.Stage, closed.Closing!.Ground, closed.LastTransfer!.End));
        Assert.Equal(ClockState.Dropped, await desk.Clock(walk, "decide"));
        CaseWalk.Taken(await walk.Officers("archive-case", "2026-05-20", CaseWalk.Archiving));
        Assert.Empty(await desk.Tasks(walk));
    }

    [Fact(DisplayName = "第二十五条：退回的先协商，协商不成才报请共同上一级指定；指定本机关的恢复办理，九十日照常计算")]
    public async Task Disputed_and_designated()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        Refused(
            await walk.Head("transfer-case", "2026-03-10", Draft with { Ground = TransferGround.FiledElsewhere }), "第二十五条", "先立案");
        CaseWalk.Taken(await walk.Head("transfer-case", "2026-03-10", Draft));
        Refused(
            await walk.Officers("record-transfer-answer", "2026-03-12", Said(TransferEventKind.Reported)), "第二十五条", "先协商");
        Refused(await walk.Officers("record-transfer-answer", "2026-03-09", Said(TransferEventKind.Refused)), null, "不早于移送");
        CaseWalk.Taken(await walk.Officers("record-transfer-answer", "2026-03-12", Said(TransferEventKind.Refused)));
        CaseWalk.Taken(await walk.Officers("record-transfer-answer", "2026-03-16", Said(TransferEventKind.Reported)));
        Refused(await walk.Head("take-back-case", "2026-03-17", new TakingBackDraft { Note = "恢复" }), null, "没有指定本机关");
        CaseWalk.Taken(await walk.Officers("record-transfer-answer", "2026-03-20", Said(TransferEventKind.DesignatedOurs)));
        CaseWalk.Taken(await walk.Head(
            "take-back-case", "2026-03-23", new TakingBackDraft { Note = "市卫生健康委指定本机关管辖，材料已退回" }));
        Assert.Equal(TransferEnd.Returned, (await desk.Case(walk)).LastTransfer!.End);
        Assert.Equal(ClockState.Running, await desk.Clock(walk, "decide"));
        foreach (var act in new[] { "conclude-investigation", "notify-party", "hear-party", "decide" })
            CaseWalk.Taken(await walk.Ordinary(act));
    }

    [Fact(DisplayName = "第二十二条：受理以后尚未立案就发现没有管辖权的，直接移送，立案期限不再计算")]
    public async Task Handed_on_before_it_is_filed()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("accept-clue");
        CaseWalk.Taken(await walk.Head("transfer-case", "2026-03-04", Draft));
        CaseWalk.Taken(await walk.Officers("record-transfer-answer", "2026-03-05", Said(TransferEventKind.Received)));
        CaseWalk.Taken(await walk.Head("close-transferred", "2026-03-06", Closing));
        Assert.Equal(ClockState.Dropped, await desk.Clock(walk, "file"));
        Assert.DoesNotContain("立案日期", await desk.Text(walk, PaperKinds.ClosingReport), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第五十六条：先行登记保存的证据没有处理，不能移送结案")]
    public async Task Nothing_is_kept()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("start-investigation");
        CaseWalk.Taken(await walk.Officers("preserve-evidence", "2026-03-05", new PreservationDraft
        {
            Things = "注射针剂12支",
            Place = "县卫生监督所",
            Reason = "可能灭失",
            Approver = walk.Person("周明远"),
        }));
        CaseWalk.Taken(await walk.Head("transfer-case", "2026-03-06", Draft));
        CaseWalk.Taken(await walk.Officers("record-transfer-answer", "2026-03-09", Said(TransferEventKind.Received)));
        Refused(await walk.Head("close-transferred", "2026-03-09", Closing), "第五十六条", "先行登记保存的证据尚未处理");
    }

    private static TransferAnswerDraft Said(TransferEventKind kind) => new() { Kind = kind, Document = "云卫函〔2026〕8号" };
}

public sealed class TransferOnSqlite(SqliteWorld world) : TransferTests(world), IClassFixture<SqliteWorld>;

public sealed class TransferOnPostgres(PostgresWorld world) : TransferTests(world), IClassFixture<PostgresWorld>;

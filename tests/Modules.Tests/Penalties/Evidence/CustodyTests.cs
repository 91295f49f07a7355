using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.Penalties.Exhibits;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties.Evidence;

/// <summary>Where evidence comes from, in which form, and in whose hands it is until its end.</summary>
public abstract class CustodyTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static EvidenceDraft Needles => new()
    {
        Kind = EvidenceKind.Thing,
        Name = "注射针剂3支",
        Source = "操作间货架提取",
        Provenance = new ProvenanceDraft
        {
            ObtainedAt = At("2026-03-05 09:40"),
            Place = "松风路18号2层操作间",
            Provider = "秦若水",
            Form = EvidenceForm.Original,
            Keeper = "陈立",
            KeptAt = "县卫生监督所证据室",
        },
    };

    private static HandOverDraft ToStore => new()
    {
        Exhibit = "evidence:1",
        At = At("2026-03-06 10:00"),
        From = "陈立",
        To = "何芳",
        Reason = "入证据室保管",
        Condition = "外包装完好，封条完整",
        KeptAt = "证据室3号柜",
    };

    private static ExhibitEndDraft Returned => new()
    {
        Exhibit = "evidence:1",
        End = ExhibitEnd.Returned,
        At = At("2026-03-10 09:00"),
        To = "秦若水",
        Basis = "与案件无关，退还",
        Note = "当面清点，完好",
    };

    [Fact(DisplayName = "第四十六条：证据写明何时何地由谁提供、原件还是复制件、谁保管；每次交接写明双方、时间、事由和状况")]
    public async Task A_chain_from_hand_to_hand()
    {
        var walk = await Investigating();
        CaseWalk.Taken(await walk.Officers("add-evidence", "2026-03-05", Needles));
        Refused(await walk.Officers("hand-over-exhibit", "2026-03-06", ToStore with { Exhibit = "evidence:9" }), "请选择尚未了结的证据物品");
        Refused(await walk.Officers("hand-over-exhibit", "2026-03-06", ToStore with { Condition = "" }), "物品和封条的状况");
        Refused(await walk.Officers("hand-over-exhibit", "2026-03-06", ToStore with { At = At("2026-03-05 10:00") }), "须在办理日期当天");
        CaseWalk.Taken(await walk.Officers("hand-over-exhibit", "2026-03-06", ToStore));
        Refused(
            await walk.Officers("hand-over-exhibit", "2026-03-06", ToStore with { At = At("2026-03-06 09:00"), From = "何芳", To = "林晓" }),
            "不早于上一次交接");

        var exhibit = Exhibit.Of(await Matter(walk))[0];
        Assert.Equal(("何芳", "证据室3号柜", "松风路18号2层操作间", "秦若水"), (exhibit.Keeper, exhibit.KeptAt, exhibit.Place, exhibit.Provider));
        Assert.Equal(At("2026-03-05 09:40"), exhibit.At);
    }

    [Fact(DisplayName = "第四十六条：移交人不是记录上的保管人的，照录并提示保管链中断")]
    public async Task A_gap_is_pointed_out()
    {
        var walk = await Investigating();
        CaseWalk.Taken(await walk.Officers("add-evidence", "2026-03-05", Needles));
        var taken = CaseWalk.Taken(await walk.Officers("hand-over-exhibit", "2026-03-06", ToStore with { From = "林晓" }));
        Assert.Contains(taken.Warnings, w => w.Message.Contains("保管链在这里中断", StringComparison.Ordinal));
        Assert.Contains(CustodyGaps.Of(await Matter(walk)), g => g.Text.Contains("由林晓移交，记录上的保管人是陈立", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "第五十七条：没有没收财物的决定，证据物品不能以没收了结；退还的写明接收人、依据和经过，此后不再交接")]
    public async Task An_exhibit_ends()
    {
        var walk = await Investigating();
        CaseWalk.Taken(await walk.Officers("add-evidence", "2026-03-05", Needles));
        Refused(await walk.Officers("end-exhibit", "2026-03-10", Returned with { End = ExhibitEnd.Confiscated }), "没收须由处罚决定作出");
        Refused(await walk.Take("陈立", ["陈立"], "end-exhibit", "2026-03-10", Returned), "不得少于两人");
        Refused(await walk.Officers("end-exhibit", "2026-03-10", Returned with { Basis = "" }), "依据");
        CaseWalk.Taken(await walk.Officers("end-exhibit", "2026-03-10", Returned));
        Refused(await walk.Officers("hand-over-exhibit", "2026-03-10", ToStore with { At = At("2026-03-10 10:00") }), "没有可以交接的证据物品");
        Assert.Contains("2026-03-10退还，秦若水", Exhibit.Of(await Matter(walk))[0].EndText, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第四十六条：没有写明来源的以后可以补充，已经写明的不改写")]
    public async Task Provenance_is_completed_once()
    {
        var walk = await Investigating();
        CaseWalk.Taken(await walk.Officers("add-evidence", "2026-03-05", CaseWalk.Evidence));
        Assert.Null((await Matter(walk)).Evidence[0].Provenance);
        var draft = new TraceDraft { Position = 1, Provenance = new ProvenanceDraft { Form = EvidenceForm.Copy, Provider = "秦若水" } };
        Refused(await walk.Officers("trace-evidence", "2026-03-06", draft with { Provenance = new ProvenanceDraft() }), "请填写要补充的");
        Refused(await walk.Officers("trace-evidence", "2026-03-06", draft with { Position = 7 }), "请选择已经登记的一件证据");
        CaseWalk.Taken(await walk.Officers("trace-evidence", "2026-03-06", draft));
        CaseWalk.Taken(await walk.Officers("trace-evidence", "2026-03-07", draft with
        {
            Provenance = new ProvenanceDraft { Provider = "别人", CopyStatement = "经陈立核对，与原件无异，原件存当事人处" },
        }));
        var stated = (await Matter(walk)).Evidence[0].Provenance!;
        Assert.Equal(("秦若水", EvidenceForm.Copy), (stated.Provider, stated.Form));
        Assert.StartsWith("经陈立核对", stated.CopyStatement, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第五十六条：登记保存清单上的物品作为证据，名称和来源取自清单")]
    public async Task A_thing_kept_in_place_becomes_evidence()
    {
        var walk = await Investigating();
        CaseWalk.Taken(await walk.Officers("preserve-evidence", "2026-03-05", new PreservationDraft
        {
            Things = "注射针剂 3支\n登记簿 1本",
            Place = "县卫生监督所证据室",
            Keeper = "何芳",
            Reason = "可能被转移",
            Approver = world.Person("周明远"),
        }));
        var draft = new EvidenceDraft { Kind = EvidenceKind.Document, Name = "", Source = "", Preserved = 1, PreservedItem = 2 };
        Refused(await walk.Officers("add-evidence", "2026-03-06", draft with { PreservedItem = 5 }), "登记保存清单上没有这一件");
        CaseWalk.Taken(await walk.Officers("add-evidence", "2026-03-06", draft));
        var matter = await Matter(walk);
        Assert.Equal("登记簿 1本", matter.Evidence[0].Name);
        Assert.EndsWith("所附清单第2项", matter.Evidence[0].Source, StringComparison.Ordinal);
        Assert.Equal("何芳", Exhibit.Find(matter, "preserved:1")!.Keeper);
    }

    private static void Refused(ActResult result, string says) =>
        Assert.Contains(Assert.IsType<ActResult.Refused>(result).Unmet, u => u.Message.Contains(says, StringComparison.Ordinal));

    internal static DateTimeOffset At(string text) => new(DateTime.Parse(text), TimeSpan.FromHours(8));

    private async Task<CaseWalk> Investigating() =>
        await (await new CaseWalk(world).Settled()).Through("start-investigation");

    private async Task<PenaltyCase> Matter(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Whole<PenaltyCase>().AsNoTracking()
            .FirstAsync(c => c.Id == walk.Id, TestContext.Current.CancellationToken);
    }
}

public sealed class CustodyOnSqlite(SqliteWorld fixture) : CustodyTests(fixture), IClassFixture<SqliteWorld>;

public sealed class CustodyOnPostgres(PostgresWorld fixture) : CustodyTests(fixture), IClassFixture<PostgresWorld>;

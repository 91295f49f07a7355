using Fazhi.Data.Acts;
using Fazhi.Kernel.Law;
using Fazhi.Penalties;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties;

using static DiscretionWorld;

/// <summary>Discretion: each condition as a worked example of its article.</summary>
public sealed class DiscretionTests : IClassFixture<SqliteWorld>
{
    private readonly World world;

    public DiscretionTests(SqliteWorld fixture)
    {
        world = fixture.World;
        Publish(world);
    }

    [Fact(DisplayName = "基本医疗卫生与健康促进法第九十九条第一款：违法所得不足一万元按一万元，二十倍即二十万元为最高；二十万零一分拒绝")]
    public async Task Above_the_greatest_fine() => Refused(
        await Conclude(Conclusion(Unlicensed with { Multiple = null, Fine = 200_000.01m, Measure = Measure.Heavier, Circumstances = ["repeated"] }) with
        {
            Proposed = new SanctionDraft { Fine = 200_000.01m, Gains = 8_600m },
        }),
        "《基本医疗卫生与健康促进法》第九十九条第一款",
        "超过法定最高额200000元");

    [Fact(DisplayName = "第三十二条：低于法定最低额五万元的，只有依法减轻才可以")]
    public async Task Below_the_least_fine_only_when_reduced()
    {
        var low = Unlicensed with { Multiple = null, Fine = 30_000m };
        Refused(await Conclude(Proposing(30_000m, low)), "第三十二条", "低于法定最低额50000元");
        Refused(await Conclude(Proposing(30_000m, low with { Measure = Measure.Reduced })), "第三十二条", "须有法定的从轻或者减轻情形");
        Refused(
            await Conclude(Proposing(60_000m, low with { Fine = 60_000m, Measure = Measure.Reduced, Circumstances = ["merit"] })),
            "第三十二条",
            "在幅度以内的请选择从轻");

        CaseWalk.Taken(await Conclude(Proposing(30_000m, low with { Measure = Measure.Reduced, Circumstances = ["harm-removed"] })));
    }

    [Fact(DisplayName = "第三十二条：有法定从轻减轻情形的，不能按一般处罚；没有情形的，不能从轻，也不能从重")]
    public async Task Circumstances_and_measure_agree()
    {
        var plain = Unlicensed with { Circumstances = [], Measure = Measure.Ordinary, Multiple = 10 };
        Refused(await Conclude(Proposing(100_000m, plain with { Circumstances = ["volunteered"] })), "第三十二条", "请选择从轻或者减轻");
        Refused(await Conclude(Proposing(50_000m, Unlicensed with { Circumstances = [] })), "第三十二条", "从轻处罚须有");
        Refused(await Conclude(Proposing(180_000m, plain with { Measure = Measure.Heavier, Multiple = 18 })), "第三十四条", "从重处罚须有");

        CaseWalk.Taken(await Conclude(Proposing(100_000m, plain)));
    }

    [Fact(DisplayName = "第三十四条：偏离裁量基准阶次须写理由，并列为集体讨论的事由，未讨论不能决定")]
    public async Task Deviation_needs_reason_and_discussion()
    {
        var walk = await Investigated();
        var high = Proposing(70_000m, Unlicensed with { Multiple = 7 });
        Refused(await walk.Officers("conclude-investigation", "2026-04-10", high), "第三十四条", "不在较轻档（50000元至65000元）之内");
        CaseWalk.Taken(await walk.Officers(
            "conclude-investigation", "2026-04-10", Proposing(70_000m, Unlicensed with { Multiple = 7, Deviation = "同时存在多名顾客" })));
        CaseWalk.Taken(await walk.Ordinary("notify-party"));
        CaseWalk.Taken(await walk.Ordinary("hear-party"));

        var decision = walk.Decision with { Sanction = new SanctionDraft { Fine = 70_000m, Gains = 8_600m } };
        Refused(await walk.Head("decide", "2026-04-28", decision), "第五十七条第二款", "尚未集体讨论");
    }

    [Fact(DisplayName = "本地规定由负责人批准偏离的，须选负责人；批准的不再列为讨论事由")]
    public async Task Deviation_approved_by_the_head()
    {
        var walk = await Investigated();
        await walk.Set("penalties.discretion.deviation", "负责人批准");
        try
        {
            var high = Proposing(70_000m, Unlicensed with { Multiple = 7, Deviation = "同时存在多名顾客" });
            Refused(await walk.Officers("conclude-investigation", "2026-04-10", high), "第三十四条", "须经单位负责人批准");
            Refused(
                await walk.Officers("conclude-investigation", "2026-04-10", high with { Approver = world.Person("郑国强") }),
                "第三十四条",
                "须经单位负责人批准");
            CaseWalk.Taken(await walk.Officers("conclude-investigation", "2026-04-10", high with { Approver = world.Person("周明远") }));
        }
        finally
        {
            await walk.Set("penalties.discretion.deviation", "集体讨论");
        }
    }

    [Fact(DisplayName = "第二十九条：同一行为违反两个规定，只按罚款数额高的罚一次；分写两笔罚款的拒绝")]
    public async Task One_fine_for_one_act()
    {
        var waste = new ContraventionDraft { Violation = "MW-007", Fine = 18_000m };
        var same = new ContraventionDraft { Violation = "MW-003", IsSameAct = true };
        Refused(
            await Conclude(Proposing(20_000m, 0, waste, same with { Fine = 2_000m })), "第二十九条", "罚款数额高的是第1项");
        Refused(
            await Conclude(Proposing(18_000m, 0, same with { IsSameAct = false, Fine = 2_000m }, waste with { IsSameAct = true, Fine = 16_000m })),
            "第二十九条",
            "罚款数额高的是第2项");

        CaseWalk.Taken(await Conclude(Proposing(18_000m, 0, waste, same)));
    }

    [Fact(DisplayName = "第二十九条：一个行为的两个罚则竞合（献血法十万元以下、传染病防治法五万至五十万），按高的")]
    public void Competing_provisions()
    {
        var item = Assert.Single(Reckoned.Of(
            Proposing(60_000m, 0, new ContraventionDraft { Violation = "BL-001", Fine = 60_000m }), PartyKind.Organisation, Benchmark.None).Items);

        Assert.Equal((50_000m, 500_000m), (item.Least, item.Most));
        Assert.Contains(item.Lines, l => l.Contains("《传染病防治法》第一百零五条第三款"));
        Assert.Contains(item.Lines, l => l.Contains("竞合"));
    }

    [Fact(DisplayName = "两项违法行为：分别裁量、合并处罚，合计与拟处罚款不同的拒绝")]
    public async Task Several_contraventions_are_summed()
    {
        var two = new[] { new ContraventionDraft { Violation = "MW-007", Fine = 18_000m }, new() { Violation = "MI-014", Fine = 25_000m } };
        Refused(await Conclude(Proposing(40_000m, 0, two)), "", "合计43000元，与拟处罚款40000元不同");

        CaseWalk.Taken(await Conclude(Proposing(43_000m, 0, two)));
    }

    [Fact(DisplayName = "第三十七条：行为终了在新规定施行以前，须选择适用哪一个并写理由；旧规定较轻的适用旧规定")]
    public async Task Law_in_time()
    {
        var waste = new ContraventionDraft { Violation = "ID-005", Fine = 30_000m };
        var early = new DateOnly(2025, 8, 1);
        Refused(await Conclude(Proposing(30_000m, 0, waste), early), "第三十七条", "自2025-09-01起施行");
        Refused(
            await Conclude(Proposing(30_000m, 0, waste with { LawInTime = LawInTime.LaterLighter }), early), "第三十七条", "写明适用该规定的理由");
        var old = new ContraventionDraft { Violation = "MI-008/2016", Fine = 2_000m };
        Refused(await Conclude(Proposing(2_000m, 0, old), new DateOnly(2022, 6, 1)), "第三十七条", "停止施行");

        CaseWalk.Taken(await Conclude(
            Proposing(30_000m, 0, waste with { LawInTime = LawInTime.LaterLighter, LawReason = "新规定最高五万元，原规定更高" }), early));
    }

    [Fact(DisplayName = "第三十七条：诊疗活动超范围，二〇二二年四月的行为适用二〇一六年规定三千元以下")]
    public void Old_law_of_the_conduct()
    {
        var old = new ContraventionDraft
        {
            Violation = "MI-008/2016",
            Fine = 2_000m,
            LawInTime = LawInTime.OfConduct,
            LawReason = "新规定一万元以上，并不较轻",
        };
        var item = Assert.Single(Reckoned.Of(Proposing(2_000m, 0, old), PartyKind.Organisation, Benchmark.None).Items);

        Assert.Equal(3_000m, item.Most);
        Assert.Contains(item.Lines, l => l.Contains("适用违法行为发生时的规定"));
    }

    [Fact(DisplayName = "目录未核对的条目：超过其幅度只提醒，不拦")]
    public async Task Unverified_rows_only_warn()
    {
        var taken = CaseWalk.Taken(await Conclude(Proposing(200_000m, 0, new ContraventionDraft { Violation = "MI-009", Fine = 200_000m, Deviation = "后果严重" })));

        Assert.Contains(taken.Warnings, w => w.Message.Contains("超过法定最高额100000元"));
    }

    [Fact(DisplayName = "幅度以逾期不改正为前提的：一般情形没有罚款，拒绝；逾期而案卷没有复查记录的，提醒")]
    public async Task Branch_of_the_provision()
    {
        var unreported = new ContraventionDraft { Violation = "OH-006", Fine = 100_000m };
        Refused(await Conclude(Proposing(100_000m, 0, unreported)), "《职业病防治法》第七十二条第八项", "没有罚款");

        var taken = CaseWalk.Taken(await Conclude(Proposing(100_000m, 0, unreported with { Gravity = Gravity.Overdue })));
        Assert.Contains(taken.Warnings, w => w.Message.Contains("以逾期或者拒不改正为前提"));
    }

    private Task<ActResult> Conclude(ConclusionDraft draft) => Conclude(draft, new DateOnly(2026, 3, 1));

    private async Task<ActResult> Conclude(ConclusionDraft draft, DateOnly ended) =>
        await (await Investigated(ended)).Officers("conclude-investigation", "2026-04-10", draft);

    private Task<CaseWalk> Investigated() => Investigated(new DateOnly(2026, 3, 1));

    private async Task<CaseWalk> Investigated(DateOnly ended)
    {
        var walk = await new CaseWalk(world) { Sanction = new SanctionDraft { Fine = 70_000m, Gains = 8_600m } }.Settled();
        CaseWalk.Taken(await walk.Officers("record-clue", "2026-03-02", walk.Clue with { ConductEndedOn = ended, HarmedLifeOrHealth = true }));
        foreach (var act in CaseWalk.Order.Skip(1).TakeWhile(a => a != "conclude-investigation"))
            CaseWalk.Taken(await walk.Ordinary(act));
        return walk;
    }

    private static ConclusionDraft Proposing(decimal fine, ContraventionDraft one) => Proposing(fine, 8_600m, one);

    private static ConclusionDraft Proposing(decimal fine, decimal gains, params ContraventionDraft[] items) =>
        Conclusion(items) with { Proposed = new SanctionDraft { Fine = fine, Gains = gains } };
}

using Fazhi.Penalties;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties;

using static DiscretionWorld;

/// <summary>不予行政处罚: each ground with what its article asks for.</summary>
public sealed class NoPenaltyTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    private static ConclusionDraft Sparing(NoPenaltyGround ground, string reason = "三月六日停止注射并销毁针剂，复查合格") => Conclusion() with
    {
        ViolatedArticles = "基本医疗卫生与健康促进法第三十八条第二款",
        Proposed = new SanctionDraft(),
        NoPenaltyGround = ground,
        NoPenaltyReason = reason,
    };

    [Fact(DisplayName = "第三十三条：轻微并及时改正的，须写明怎样改正；责令改正复查未改正的，不能以此不罚")]
    public async Task Minor_and_corrected()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");
        Refused(
            await walk.Officers("conclude-investigation", "2026-04-10", Sparing(NoPenaltyGround.MinorCorrectedHarmless, "")),
            "第三十三条",
            "何时怎样改正");
        CaseWalk.Taken(await walk.Officers("order-correction", "2026-03-06", new CorrectionOrderDraft
        {
            Conduct = "无证注射",
            Articles = "基本医疗卫生与健康促进法第三十八条第二款",
            Demand = "立即停止",
        }));
        Refused(
            await walk.Officers("conclude-investigation", "2026-04-10", Sparing(NoPenaltyGround.MinorCorrectedHarmless)),
            "第三十三条",
            "还没有复查");
        CaseWalk.Taken(await walk.Officers(
            "check-correction", "2026-03-16", new CorrectionCheckDraft { Position = 1, IsCorrected = true, Result = "已停止" }));

        CaseWalk.Taken(await walk.Officers("conclude-investigation", "2026-04-10", Sparing(NoPenaltyGround.MinorCorrectedHarmless)));
    }

    [Fact(DisplayName = "第三十三条：首违不罚，同一当事人因同样行为受过处罚的，不是初次")]
    public async Task First_time_is_the_first_time()
    {
        await (await new CaseWalk(world).Settled()).Through("decide");
        var again = await new CaseWalk(world).UpTo("conclude-investigation");

        Refused(
            await again.Officers("conclude-investigation", "2026-04-21", Sparing(NoPenaltyGround.FirstMinorCorrected)),
            "第三十三条",
            "不是初次违法");
    }

    [Fact(DisplayName = "第三十六条：没有超过追究时效的，不能以时效不予处罚")]
    public async Task Not_time_barred()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");

        Refused(
            await walk.Officers("conclude-investigation", "2026-04-22", Sparing(NoPenaltyGround.TimeBarred)), "第三十六条", "没有超过追究时效");
    }

    [Fact(DisplayName = "第五十七条：听取申辩后决定不予处罚的，须选择理由；决定书印明")]
    public async Task Spared_after_the_defence()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("decide");
        var spared = walk.Decision with { Outcome = DecisionOutcome.NoPenalty, Sanction = new SanctionDraft() };
        Refused(await walk.Head("decide", "2026-04-22", spared), "第五十七条", "请选择不予处罚的理由");

        CaseWalk.Taken(await walk.Head("decide", "2026-04-22", spared with { NoPenaltyGround = NoPenaltyGround.NoFault }));
    }
}

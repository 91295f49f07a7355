using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>移交涉案物品和材料 — hand over things and materials once the police have filed; late is marked late.</summary>
/// <remarks>
/// Basis: 行政执法机关移送涉嫌犯罪案件的规定 (2020) art. 12: within three days of the notice of filing; 行政强制法 art. 21: what a
/// measure holds goes with them.
/// </remarks>
internal sealed class HandOverGoods : PenaltyAct<GoodsHandoverDraft>
{
    protected override Step<PenaltyCase> Step => ReferralSteps.HandOverGoods;

    protected override async Task<object?> Gather(ActWork work, PenaltyCase record, GoodsHandoverDraft input, CancellationToken ct) =>
        new CaseAtEnd([.. work.Attached.OfType<CasePaper>()], await CloseCase.Held(work, record, ct));

    protected override void Record(Facts<PenaltyCase, GoodsHandoverDraft> f) =>
        f.Matter.OpenReferral!.HandOverGoods(f.On, f.Input.Goods, f.Input.Receiver);
}

/// <summary>What was handed over.</summary>
public sealed record GoodsHandoverDraft
{
    /// <summary>Things and other materials, one a line; that there are none is written as well.</summary>
    public required string Goods { get; init; }

    /// <summary>Who signed for them.</summary>
    public required string Receiver { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记没收财物处置 — record what became of confiscated goods.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 74.</remarks>
internal sealed class DisposeGoods : PenaltyAct<DisposalDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Dispose;

    protected override void Record(Facts<PenaltyCase, DisposalDraft> f) => f.Matter.Record(new GoodsDisposal
    {
        On = f.On,
        Manner = f.Input.Manner,
        Things = f.Input.Things,
        Way = f.Input.Way,
        Witness = f.Input.Witness,
        Receipt = f.Input.Receipt,
    });
}

/// <summary>What is entered about the disposal.</summary>
public sealed record DisposalDraft
{
    /// <summary>Destroyed, auctioned or handed over.</summary>
    public DisposalManner Manner { get; init; }

    /// <summary>The things, one a line with quantity.</summary>
    public required string Things { get; init; }

    /// <summary>How and where it was done.</summary>
    public required string Way { get; init; }

    /// <summary>Who was present when they were destroyed.</summary>
    public string Witness { get; init; } = "";

    /// <summary>Number of the receipt of treasury, auction house or taker.</summary>
    public string Receipt { get; init; } = "";
}

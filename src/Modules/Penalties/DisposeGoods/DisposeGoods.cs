using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记没收财物处置 — record what became of confiscated goods.</summary>
internal sealed class DisposeGoods : PenaltyAct<DisposalDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Dispose;

    protected override void Record(Facts<PenaltyCase, DisposalDraft> f) =>
        f.Matter.Record(new GoodsDisposal { On = f.On, Way = f.Input.Way });
}

/// <summary>What is entered about the disposal.</summary>
public sealed record DisposalDraft
{
    /// <summary>Destroyed, auctioned, handed over …, and where it is proved.</summary>
    public required string Way { get; init; }
}

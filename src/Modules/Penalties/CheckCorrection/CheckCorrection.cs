using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>复查改正情况 — see whether what was ordered has been done.</summary>
internal sealed class CheckCorrection : PenaltyAct<CorrectionCheckDraft>
{
    protected override Step<PenaltyCase> Step => AsideSteps.CheckCorrection;

    protected override void Record(Facts<PenaltyCase, CorrectionCheckDraft> f) =>
        f.Matter.CorrectionOrders.First(c => c.Position == f.Input.Position)
            .Check(f.On, f.Input.IsCorrected, f.Input.Result);
}

/// <summary>What was seen.</summary>
public sealed record CorrectionCheckDraft
{
    /// <summary>Which order of the case: 1, 2, 3 …</summary>
    public required int Position { get; init; }

    /// <summary>True when it has been put right.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>What was seen.</summary>
    public required string Result { get; init; }
}

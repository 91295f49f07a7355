using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>订立执行协议 — agree how the decision is performed; only the surcharge may be reduced.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 42.</remarks>
internal sealed class AgreePerformance : PenaltyAct<AgreementDraft>
{
    protected override Step<PenaltyCase> Step => PerformanceSteps.Agree;

    protected override void Record(Facts<PenaltyCase, AgreementDraft> f) => f.Matter.Record(new PerformanceAgreement
    {
        Position = f.Matter.Agreements.Count + 1,
        On = f.On,
        Terms = f.Input.Terms,
        Remedy = f.Input.Remedy,
        Reduced = f.Input.Reduced,
        ApprovedBy = f.Names(),
    });
}

/// <summary>What was agreed.</summary>
public sealed record AgreementDraft
{
    /// <summary>Stages and days of performance.</summary>
    public required string Terms { get; init; }

    /// <summary>What the party did to make good; empty when nothing is reduced.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Yuan of the surcharge that need not be paid.</summary>
    public decimal Reduced { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>听取催告后的陈述申辩 — hear what the urged party has to say, and review it.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 35 and 36.</remarks>
internal sealed class HearUrgedParty : PenaltyAct<UrgingAnswerDraft>
{
    protected override Step<PenaltyCase> Step => PerformanceSteps.HearUrged;

    protected override void Record(Facts<PenaltyCase, UrgingAnswerDraft> f) =>
        f.Matter.Urgings[^1].Answer(f.On, f.Input.Statement, f.Input.Review, f.Input.IsAdopted);
}

/// <summary>What the urged party said.</summary>
public sealed record UrgingAnswerDraft
{
    /// <summary>Facts, reasons and evidence it brought forward.</summary>
    public required string Statement { get; init; }

    /// <summary>What the review found.</summary>
    public required string Review { get; init; }

    /// <summary>True when it was right and is followed.</summary>
    public bool IsAdopted { get; init; }
}

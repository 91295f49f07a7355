using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>开展调查 — first act of the investigation: certificates shown, recusal told.</summary>
internal sealed class StartInvestigation : PenaltyAct<InvestigationDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.Investigate;

    protected override void Record(Facts<PenaltyCase, InvestigationDraft> f) =>
        f.Matter.Record(new Investigation { On = f.On, Place = f.Input.Place, Findings = f.Input.Findings });
}

/// <summary>What is entered about the first act of the investigation.</summary>
public sealed record InvestigationDraft
{
    /// <summary>Where.</summary>
    public string Place { get; init; } = "";

    /// <summary>What was found.</summary>
    public required string Findings { get; init; }

    /// <summary>The officers showed their certificates on their own initiative (art. 55).</summary>
    public required bool ShowedCertificates { get; init; }

    /// <summary>The party was told that it may ask for recusal (art. 43).</summary>
    public required bool ToldRecusal { get; init; }
}

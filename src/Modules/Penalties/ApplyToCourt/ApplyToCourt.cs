using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>申请法院强制执行 — apply to the court, within three months after the periods to challenge have ended.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 53 to 55. Too early is refused; too late is taken and marked, the court decides.</remarks>
internal sealed class ApplyToCourt : PenaltyAct<CourtApplicationDraft>
{
    protected override Step<PenaltyCase> Step => EnforcementSteps.Apply;

    protected override void Record(Facts<PenaltyCase, CourtApplicationDraft> f) => f.Matter.Record(new CourtApplication
    {
        On = f.On,
        Court = f.Input.Court,
        SignedBy = f.Names(),
        Unpaid = f.Matter.Owed,
        Surcharge = f.Matter.OwedOn(f.On) - f.Matter.Owed,
        Assets = f.Input.Assets,
        Urgency = f.Input.Urgency,
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.CourtApplication();

    protected override NumberRequest Number(Facts<PenaltyCase, CourtApplicationDraft> f) =>
        new(Step.NumberKind!, "{agency}卫强执申〔{year}〕{serial}号", n => f.Matter.CourtApplication!.Number = n);
}

/// <summary>What is entered to apply.</summary>
public sealed record CourtApplicationDraft
{
    /// <summary>The court.</summary>
    public required string Court { get; init; }

    /// <summary>What is known of things that can be enforced upon: premises, accounts, vehicles.</summary>
    public required string Assets { get; init; }

    /// <summary>Why public safety cannot wait, so that the court is asked to execute at once (art. 59); empty otherwise.</summary>
    public string Urgency { get; init; } = "";
}

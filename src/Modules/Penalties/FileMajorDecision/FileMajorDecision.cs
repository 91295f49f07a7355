using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>重大处罚决定备案 — file a major decision with the justice office; late is taken and marked late.</summary>
/// <remarks>Basis: provincial rules; the days are the local parameter <c>penalties.major.record</c>, which has no default.</remarks>
internal sealed class FileMajorDecision : PenaltyAct<MajorFilingDraft>
{
    protected override Step<PenaltyCase> Step => OversightSteps.FileMajor;

    protected override void Record(Facts<PenaltyCase, MajorFilingDraft> f) => f.Matter.Record(new MajorFiling
    {
        On = f.On,
        Ground = f.Matter.MajorGround,
        Organ = f.Input.Organ,
        Receipt = f.Input.Receipt,
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.MajorFiling();

    protected override NumberRequest Number(Facts<PenaltyCase, MajorFilingDraft> f) =>
        new(Step.NumberKind!, "{agency}卫罚备〔{year}〕{serial}号", n => f.Matter.MajorFiling!.Number = n);
}

/// <summary>With whom it was filed.</summary>
public sealed record MajorFilingDraft
{
    /// <summary>The justice office.</summary>
    public required string Organ { get; init; }

    /// <summary>Its number of receipt.</summary>
    public required string Receipt { get; init; }
}

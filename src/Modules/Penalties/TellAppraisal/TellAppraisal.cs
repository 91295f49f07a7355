using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>告知检验结果 — tell the party what was found and, where a rule gives it, the right to another examination.</summary>
internal sealed class TellAppraisal : PenaltyAct<AppraisalTellingDraft>
{
    protected override Step<PenaltyCase> Step => SamplingSteps.Tell;

    protected override void Record(Facts<PenaltyCase, AppraisalTellingDraft> f) => Of(f).Tell(
        f.Matter.Appraisals.Count(a => a.ToldOn is not null) + 1,
        f.On,
        f.Input.Receiver,
        (f.Input.RetestBasis, f.Input.RetestUntil));

    protected override CasePaper Draft(PaperWriting writing) => writing.AppraisalResult();

    protected override NumberRequest Number(Facts<PenaltyCase, AppraisalTellingDraft> f) =>
        new(Step.NumberKind!, "{agency}卫检告〔{year}〕{serial}号", n => Of(f).ToldNumber = n);

    private static Appraisal Of(Facts<PenaltyCase, AppraisalTellingDraft> f) =>
        f.Matter.Appraisals.First(a => a.Position == f.Input.Position);
}

/// <summary>What the party is told.</summary>
public sealed record AppraisalTellingDraft
{
    /// <summary>Which appraisal of the case: 1, 2, 3 …</summary>
    public required int Position { get; init; }

    /// <summary>Who received it, or how it was refused.</summary>
    public required string Receiver { get; init; }

    /// <summary>Article that gives the right to another examination; empty when none does.</summary>
    public string RetestBasis { get; init; } = "";

    /// <summary>Last day to ask for it by that article.</summary>
    public DateOnly? RetestUntil { get; init; }
}

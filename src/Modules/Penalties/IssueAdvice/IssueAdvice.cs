using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>出具卫生监督意见书 — tell the party what is wrong and what to do about it.</summary>
internal sealed class IssueAdvice : PenaltyAct<AdviceDraft>
{
    protected override Step<PenaltyCase> Step => RecordSteps.IssueAdvice;

    protected override void Record(Facts<PenaltyCase, AdviceDraft> f) => f.Matter.Record(new Advice
    {
        Position = f.Matter.Advices.Count + 1,
        On = f.On,
        InspectedOn = f.Input.InspectedOn,
        Problems = f.Input.Problems,
        Articles = f.Input.Articles,
        Text = f.Input.Text,
        DueOn = f.Input.DueOn,
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.Advice();

    protected override NumberRequest Number(Facts<PenaltyCase, AdviceDraft> f) =>
        new(Step.NumberKind!, "{agency}卫监〔{year}〕{serial}号", n => f.Matter.Advices[^1].Number = n);
}

/// <summary>What is wrong, and what to do.</summary>
public sealed record AdviceDraft
{
    /// <summary>Day of the inspection.</summary>
    public required DateOnly InspectedOn { get; init; }

    /// <summary>What was found.</summary>
    public required string Problems { get; init; }

    /// <summary>Provisions broken.</summary>
    public required string Articles { get; init; }

    /// <summary>What the party has to do, one item a line.</summary>
    public required string Text { get; init; }

    /// <summary>By which day; null for at once.</summary>
    public DateOnly? DueOn { get; init; }
}

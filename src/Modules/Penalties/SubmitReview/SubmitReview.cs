using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>提请法制审核 — hand the file in for legal review, again after it was sent back.</summary>
internal sealed class SubmitReview : PenaltyAct<ReviewSubmissionDraft>
{
    protected override Step<PenaltyCase> Step => ReviewSteps.Submit;

    protected override void Record(Facts<PenaltyCase, ReviewSubmissionDraft> f) =>
        f.Matter.Submit(f.On, f.Names(), f.Input);
}

/// <summary>What is entered when the file is handed in.</summary>
public sealed record ReviewSubmissionDraft
{
    /// <summary>What was amended since it was sent back; empty for the first round.</summary>
    public string Amendments { get; init; } = "";
}

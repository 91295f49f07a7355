using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>法制审核 — review of legality by somebody who did not investigate: passed, sent back, or refused.</summary>
internal sealed class ReviewLegality : PenaltyAct<ReviewDraft>
{
    protected override Step<PenaltyCase> Step => ReviewSteps.Review;

    protected override CasePaper Draft(PaperWriting writing) => writing.LegalReview();

    protected override void Record(Facts<PenaltyCase, ReviewDraft> f) =>
        f.Matter.Review(f.On, f.By, f.Input);
}

/// <summary>What is entered about the review.</summary>
public sealed record ReviewDraft
{
    /// <summary>Passed, sent back or refused.</summary>
    public required ReviewResult Result { get; init; }

    /// <summary>Opinion.</summary>
    public required string Opinion { get; init; }

    /// <summary>Since when the reviewer has done this work; only for who holds no legal qualification.</summary>
    public string Experience { get; init; } = "";
}

using Fazhi.Kernel.Procedures;
using Fazhi.Registry;

namespace Fazhi.Penalties;

/// <summary>法制审核 — review of legality by somebody who did not investigate: passed, sent back, or refused.</summary>
internal sealed class ReviewLegality : PenaltyAct<ReviewDraft>
{
    protected override Step<PenaltyCase> Step => ReviewSteps.Review;

    protected override CasePaper Draft(PaperWriting writing) => writing.LegalReview();

    protected override void Record(Facts<PenaltyCase, ReviewDraft> f) =>
        f.Matter.Record(new LegalReview
        {
            Position = f.Matter.LegalReviews.Count + 1,
            On = f.On,
            ReviewerId = f.By[0].Person,
            Reviewer = f.Names(),
            Qualification = f.By[0].Certificates
                .FirstOrDefault(c => c.Kind == CertificateDraft.LegalQualification)?.Number ?? "",
            Experience = f.Input.Experience,
            Result = f.Input.Result,
            Opinion = f.Input.Opinion,
        });
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

using Fazhi.Kernel.Procedures;
using Fazhi.Registry;

namespace Fazhi.Penalties;

/// <summary>法制审核 — review of legality by somebody who did not investigate.</summary>
internal sealed class ReviewLegality : PenaltyAct<ReviewDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.Review;

    protected override CasePaper Draft(PaperWriting writing) => writing.LegalReview();

    protected override void Record(Facts<PenaltyCase, ReviewDraft> f) =>
        f.Matter.Record(new LegalReview
        {
            On = f.On,
            ReviewerId = f.By[0].Person,
            Reviewer = f.Names(),
            Qualification = f.By[0].Certificates
                .FirstOrDefault(c => c.Kind == CertificateDraft.LegalQualification)?.Number ?? "",
            IsPassed = f.Input.IsPassed,
            Opinion = f.Input.Opinion,
        });
}

/// <summary>What is entered about the review.</summary>
public sealed record ReviewDraft
{
    /// <summary>True when the case may be decided.</summary>
    public required bool IsPassed { get; init; }

    /// <summary>Opinion.</summary>
    public required string Opinion { get; init; }
}

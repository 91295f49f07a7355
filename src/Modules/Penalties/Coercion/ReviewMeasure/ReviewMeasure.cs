using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>法制审核（行政强制措施） — review of legality by somebody who neither investigated nor approved.</summary>
/// <remarks>Basis: 优化营商环境条例 (2019) art. 58.</remarks>
internal sealed class ReviewMeasure : MeasureAct<ReviewDraft>
{
    protected override Step<CoerciveMeasure> Step => MeasureReviewSteps.Review;

    protected override void Record(Facts<CoerciveMeasure, ReviewDraft> f) => f.Matter.Review(f.On, f.By, f.Input);

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => [writing.LegalReview()];
}

/// <summary>提请法制审核 — hand a measure in for legal review, again after it was sent back.</summary>
internal sealed class SubmitMeasureReview : MeasureAct<ReviewSubmissionDraft>
{
    protected override Step<CoerciveMeasure> Step => MeasureReviewSteps.Submit;

    protected override void Record(Facts<CoerciveMeasure, ReviewSubmissionDraft> f) =>
        f.Matter.Submit(f.On, f.Names(), f.Input);
}

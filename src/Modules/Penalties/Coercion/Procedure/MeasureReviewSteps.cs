using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.Coercion.CoercionLaw;
using static Fazhi.Penalties.Coercion.CoercionStages;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.Coercion;

/// <summary>
/// 强制措施的法制审核: before the approval, or right after a measure taken at once. Which measures are major decisions is a
/// list of the agency; what is on it may not be approved, extended or carried out without having passed.
/// </summary>
/// <remarks>Basis: 优化营商环境条例 (2019) art. 58.</remarks>
internal static class MeasureReviewSteps
{
    private static readonly Stage[] Reviewable = [Proposed, .. WhileHeld];

    public static readonly Step<CoerciveMeasure> Submit =
        MeasureStep("submit-review", "提请法制审核", Reviewable, null, Law("lreview.license_coerce"), Officer)
            .Aside()
            .InTime()
            .RequiresOfPerformers(
                f => f.By.All(p => f.Matter.IsOfficer(p.Person)), SystemRule.Identity, "办理人员须是本措施的承办人员")
            .Requires(
                f => !f.Matter.IsRejected,
                Law("lreview.license_coerce"),
                "法制审核不予通过的，不予采取；已经当场实施的，予以解除")
            .Submitting(Law("lreview.license_coerce"));

    public static readonly Step<CoerciveMeasure> Review =
        MeasureStep("review-legality", "法制审核", Reviewable, null, Law("lreview.license_coerce"), Reviewer)
            .Aside()
            .InTime()
            .Requires(f => !f.Matter.PassedReview, SystemRule.Order, "法制审核已经通过")
            .Reviewing(Law("lreview.license_coerce"))
            .RequiresOfPerformers(
                f => !f.By.Any(p => p.Person == f.Matter.Confirmation?.HeadId),
                SystemRule.Separation,
                "法制审核人员不得是批准本措施的负责人")
            .RequiresOfInput<ReviewDraft>(
                f => f.By.Any(ReviewSteps.IsQualified) || f.Input.Experience.Length > 0,
                SystemRule.Completeness,
                "审核意见书写明审核人的资格：当日没有登记法律职业资格证书的，请写明从何时起从事法制审核")
            .Drafts(PaperKinds.LegalReview);

    public static readonly Term<CoerciveMeasure> ToReview = ReviewSteps.Within<CoerciveMeasure>(Review.Name);

    /// <summary>What has to be done before the head may approve.</summary>
    public static IEnumerable<Duty<CoerciveMeasure>> BeforeApproval =>
    [
        new(Proposed, TakingSteps.Drop.Name) { When = m => m.IsRejected },
        new(Proposed, Submit.Name) { When = m => m.IsSentBack, Term = ToReview.Name },
        new(Proposed, Review.Name) { When = m => m.NeedsReview && !m.PassedReview, Term = ToReview.Name },
    ];

    /// <summary>What has to be made up for once a measure was taken at once.</summary>
    public static IEnumerable<Duty<CoerciveMeasure>> AfterUrgency(Stage at) =>
    [
        new(at, Submit.Name) { Alongside = true, When = m => m.IsSentBack && !m.IsRejected },
        new(at, Review.Name)
        {
            Alongside = true,
            When = m => m.NeedsReview && !m.PassedReview && !m.IsSentBack,
            Term = ToReview.Name,
        },
    ];

    /// <summary>Nothing that goes beyond what stands may be decided before the review has passed.</summary>
    public static Step<CoerciveMeasure> OnceReviewed(this Step<CoerciveMeasure> step) => step.Requires(
        f => (!f.Matter.NeedsReview && f.Matter.LegalReview is null) || (f.Matter.PassedReview && f.Matter.LegalReview!.On <= f.On),
        Law("lreview.license_coerce"),
        "本机关规定这类措施须经法制审核，法制审核尚未通过");

    /// <summary>Who reviewed does not approve.</summary>
    public static Step<CoerciveMeasure> ApartFromReview(this Step<CoerciveMeasure> step) => step.RequiresOfPerformers(
        f => !f.By.Any(p => f.Matter.IsReviewer(p.Person)), SystemRule.Separation, "批准的负责人不得是本措施的法制审核人员");

    // A measure that was approved has passed, or needs none: only one taken at once is reviewed while it lasts.
    private static Step<CoerciveMeasure> InTime(this Step<CoerciveMeasure> step) => step.Requires(
        f => f.Matter.Application is not { IsUrgent: false }, SystemRule.Order, "已经批准实施的措施，法制审核须在批准以前");
}

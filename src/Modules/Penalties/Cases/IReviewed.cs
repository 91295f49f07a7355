using Fazhi.Kernel.Procedures;
using Fazhi.Registry;

namespace Fazhi.Penalties;

/// <summary>A matter that goes through legal review, round by round: a penalty case or a coercive measure.</summary>
internal interface IReviewed : IMatter
{
    List<ReviewSubmission> ReviewSubmissions { get; }

    List<LegalReview> LegalReviews { get; }

    /// <summary>The latest round that counts.</summary>
    LegalReview? LegalReview { get; }

    bool NeedsReview { get; }

    /// <summary>True for who investigated at any time: nobody who did reviews.</summary>
    bool IsOfficer(Guid person);
}

/// <summary>How far the review of a matter has come.</summary>
internal static class ReviewProgress
{
    extension(IReviewed matter)
    {
        public bool PassedReview => matter.LegalReview is { IsPassed: true };

        /// <summary>True from the submission until the review.</summary>
        public bool IsSubmitted => matter.ReviewSubmissions.Any(s => s.Round > matter.LegalReviews.Count);

        /// <summary>True when the review sent it back and the officers have not handed it in again.</summary>
        public bool IsSentBack => matter.LegalReview is { IsPassed: false } && !matter.IsSubmitted;

        /// <summary>True for who reviewed in any round.</summary>
        public bool IsReviewer(Guid person) => matter.LegalReviews.Any(r => r.ReviewerId == person);

        /// <summary>What was amended before a round; empty for the first.</summary>
        public string AmendedFor(LegalReview review) =>
            matter.ReviewSubmissions.LastOrDefault(s => s.Round == review.Position)?.Amendments ?? "";

        public void Submit(DateOnly on, string by, ReviewSubmissionDraft draft) => matter.ReviewSubmissions.Add(new()
        {
            Position = matter.ReviewSubmissions.Count + 1,
            Round = matter.LegalReviews.Count + 1,
            On = on,
            By = by,
            Amendments = draft.Amendments,
        });

        public void Review(DateOnly on, IReadOnlyList<Performer> by, ReviewDraft draft) => matter.LegalReviews.Add(new()
        {
            Position = matter.LegalReviews.Count + 1,
            On = on,
            ReviewerId = by[0].Person,
            Reviewer = string.Join("、", by.Select(p => p.Name)),
            Qualification = by[0].Certificates.FirstOrDefault(c => c.Kind == CertificateDraft.LegalQualification)?.Number ?? "",
            Experience = draft.Experience,
            Result = draft.Result,
            Opinion = draft.Opinion,
        });
    }
}

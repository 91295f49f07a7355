namespace Fazhi.Penalties;

/// <summary>Legal review and discussion, round by round.</summary>
internal sealed partial class PenaltyCase
{
    public List<ReviewSubmission> ReviewSubmissions { get; private set; } = [];

    public List<LegalReview> LegalReviews { get; private set; } = [];

    public List<Discussion> Discussions { get; private set; } = [];

    /// <summary>The latest round of legal review.</summary>
    public LegalReview? LegalReview => LegalReviews.Where(r => r.Position > ReviewsBefore).MaxBy(r => r.Position);

    /// <summary>The latest discussion.</summary>
    public Discussion? Discussion => Discussions.Where(d => d.Position > DiscussionsBefore).MaxBy(d => d.Position);

    public bool NeedsReview => Conclusion is { ReviewGround.Length: > 0 } || WentThroughHearing;

    public bool PassedReview => LegalReview is { IsPassed: true };

    public bool NeedsDiscussion => Conclusion is { DiscussionGround.Length: > 0 };

    /// <summary>True from the submission until the review.</summary>
    public bool IsSubmitted => ReviewSubmissions.Any(s => s.Round > LegalReviews.Count);

    /// <summary>True when the review sent it back and the officers have not handed it in again.</summary>
    public bool IsSentBack => LegalReview is { IsPassed: false } && !IsSubmitted;

    /// <summary>True when the review refused the proposal and it has not been amended since.</summary>
    public bool IsRejected => LegalReview is { Result: ReviewResult.Rejected } review && Conclusion is { } conclusion
        && conclusion.AmendedAfter < review.Position;

    /// <summary>True for who reviewed in any round.</summary>
    public bool IsReviewer(Guid person) => LegalReviews.Any(r => r.ReviewerId == person);

    public void Record(ReviewSubmission submission) => ReviewSubmissions.Add(submission);

    public void Record(LegalReview review) => LegalReviews.Add(review);

    public void Record(Discussion discussion) => Discussions.Add(discussion);
}

namespace Fazhi.Penalties;

/// <summary>Legal review and discussion, round by round.</summary>
internal sealed partial class PenaltyCase : IReviewed
{
    public List<ReviewSubmission> ReviewSubmissions { get; private set; } = [];

    public List<LegalReview> LegalReviews { get; private set; } = [];

    public List<Discussion> Discussions { get; private set; } = [];

    /// <summary>The latest round of legal review.</summary>
    public LegalReview? LegalReview => LegalReviews.Where(r => r.Position > ReviewsBefore).MaxBy(r => r.Position);

    /// <summary>The latest discussion.</summary>
    public Discussion? Discussion => Discussions.Where(d => d.Position > DiscussionsBefore).MaxBy(d => d.Position);

    public bool NeedsReview => Conclusion is { ReviewGround.Length: > 0 } || WentThroughHearing;

    public bool NeedsDiscussion => Conclusion is { DiscussionGround.Length: > 0 };

    /// <summary>True when the review refused the proposal and it has not been amended since.</summary>
    public bool IsRejected => LegalReview is { Result: ReviewResult.Rejected } review && Conclusion is { } conclusion
        && conclusion.AmendedAfter < review.Position;

    public void Record(Discussion discussion) => Discussions.Add(discussion);
}

namespace Fazhi.Penalties;

// The dated facts of legal review and discussion; each may take several rounds (行政处罚法 art. 57 and 58).

/// <summary>送审: the officers hand the file in for legal review.</summary>
internal sealed class ReviewSubmission
{
    public required int Position { get; init; }

    /// <summary>The round of review it is for.</summary>
    public required int Round { get; init; }

    public required DateOnly On { get; init; }

    public required string By { get; init; }

    /// <summary>What was amended since it was sent back; empty for the first round.</summary>
    public required string Amendments { get; init; }
}

/// <summary>法制审核: one round of it.</summary>
internal sealed class LegalReview
{
    public required int Position { get; init; }

    public required DateOnly On { get; set; }

    public required Guid ReviewerId { get; init; }

    public required string Reviewer { get; init; }

    /// <summary>Number of the reviewer's legal qualification; empty when none was held on the day.</summary>
    public required string Qualification { get; init; }

    /// <summary>Since when the reviewer has done this work, where no qualification is held; empty otherwise.</summary>
    public string Experience { get; init; } = "";

    public required ReviewResult Result { get; init; }

    public required string Opinion { get; init; }

    public bool IsPassed => Result == ReviewResult.Passed;

    /// <summary>Which round, as papers print it; empty for the first.</summary>
    public string RoundText => Position > 1 ? $"第{Position}次审核" : "";

    /// <summary>Who reviewed and on what that person's standing rests, as papers print it.</summary>
    public string ReviewerText => Qualification.Length > 0 ? $"{Reviewer}（{Qualification}）"
        : Experience.Length > 0 ? $"{Reviewer}（{Experience}起从事法制审核）" : Reviewer;
}

/// <summary>集体讨论: one meeting of the heads.</summary>
internal sealed class Discussion
{
    public required int Position { get; init; }

    public required DateOnly On { get; set; }

    /// <summary>Who presided.</summary>
    public required Guid HostId { get; init; }

    public required string Host { get; init; }

    /// <summary>Who was present, the host among them.</summary>
    public required string Participants { get; init; }

    /// <summary>Who was absent; empty for nobody.</summary>
    public required string Absent { get; init; }

    public required DiscussionResult Result { get; init; }

    public required int VotesFor { get; init; }

    public required int VotesAgainst { get; init; }

    public required int Abstentions { get; init; }

    public required string Opinion { get; init; }

    /// <summary>Different opinions word for word; empty for none.</summary>
    public required string Dissent { get; init; }

    /// <summary>What was said, speaker by speaker; empty when only the opinion is kept.</summary>
    public required string Minutes { get; init; }

    public required string MinuteTaker { get; init; }

    public bool IsAgreed => Result != DiscussionResult.Declined;

    /// <summary>The vote in words; empty when nobody voted.</summary>
    public string Vote => VotesFor + VotesAgainst + Abstentions == 0 ? "" : $"同意{VotesFor}票，不同意{VotesAgainst}票，弃权{Abstentions}票";
}

namespace Fazhi.Documents.Papers;

/// <summary>案件受理记录 — record of an accepted clue.</summary>
public sealed record AcceptancePaper : PenaltyPaper
{
    internal override string Template => "acceptance";

    /// <summary>Where the clue came from.</summary>
    public required string Source { get; init; }

    /// <summary>Day of the clue.</summary>
    public required DateOnly FoundOn { get; init; }

    /// <summary>What it says.</summary>
    public required string Content { get; init; }

    /// <summary>Who accepted it.</summary>
    public required string AcceptedBy { get; init; }
}

/// <summary>立案报告 — report on which a case was filed, with the approval.</summary>
public sealed record FilingPaper : PenaltyPaper
{
    internal override string Template => "filing";

    /// <summary>What was found, by the clue.</summary>
    public required string Content { get; init; }

    /// <summary>Why a penalty is likely and the case is the agency's; null when nothing was added.</summary>
    public string? Reason { get; init; }

    /// <summary>Article under which it is filed.</summary>
    public required string Basis { get; init; }

    /// <summary>Officers it was assigned to, with the numbers of their certificates.</summary>
    public required IReadOnlyList<string> Officers { get; init; }

    /// <summary>Who approved it.</summary>
    public required string ApprovedBy { get; init; }
}

/// <summary>案件调查终结报告 — what the investigation found and what its officers propose.</summary>
public sealed record InvestigationPaper : PenaltyPaper
{
    internal override string Template => "investigation";

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Day of filing.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>Facts found.</summary>
    public required string Findings { get; init; }

    /// <summary>Evidence, one piece each.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Provisions broken.</summary>
    public required IReadOnlyList<string> Violated { get; init; }

    /// <summary>Provisions a penalty would rest on; empty when none is proposed.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    /// <summary>Penalties proposed; empty when none is.</summary>
    public IReadOnlyList<string> Proposed { get; init; } = [];

    /// <summary>How the fine was reckoned; empty when it was not reckoned from the catalogue.</summary>
    public string Reckoning { get; init; } = "";

    /// <summary>Why no penalty is proposed; null when one is.</summary>
    public string? NoPenaltyGround { get; init; }

    /// <summary>Opinion of the officers.</summary>
    public required string Opinion { get; init; }

    /// <summary>Why legal review is required; null when it is not.</summary>
    public string? ReviewGround { get; init; }

    /// <summary>Why the heads have to discuss the case; null when they need not.</summary>
    public string? DiscussionGround { get; init; }

    /// <summary>Officers in charge, with the numbers of their certificates.</summary>
    public required IReadOnlyList<string> Officers { get; init; }
}

/// <summary>法制审核意见书 — opinion of the legal review.</summary>
public sealed record ReviewPaper : PenaltyPaper
{
    internal override string Template => "review";

    /// <summary>Number of the case; empty on the review of a measure.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>The coercive measure reviewed, upon what and by which power; empty on the review of a case.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Why the review is required.</summary>
    public required string Ground { get; init; }

    /// <summary>What lay before the reviewer.</summary>
    public IReadOnlyList<string> Materials { get; init; } = [];

    /// <summary>Penalties proposed.</summary>
    public IReadOnlyList<string> Proposed { get; init; } = [];

    /// <summary>How the fine was reckoned; empty when it was not reckoned from the catalogue.</summary>
    public string Reckoning { get; init; } = "";

    /// <summary>Opinion.</summary>
    public required string Opinion { get; init; }

    /// <summary>The conclusion in words.</summary>
    public required string Conclusion { get; init; }

    /// <summary>Which round, in words; empty when there is only one.</summary>
    public string Round { get; init; } = "";

    /// <summary>What was amended since the file was sent back; empty for the first round.</summary>
    public string Amendments { get; init; } = "";

    /// <summary>Who reviewed, with the number of the legal qualification where one is held.</summary>
    public required string Reviewer { get; init; }

    /// <summary>Article that asks for the review.</summary>
    public required string ReviewBasis { get; init; }
}

/// <summary>重大案件集体讨论笔录 — record of the discussion by the heads.</summary>
public sealed record DiscussionPaper : PenaltyPaper
{
    internal override string Template => "discussion";

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Why the heads discuss it.</summary>
    public required string Ground { get; init; }

    /// <summary>Who presided.</summary>
    public required string Host { get; init; }

    /// <summary>Who took part.</summary>
    public required string Participants { get; init; }

    /// <summary>Facts reported.</summary>
    public required string Findings { get; init; }

    /// <summary>Penalties proposed.</summary>
    public IReadOnlyList<string> Proposed { get; init; } = [];

    /// <summary>How the fine was reckoned; empty when it was not reckoned from the catalogue.</summary>
    public string Reckoning { get; init; } = "";

    /// <summary>Opinion of the legal review; null when there was none.</summary>
    public string? Review { get; init; }

    /// <summary>Who was absent; empty for nobody.</summary>
    public string Absent { get; init; } = "";

    /// <summary>What was said, speaker by speaker; empty when only the resolution is kept.</summary>
    public string Minutes { get; init; } = "";

    /// <summary>Who took the minutes.</summary>
    public string MinuteTaker { get; init; } = "";

    /// <summary>The resolution and the vote.</summary>
    public string Result { get; init; } = "";

    /// <summary>What was resolved.</summary>
    public required string Opinion { get; init; }

    /// <summary>Different opinions; null when there were none.</summary>
    public string? Dissent { get; init; }

    /// <summary>Article that asks for the discussion.</summary>
    public required string DiscussionBasis { get; init; }
}

namespace Fazhi.Documents.Papers;

/// <summary>现场笔录 — what two officers saw on the spot.</summary>
public sealed record SiteRecordPaper : PenaltyPaper
{
    internal override string Template => "site-record";

    /// <summary>Beginning and end, in words.</summary>
    public required string Time { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Officers, with the numbers of their certificates.</summary>
    public required string Officers { get; init; }

    /// <summary>Who of the party was there.</summary>
    public required string Attending { get; init; }

    /// <summary>What was seen.</summary>
    public required string Content { get; init; }

    /// <summary>What the party said to it; empty for nothing.</summary>
    public string Opinion { get; init; } = "";

    /// <summary>Who signed each page, or why nobody did and who witnessed it.</summary>
    public required string Signing { get; init; }

    /// <summary>Article on showing certificates.</summary>
    public required string ShownBasis { get; init; }

    /// <summary>Article on asking an officer to stand back.</summary>
    public required string RecusalBasis { get; init; }
}

/// <summary>询问笔录 — one person, asked by two officers.</summary>
public sealed record InterviewPaper : PenaltyPaper
{
    internal override string Template => "interview";

    /// <summary>Beginning and end, in words.</summary>
    public required string Time { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Officers, with the numbers of their certificates.</summary>
    public required string Officers { get; init; }

    /// <summary>Who was asked.</summary>
    public required string Person { get; init; }

    /// <summary>What the person is: post, and relation to the case.</summary>
    public required string Identity { get; init; }

    /// <summary>Questions and answers, one a line.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Who signed each page, or why not.</summary>
    public required string Signing { get; init; }

    /// <summary>Article on showing certificates.</summary>
    public required string ShownBasis { get; init; }

    /// <summary>Article on asking an officer to stand back.</summary>
    public required string RecusalBasis { get; init; }
}

/// <summary>陈述和申辩笔录 — what the party brought forward.</summary>
public sealed record StatementPaper : PenaltyPaper
{
    internal override string Template => "statement";

    /// <summary>Number of the notice.</summary>
    public required string NoticeNumber { get; init; }

    /// <summary>Who spoke for the party.</summary>
    public required string SpokenBy { get; init; }

    /// <summary>Where; empty when it came in writing.</summary>
    public string Place { get; init; } = "";

    /// <summary>What was brought forward.</summary>
    public required string Content { get; init; }

    /// <summary>Who took it down.</summary>
    public required string TakenBy { get; init; }

    /// <summary>Article of the right.</summary>
    public required string Basis { get; init; }
}

/// <summary>陈述和申辩复核意见书 — what the agency found when it looked into the defence.</summary>
public sealed record StatementReviewPaper : PenaltyPaper
{
    internal override string Template => "statement-review";

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>What was brought forward.</summary>
    public required string Content { get; init; }

    /// <summary>What was found.</summary>
    public required string Review { get; init; }

    /// <summary>Followed or not, in words.</summary>
    public required string Result { get; init; }

    /// <summary>Who looked into it.</summary>
    public required string ReviewedBy { get; init; }

    /// <summary>Article that asks for it.</summary>
    public required string Basis { get; init; }
}

/// <summary>证据材料粘贴页、视听资料说明 — the sheet that stands for a copy or a recording.</summary>
public sealed record EvidencePagePaper : PenaltyPaper
{
    internal override string Template => "evidence-page";

    /// <summary>Title of the sheet.</summary>
    public required string Heading { get; init; }

    /// <summary>Number of the evidence within the case.</summary>
    public required int Position { get; init; }

    /// <summary>What it is.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of evidence, in words.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Source { get; init; }

    /// <summary>Who took it.</summary>
    public required string TakenBy { get; init; }

    /// <summary>The statement upon a copy, or where the carrier of a recording is; null for an original.</summary>
    public string? Remark { get; init; }
}

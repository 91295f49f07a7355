namespace Fazhi.Documents.Papers;

/// <summary>移送涉嫌犯罪案件的报告 — the team tells the head what it verified and proposes to refer the case.</summary>
public sealed record ReferralReportPaper : PenaltyPaper
{
    internal override string Template => "referral-report";

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The crime suspected, with the article.</summary>
    public required string Crime { get; init; }

    /// <summary>What was verified.</summary>
    public required string Findings { get; init; }

    /// <summary>Evidence, each with its kind.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Officers of the team.</summary>
    public required string Team { get; init; }

    /// <summary>Article on the duty to refer.</summary>
    public required string MustBasis { get; init; }

    /// <summary>Article on the team and its report.</summary>
    public required string Basis { get; init; }

    /// <summary>The time the head has, in words.</summary>
    public required string ApprovalTime { get; init; }

    /// <summary>Article on the decision of the head.</summary>
    public required string ApprovalBasis { get; init; }
}

/// <summary>涉嫌犯罪案件移送书 — hands a case to the police, with the list of papers and the receipt.</summary>
public sealed record ReferralPaper : PenaltyPaper
{
    internal override string Template => "referral";

    /// <summary>The police it goes to.</summary>
    public required string Police { get; init; }

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Day of filing; null when the case was not filed.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>The crime suspected, with the article.</summary>
    public required string Crime { get; init; }

    /// <summary>What was verified.</summary>
    public required string Findings { get; init; }

    /// <summary>Penalties imposed before, each in words; none when nothing was decided.</summary>
    public IReadOnlyList<string> Penalties { get; init; } = [];

    /// <summary>Number of the penalty decision; empty when there is none.</summary>
    public string DecisionNumber { get; init; } = "";

    /// <summary>The papers handed over.</summary>
    public required IReadOnlyList<string> Materials { get; init; }

    /// <summary>The procuratorate that gets a copy; empty for none.</summary>
    public string CopiedTo { get; init; } = "";

    /// <summary>The moment at which it was handed over, in words.</summary>
    public required string HandedOverAt { get; init; }

    /// <summary>Who signed the receipt.</summary>
    public required string Receiver { get; init; }

    /// <summary>Article on the handover.</summary>
    public required string Basis { get; init; }

    /// <summary>Article on the duty to refer.</summary>
    public required string MustBasis { get; init; }

    /// <summary>The time the police have, in words.</summary>
    public required string AnswerTime { get; init; }

    /// <summary>Article on their decision.</summary>
    public required string AnswerBasis { get; init; }
}

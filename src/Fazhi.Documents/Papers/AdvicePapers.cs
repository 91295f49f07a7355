namespace Fazhi.Documents.Papers;

/// <summary>卫生监督意见书 — what is wrong, and what the party is advised or told to do.</summary>
public sealed record AdvicePaper : PenaltyPaper
{
    internal override string Template => "advice";

    /// <summary>Day of the inspection.</summary>
    public required DateOnly InspectedOn { get; init; }

    /// <summary>What was found.</summary>
    public required string Problems { get; init; }

    /// <summary>Provisions broken.</summary>
    public required string Violated { get; init; }

    /// <summary>What the party has to do, one item each.</summary>
    public required IReadOnlyList<string> Advice { get; init; }

    /// <summary>By which day; null for at once.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Officers, with the numbers of their certificates.</summary>
    public required IReadOnlyList<string> Officers { get; init; }
}

/// <summary>职业禁忌人员调离通知书 — a worker must leave a post.</summary>
public sealed record RemovalPaper : PenaltyPaper
{
    internal override string Template => "removal";

    /// <summary>Name of the worker.</summary>
    public required string Worker { get; init; }

    /// <summary>The work.</summary>
    public required string Work { get; init; }

    /// <summary>The disease or contraindication; stored sealed.</summary>
    public required string Disease { get; init; }

    /// <summary>Provisions it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>By which day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Officers, with the numbers of their certificates.</summary>
    public required IReadOnlyList<string> Officers { get; init; }
}

/// <summary>卫生行政执法事项审批表 — a matter that needs the approval of the head.</summary>
public sealed record ApprovalPaper : PenaltyPaper
{
    internal override string Template => "approval";

    /// <summary>Number of the case; empty before it has one.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>What is asked for.</summary>
    public required string Subject { get; init; }

    /// <summary>Reasons and provisions.</summary>
    public required string Reasons { get; init; }

    /// <summary>Opinion of the officers.</summary>
    public string OfficersOpinion { get; init; } = "";

    /// <summary>Opinion of the section head; empty when none was asked for.</summary>
    public string SectionOpinion { get; init; } = "";

    /// <summary>Opinion of the legal unit; empty when none was asked for.</summary>
    public string LegalOpinion { get; init; } = "";

    /// <summary>What the head decided, in words.</summary>
    public required string Opinion { get; init; }

    /// <summary>The head.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Officers, with the numbers of their certificates.</summary>
    public required IReadOnlyList<string> Officers { get; init; }
}

/// <summary>合议记录 — those who handle a case talk it over.</summary>
public sealed record PanelPaper : PenaltyPaper
{
    internal override string Template => "panel";

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Who presided.</summary>
    public required string Host { get; init; }

    /// <summary>Who took part.</summary>
    public required string Participants { get; init; }

    /// <summary>What the officers reported.</summary>
    public required string Report { get; init; }

    /// <summary>What was said, speaker by speaker.</summary>
    public required string Minutes { get; init; }

    /// <summary>Different opinions; empty for none.</summary>
    public string Dissent { get; init; } = "";

    /// <summary>What came of it.</summary>
    public required string Opinion { get; init; }
}

namespace Fazhi.Documents.Papers;

/// <summary>A paper of the penalty procedure; its template is <c>templates/papers/NAME.liquid</c>.</summary>
/// <remarks>Law is cited by text from the statute register, never written into a template.</remarks>
public abstract record PenaltyPaper
{
    /// <summary>Name of the template.</summary>
    internal abstract string Template { get; }

    /// <summary>Full name of the agency: letterhead and signature.</summary>
    public required string Agency { get; init; }

    /// <summary>Whom it concerns.</summary>
    public required PaperParty Party { get; init; }

    /// <summary>Cause of the case.</summary>
    public required string Cause { get; init; }

    /// <summary>Day of the paper; null leaves it open.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The other parties of cases handled together, each with its part; empty on papers that name one party alone.</summary>
    public string Others { get; init; } = "";
}

/// <summary>The party as the papers name it.</summary>
public sealed record PaperParty
{
    /// <summary>Name of the person or organisation.</summary>
    public required string Name { get; init; }

    /// <summary>Unified social credit code, or a masked citizen id.</summary>
    public string? Code { get; init; }

    /// <summary>Address.</summary>
    public string? Address { get; init; }

    /// <summary>Legal representative or person in charge.</summary>
    public string? Representative { get; init; }

    /// <summary>How the paper speaks to it: 你 to a citizen, 你单位 to an organisation.</summary>
    public string You { get; init; } = "你单位";
}

/// <summary>行政处罚事先告知书 — notice before a penalty.</summary>
public sealed record NoticePaper : PenaltyPaper
{
    internal override string Template => "notice";

    /// <summary>Facts found.</summary>
    public required string Findings { get; init; }

    /// <summary>Evidence, one piece each.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Provisions broken.</summary>
    public required IReadOnlyList<string> Violated { get; init; }

    /// <summary>Provisions the penalty rests on.</summary>
    public required IReadOnlyList<string> Basis { get; init; }

    /// <summary>Penalties proposed, each in words: 警告; 罚款人民币5000元.</summary>
    public required IReadOnlyList<string> Proposed { get; init; }

    /// <summary>How the fine was reckoned; empty when it was not reckoned from the catalogue.</summary>
    public string Reckoning { get; init; } = "";

    /// <summary>Article that gives the right to state and defend.</summary>
    public required string DefenceBasis { get; init; }

    /// <summary>Time to state and defend, in words.</summary>
    public required string DefenceTime { get; init; }

    /// <summary>Article that gives the right to a hearing; null when there is none.</summary>
    public string? HearingBasis { get; init; }

    /// <summary>Time to ask for a hearing, in words; null when there is none.</summary>
    public string? HearingTime { get; init; }

    /// <summary>Article by which the hearing costs the party nothing.</summary>
    public string FreeBasis { get; init; } = "";

    /// <summary>Whom to turn to.</summary>
    public string? Contact { get; init; }
}

/// <summary>行政处罚决定书 — decision of the ordinary procedure (content: 行政处罚法 article 59).</summary>
public sealed record DecisionPaper : PenaltyPaper
{
    internal override string Template => "decision";

    /// <summary>Facts found.</summary>
    public required string Findings { get; init; }

    /// <summary>Evidence, one piece each.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Provisions broken.</summary>
    public required IReadOnlyList<string> Violated { get; init; }

    /// <summary>Provisions the penalty rests on.</summary>
    public required IReadOnlyList<string> Basis { get; init; }

    /// <summary>What became of notice, statement, defence and hearing.</summary>
    public required string Defence { get; init; }

    /// <summary>Why this kind and degree; null when nothing is to be weighed.</summary>
    public string? Discretion { get; init; }

    /// <summary>How the fine was reckoned; empty when it was not reckoned from the catalogue.</summary>
    public string Reckoning { get; init; } = "";

    /// <summary>Penalties, each in words.</summary>
    public required IReadOnlyList<string> Penalties { get; init; }

    /// <summary>How and until when to perform, with the consequence of delay; null when nothing is to be paid.</summary>
    public string? Performance { get; init; }

    /// <summary>Where and until when to apply for reconsideration or to sue.</summary>
    public required string Remedy { get; init; }
}

/// <summary>不予行政处罚决定书 — decision not to impose a penalty.</summary>
public sealed record NoPenaltyPaper : PenaltyPaper
{
    internal override string Template => "no-penalty";

    /// <summary>Facts found.</summary>
    public required string Findings { get; init; }

    /// <summary>Evidence, one piece each.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Provisions broken.</summary>
    public required IReadOnlyList<string> Violated { get; init; }

    /// <summary>Why no penalty is imposed.</summary>
    public required string Ground { get; init; }

    /// <summary>Provisions it rests on.</summary>
    public required IReadOnlyList<string> Basis { get; init; }

    /// <summary>Article that orders the party to be educated.</summary>
    public required string EducationBasis { get; init; }

    /// <summary>Where and until when to apply for reconsideration or to sue.</summary>
    public required string Remedy { get; init; }
}

/// <summary>当场行政处罚决定书 — decision of the simple procedure.</summary>
public sealed record SummaryDecisionPaper : PenaltyPaper
{
    internal override string Template => "summary-decision";

    /// <summary>Facts found.</summary>
    public required string Findings { get; init; }

    /// <summary>Provisions broken.</summary>
    public required IReadOnlyList<string> Violated { get; init; }

    /// <summary>Provisions the penalty rests on.</summary>
    public required IReadOnlyList<string> Basis { get; init; }

    /// <summary>Penalties, each in words.</summary>
    public required IReadOnlyList<string> Penalties { get; init; }

    /// <summary>How and until when to perform; null when nothing is to be paid.</summary>
    public string? Performance { get; init; }

    /// <summary>Where and until when to apply for reconsideration or to sue.</summary>
    public required string Remedy { get; init; }

    /// <summary>Officers with the numbers of their certificates.</summary>
    public required IReadOnlyList<string> Officers { get; init; }

    /// <summary>Place of the decision.</summary>
    public required string Place { get; init; }
}

/// <summary>送达回执 — proof of service.</summary>
public sealed record ServicePaper : PenaltyPaper
{
    internal override string Template => "service";

    /// <summary>Papers served, each with its number.</summary>
    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>Mode of service in words.</summary>
    public required string Mode { get; init; }

    /// <summary>Article of the mode.</summary>
    public required string ModeBasis { get; init; }

    /// <summary>Place of service.</summary>
    public string? Place { get; init; }

    /// <summary>Who received it; null when nobody signed.</summary>
    public string? Receiver { get; init; }

    /// <summary>What the receiver is to the party, in words; null when it is not known.</summary>
    public string? Relation { get; init; }

    /// <summary>Day of posting and number of the mail, in words; null for other modes.</summary>
    public string? Mail { get; init; }

    /// <summary>The day it counts as served when that is not the day of the paper: an announcement has to run.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Attempts that came to nothing, each in words.</summary>
    public IReadOnlyList<string> Attempts { get; init; } = [];

    /// <summary>Witness of a refusal; null when there is none.</summary>
    public string? Witness { get; init; }

    /// <summary>Who served it.</summary>
    public required IReadOnlyList<string> Officers { get; init; }

    /// <summary>Remark.</summary>
    public string? Remark { get; init; }
}

/// <summary>结案报告 — closing report.</summary>
public sealed record ClosingPaper : PenaltyPaper
{
    internal override string Template => "closing";

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Day of filing; null when the case was handed on before, or decided on the spot.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>Number of the decision; null when there was none.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>Day of the decision; null when there was none.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Penalties, each in words.</summary>
    public IReadOnlyList<string> Penalties { get; init; } = [];

    /// <summary>What reconsideration or suit came to; null when there was none.</summary>
    public string? Challenge { get; init; }

    /// <summary>How the decision was performed.</summary>
    public required string Performance { get; init; }

    /// <summary>Why the case is closed, with the article.</summary>
    public required string Reason { get; init; }

    /// <summary>Officers in charge.</summary>
    public required IReadOnlyList<string> Officers { get; init; }

    /// <summary>Who approved it.</summary>
    public string? ApprovedBy { get; init; }
}

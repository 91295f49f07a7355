namespace Fazhi.Documents.Papers;

/// <summary>行政处罚听证通知书 — tells the party of the hearing it asked for.</summary>
public sealed record HearingCallPaper : PenaltyPaper
{
    internal override string Template => "hearing-call";

    /// <summary>The day the party asked for it.</summary>
    public required DateOnly RequestedOn { get; init; }

    /// <summary>The day it is held.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Who chairs it.</summary>
    public required string Chair { get; init; }

    /// <summary>Who takes the record; empty when nobody is named.</summary>
    public string RecordKeeper { get; init; } = "";

    /// <summary>Why it is not public; empty when it is.</summary>
    public string ClosedGround { get; init; } = "";

    /// <summary>Article on the notice, and on absence.</summary>
    public required string NoticeBasis { get; init; }

    /// <summary>Most agents the party may send.</summary>
    public required int MostAgents { get; init; }

    /// <summary>Article on the agents of the party.</summary>
    public required string AgentsBasis { get; init; }

    /// <summary>Article on absence without good reason.</summary>
    public required string WaiverBasis { get; init; }

    /// <summary>Article by which the hearing costs the party nothing.</summary>
    public string FreeBasis { get; init; } = "";

    /// <summary>Article on the chair and recusal.</summary>
    public required string ChairBasis { get; init; }
}

/// <summary>听证笔录 — record of the hearing.</summary>
public sealed record HearingRecordPaper : PenaltyPaper
{
    internal override string Template => "hearing-record";

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Public, or why not.</summary>
    public required string Publicity { get; init; }

    /// <summary>Who chaired.</summary>
    public required string Chair { get; init; }

    /// <summary>Who took the record.</summary>
    public string RecordKeeper { get; init; } = "";

    /// <summary>Investigators of the case.</summary>
    public IReadOnlyList<string> Officers { get; init; } = [];

    /// <summary>Who came for the party.</summary>
    public string Attending { get; init; } = "";

    /// <summary>What became of it.</summary>
    public required string Course { get; init; }

    /// <summary>Facts, evidence and proposal brought forward.</summary>
    public string Accusation { get; init; } = "";

    /// <summary>Answer of the party.</summary>
    public string Defence { get; init; } = "";

    /// <summary>How the record was signed.</summary>
    public required string Signing { get; init; }
}

/// <summary>听证意见书 — the chair's report.</summary>
public sealed record HearingReportPaper : PenaltyPaper
{
    internal override string Template => "hearing-report";

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The day the hearing was held.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Who chaired.</summary>
    public required string Chair { get; init; }

    /// <summary>What became of it.</summary>
    public required string Course { get; init; }

    /// <summary>Facts found by the investigators.</summary>
    public required string Findings { get; init; }

    /// <summary>Answer of the party.</summary>
    public string Defence { get; init; } = "";

    /// <summary>Penalties proposed.</summary>
    public IReadOnlyList<string> Proposed { get; init; } = [];

    /// <summary>Opinion of the chair.</summary>
    public required string Opinion { get; init; }

    /// <summary>Article by which the decision follows the record.</summary>
    public required string RecordBasis { get; init; }
}

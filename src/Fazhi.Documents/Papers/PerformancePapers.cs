namespace Fazhi.Documents.Papers;

/// <summary>延期（分期）缴纳罚款通知书 — tells the party that it may pay later or in parts.</summary>
public sealed record DeferralPaper : PenaltyPaper
{
    internal override string Template => "deferral";

    /// <summary>Number of the penalty decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>Day of the penalty decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The day the party asked for it.</summary>
    public required DateOnly AppliedOn { get; init; }

    /// <summary>What makes it hard to pay.</summary>
    public required string Hardship { get; init; }

    /// <summary>The parts, each with its last day and amount in words.</summary>
    public required IReadOnlyList<string> Schedule { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }

    /// <summary>What a day of delay adds, in words.</summary>
    public required string SurchargeRate { get; init; }

    /// <summary>Article on the surcharge.</summary>
    public required string SurchargeBasis { get; init; }
}

/// <summary>履行行政处罚决定催告书 — urges the party to perform before anything is enforced.</summary>
public sealed record UrgingPaper : PenaltyPaper
{
    internal override string Template => "urging";

    /// <summary>Number of the penalty decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>Day of the penalty decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The day the decision counts as served.</summary>
    public required DateOnly ServedOn { get; init; }

    /// <summary>Last day to pay, as extended.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>What is unpaid, each kind in words with yuan.</summary>
    public required IReadOnlyList<string> Amounts { get; init; }

    /// <summary>How the surcharge is counted, a line for each run of days; empty when none is demanded.</summary>
    public IReadOnlyList<string> Working { get; init; } = [];

    /// <summary>What a day of delay adds, in words.</summary>
    public required string SurchargeRate { get; init; }

    /// <summary>Article on the surcharge.</summary>
    public required string SurchargeBasis { get; init; }

    /// <summary>The last day for performance.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How and where to pay.</summary>
    public required string Way { get; init; }

    /// <summary>Article on urging.</summary>
    public required string Basis { get; init; }

    /// <summary>Article on the application to the court.</summary>
    public required string CourtBasis { get; init; }

    /// <summary>Time after which the court is applied to, in words.</summary>
    public required string CourtTime { get; init; }
}

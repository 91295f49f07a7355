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

    /// <summary>What a day of delay adds, in words; empty when the cap is reached.</summary>
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

/// <summary>行政强制执行申请书 — applies to the court for enforcement.</summary>
public sealed record CourtApplicationPaper : PenaltyPaper
{
    internal override string Template => "court-application";

    /// <summary>The court.</summary>
    public required string Court { get; init; }

    /// <summary>Number of the penalty decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>Day of the penalty decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The day the decision counts as served.</summary>
    public required DateOnly ServedOn { get; init; }

    /// <summary>What was decided, each in words.</summary>
    public required IReadOnlyList<string> Penalties { get; init; }

    /// <summary>What is applied for, each kind in words with yuan.</summary>
    public required IReadOnlyList<string> Amounts { get; init; }

    /// <summary>What a day of delay adds, in words; null when no surcharge is applied for.</summary>
    public string? SurchargeRate { get; init; }

    /// <summary>The day on which the periods to challenge ended.</summary>
    public required DateOnly ChallengesEndedOn { get; init; }

    /// <summary>Whether the decision was challenged, in words.</summary>
    public required string Challenges { get; init; }

    /// <summary>Number of the urging paper.</summary>
    public required string UrgingNumber { get; init; }

    /// <summary>The day it counts as served.</summary>
    public required DateOnly UrgedOn { get; init; }

    /// <summary>What the party said to it.</summary>
    public required string Opinion { get; init; }

    /// <summary>Why public safety cannot wait; empty for an ordinary application.</summary>
    public string Urgency { get; init; } = "";

    /// <summary>Article by which the court executes at once.</summary>
    public string UrgencyBasis { get; init; } = "";

    /// <summary>Things that can be enforced upon.</summary>
    public required string Assets { get; init; }

    /// <summary>The files handed in.</summary>
    public required IReadOnlyList<string> Materials { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }

    /// <summary>Article on the files.</summary>
    public required string FilesBasis { get; init; }

    /// <summary>Article by which the application costs nothing.</summary>
    public string FreeBasis { get; init; } = "";

    /// <summary>The head who signs.</summary>
    public required string SignedBy { get; init; }
}

/// <summary>中止执行决定书、终结执行决定书 — stops or ends the execution.</summary>
public sealed record ExecutionOrderPaper : PenaltyPaper
{
    internal override string Template => "execution-order";

    /// <summary>Name of the paper.</summary>
    public required string Title { get; init; }

    /// <summary>Number of the penalty decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>Day of the penalty decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The ground.</summary>
    public required string Ground { get; init; }

    /// <summary>Its facts.</summary>
    public required string Note { get; init; }

    /// <summary>True when execution ends, false when it only stops.</summary>
    public required bool Ends { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }
}

using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

// What is done when urging was in vain: the court is applied to, sealed goods are sold, execution stops or ends.

/// <summary>申请法院强制执行 (行政强制法 art. 53 to 55).</summary>
internal sealed class CourtApplication
{
    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    public required string Court { get; init; }

    /// <summary>Who signed the application.</summary>
    public required string SignedBy { get; init; }

    /// <summary>Fine and gains applied for, in yuan.</summary>
    public required decimal Unpaid { get; init; }

    /// <summary>Surcharge applied for, counted through that day, in yuan.</summary>
    public required decimal Surcharge { get; init; }

    /// <summary>What is known of things that can be enforced upon.</summary>
    public required string Assets { get; init; }

    /// <summary>Why public safety cannot wait (行政强制法 art. 59); empty for an ordinary application.</summary>
    public string Urgency { get; init; } = "";
}

/// <summary>What the court said, or the agency answered it.</summary>
internal sealed class CourtEvent
{
    public required int Position { get; init; }

    /// <summary>The day it was received; of an appeal the day it was made.</summary>
    public required DateOnly On { get; init; }

    public required CourtEventKind Kind { get; init; }

    /// <summary>Number of the paper.</summary>
    public required string Document { get; init; }

    public required string Note { get; init; }
}

/// <summary>抵缴: sealed goods are sold by auction for the fine (行政强制法 art. 46 (3)).</summary>
internal sealed class SetOff
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Number of the decision that sealed or seized them.</summary>
    public required string Seizure { get; init; }

    public required string Things { get; init; }

    /// <summary>What the auction brought, in yuan.</summary>
    public required decimal Proceeds { get; init; }

    /// <summary>What of it went to the fine, in yuan; the rest goes back to the party.</summary>
    public required decimal Amount { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>Why it could not wait for a working day or for the morning; empty when it was done by one.</summary>
    public required string Urgency { get; init; }
}

/// <summary>中止执行: execution stops until its ground is gone (行政强制法 art. 39).</summary>
internal sealed class ExecutionPause
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    public required PauseGround Ground { get; init; }

    public required string Note { get; init; }

    public required string ApprovedBy { get; init; }

    public DateOnly? ResumedOn { get; private set; }

    public string ResumeReason { get; private set; } = "";

    public bool IsOpen => ResumedOn is null;

    public void Resume(DateOnly on, string reason) => (ResumedOn, ResumeReason) = (on, reason);
}

/// <summary>终结执行: nothing more is executed (行政强制法 art. 39 and 40).</summary>
internal sealed class ExecutionEnd
{
    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    public required ExecutionEndGround Ground { get; init; }

    public required string Note { get; init; }

    public required string ApprovedBy { get; init; }
}

/// <summary>What the court said of an application.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CourtEventKind>))]
public enum CourtEventKind
{
    /// <summary>受理.</summary>
    Accepted,

    /// <summary>不予受理.</summary>
    NotAccepted,

    /// <summary>准予强制执行.</summary>
    Permitted,

    /// <summary>不准予强制执行.</summary>
    Refused,

    /// <summary>终结执行.</summary>
    Ended,

    /// <summary>向上一级法院申请复议: by the agency.</summary>
    Appealed,

    /// <summary>可能明显违法，听取意见 (行政强制法 art. 58): the court has thirty days then.</summary>
    Questioned,
}

/// <summary>Why execution stops.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PauseGround>))]
public enum PauseGround
{
    /// <summary>当事人没有能力履行或者履行确有困难.</summary>
    Inability,

    /// <summary>第三人对执行标的主张权利，确有理由.</summary>
    ThirdParty,

    /// <summary>执行可能造成难以弥补的损失，中止不损害公共利益.</summary>
    Damage,

    /// <summary>其他需要中止执行的情形.</summary>
    Other,
}

/// <summary>Why execution ends.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExecutionEndGround>))]
public enum ExecutionEndGround
{
    /// <summary>公民死亡，没有遗产和义务承受人.</summary>
    NoEstate,

    /// <summary>法人或者其他组织终止，没有财产和义务承受人.</summary>
    NoAssets,

    /// <summary>执行标的灭失.</summary>
    ObjectLost,

    /// <summary>据以执行的决定被撤销.</summary>
    Revoked,

    /// <summary>确无能力履行，中止执行满三年没有恢复.</summary>
    PausedThreeYears,

    /// <summary>其他需要终结执行的情形.</summary>
    Other,
}

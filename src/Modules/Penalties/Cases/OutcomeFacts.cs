using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

// Outcomes without a decision: handed to another organ that has jurisdiction, or withdrawn; and what opens a case again.

/// <summary>移送其他机关: handed to the organ that has jurisdiction, and what became of it (行政处罚法 art. 22 and 25).</summary>
internal sealed class Transfer
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    public required TransferGround Ground { get; init; }

    /// <summary>The organ it goes to.</summary>
    public required string Organ { get; init; }

    /// <summary>Facts found so far, and why this agency has no jurisdiction.</summary>
    public required string Reason { get; init; }

    /// <summary>Number of the paper by which the other organ filed first or was designated; empty for the other grounds.</summary>
    public required string Document { get; init; }

    /// <summary>The papers and things handed over, one a line.</summary>
    public required string Materials { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>The day it came to an end; null while it is open.</summary>
    public DateOnly? EndedOn { get; private set; }

    public TransferEnd? End { get; private set; }

    public string EndNote { get; private set; } = "";

    public bool IsOpen => EndedOn is null;

    public void Close(DateOnly on, TransferEnd end, string note) => (EndedOn, End, EndNote) = (on, end, note);
}

/// <summary>What the receiving organ or the common superior said of a transfer.</summary>
internal sealed class TransferEvent
{
    public required int Position { get; init; }

    /// <summary>The transfer it belongs to.</summary>
    public required int Transfer { get; init; }

    /// <summary>The day it was received; of a report to the superior the day it was made.</summary>
    public required DateOnly On { get; init; }

    public required TransferEventKind Kind { get; init; }

    /// <summary>Who spoke, with the number of the paper.</summary>
    public required string Document { get; init; }

    public required string Note { get; init; }
}

/// <summary>撤销案件: the filing is withdrawn before anything was decided.</summary>
internal sealed class Withdrawal
{
    public required DateOnly On { get; set; }

    public string Number { get; set; } = "";

    public required WithdrawalGround Ground { get; init; }

    public required string Reason { get; init; }

    /// <summary>The case that stands for a double one, or the proof that the party is gone; empty for the other grounds.</summary>
    public required string Document { get; init; }

    /// <summary>The day the conduct ended as found since; null where the ground does not turn on it.</summary>
    public DateOnly? ConductEndedOn { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>The day the party was told; null before, or where nobody is left to be told.</summary>
    public DateOnly? ToldOn { get; private set; }

    public string Told { get; private set; } = "";

    public void Tell(DateOnly on, string how) => (ToldOn, Told) = (on, how);
}

/// <summary>恢复办理: a case closed without a decision goes on, as the organ it went to does not deal with it.</summary>
internal sealed class Reopening
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <summary>The day it had been closed.</summary>
    public required DateOnly ClosedOn { get; init; }

    public required ClosingGround Ground { get; init; }

    /// <summary>Number under which it had been archived; empty when it was not.</summary>
    public required string ArchiveNumber { get; init; }
}

/// <summary>Why another organ has jurisdiction.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TransferGround>))]
public enum TransferGround
{
    /// <summary>违法行为不在本机关辖区发生.</summary>
    OtherPlace,

    /// <summary>依法由其他部门处罚.</summary>
    OtherPower,

    /// <summary>其他机关先立案.</summary>
    FiledElsewhere,

    /// <summary>上级指定其他机关管辖.</summary>
    Designated,
}

/// <summary>A word or deed in the course of a transfer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TransferEventKind>))]
public enum TransferEventKind
{
    /// <summary>受移送机关接收.</summary>
    Received,

    /// <summary>受移送机关认为没有管辖权，退回.</summary>
    Refused,

    /// <summary>协商不成，报请共同上一级机关指定管辖.</summary>
    Reported,

    /// <summary>指定受移送机关管辖.</summary>
    DesignatedOther,

    /// <summary>指定本机关管辖.</summary>
    DesignatedOurs,
}

/// <summary>How a transfer ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TransferEnd>))]
public enum TransferEnd
{
    /// <summary>由受移送机关办理.</summary>
    Taken,

    /// <summary>退回本机关办理.</summary>
    Returned,
}

/// <summary>Why a filed case is withdrawn.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WithdrawalGround>))]
public enum WithdrawalGround
{
    /// <summary>立案以后查明不符合立案条件.</summary>
    FiledInError,

    /// <summary>同一违法行为已由本机关另案办理或者已经处罚.</summary>
    Duplicate,

    /// <summary>违法行为终了到发现已经超过追究时效.</summary>
    TimeBarred,

    /// <summary>当事人死亡或者终止，没有权利义务的承受人.</summary>
    PartyGone,
}

using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

/// <summary>How two cases came together or apart.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JoinderKind>))]
public enum JoinderKind
{
    /// <summary>追加当事人：共同违法的另一个当事人另立一案，与主案一并办理.</summary>
    PartyAdded,

    /// <summary>合并办理：不同当事人的两案并成一卷，各有各的决定.</summary>
    Joined,

    /// <summary>并案：同一当事人的两案并成一案，并入的到此为止.</summary>
    Merged,

    /// <summary>分案：一部分事实另立一案.</summary>
    SplitOff,

    /// <summary>分开办理：合并办理的一案单独继续.</summary>
    Separated,
}

/// <summary>并案、分案: that this case came together with another one, or apart from it. Either case keeps its own.</summary>
internal sealed class Joinder
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required JoinderKind Kind { get; init; }

    /// <summary>True for the case that goes on with the common file; false for the one that joins, ends or leaves.</summary>
    public required bool IsLead { get; init; }

    /// <summary>Number of the sheet on which it was approved; empty where the filing of the new case is the approval.</summary>
    public string Number { get; set; } = "";

    public required Guid OtherId { get; init; }

    public required string OtherNumber { get; init; }

    /// <summary>Party of the other case.</summary>
    public required string OtherParty { get; init; }

    /// <summary>The day from which the period for the decision in the other case runs.</summary>
    public required DateOnly FiledOn { get; set; }

    public required string Reason { get; init; }

    public required string ApprovedBy { get; init; }
}

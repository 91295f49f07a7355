namespace Fazhi.Documents.Papers;

/// <summary>案件移送书 — hands a case to the organ that has jurisdiction, with the list of papers.</summary>
public sealed record TransferPaper : PenaltyPaper
{
    internal override string Template => "case-transfer";

    /// <summary>The organ it goes to.</summary>
    public required string Organ { get; init; }

    /// <summary>Number of the case; empty before it was filed.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Day of filing; null when it was not filed.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>Why the other organ has jurisdiction.</summary>
    public required string Ground { get; init; }

    /// <summary>Number of the other filing or of the designation; empty for the other grounds.</summary>
    public string Document { get; init; } = "";

    /// <summary>Facts found, and why this agency has no jurisdiction.</summary>
    public required string Reason { get; init; }

    /// <summary>The papers and things handed over.</summary>
    public required IReadOnlyList<string> Materials { get; init; }

    /// <summary>Officers of the case.</summary>
    public IReadOnlyList<string> Officers { get; init; } = [];

    /// <summary>Article on jurisdiction.</summary>
    public required string Basis { get; init; }

    /// <summary>Article on disputes over it.</summary>
    public required string DisputeBasis { get; init; }
}

/// <summary>撤销案件决定书 — withdraws the filing of a case.</summary>
public sealed record WithdrawalPaper : PenaltyPaper
{
    internal override string Template => "case-withdrawal";

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Day of filing.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>Why.</summary>
    public required string Ground { get; init; }

    /// <summary>The other case, or the proof; empty for the other grounds.</summary>
    public string Document { get; init; } = "";

    /// <summary>The day the conduct ended; null where the ground does not turn on it.</summary>
    public DateOnly? ConductEndedOn { get; init; }

    /// <summary>What was found.</summary>
    public required string Reason { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }
}

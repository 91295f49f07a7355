namespace Fazhi.Documents.Papers;

/// <summary>办案期限延长审批表 — the head lets the decision come later.</summary>
public sealed record ExtensionApprovalPaper : PenaltyPaper
{
    internal override string Template => "case-extension";

    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Day of filing.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>Last day before.</summary>
    public required DateOnly Former { get; init; }

    /// <summary>Last day now.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Provision that allows it, as the agency named it.</summary>
    public required string Ground { get; init; }

    /// <summary>The head.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Article of the period.</summary>
    public required string Basis { get; init; }

    /// <summary>Officers, with the numbers of their certificates.</summary>
    public required IReadOnlyList<string> Officers { get; init; }
}

namespace Fazhi.Documents.Papers;

/// <summary>重大行政处罚决定备案报告 — files a major decision with the justice office.</summary>
public sealed record MajorFilingPaper : PenaltyPaper
{
    internal override string Template => "major-filing";

    /// <summary>The office it is filed with.</summary>
    public required string Organ { get; init; }

    /// <summary>Why the decision is major.</summary>
    public required string Ground { get; init; }

    /// <summary>Number of the decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>Day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Facts as decided.</summary>
    public required string Findings { get; init; }

    /// <summary>Articles violated.</summary>
    public required string Violated { get; init; }

    /// <summary>Articles under which it was decided.</summary>
    public required string PenaltyBasis { get; init; }

    /// <summary>Penalties, each in words.</summary>
    public required IReadOnlyList<string> Penalties { get; init; }

    /// <summary>Whether there was a hearing, in words.</summary>
    public required string Hearing { get; init; }

    /// <summary>Whether it passed legal review, in words.</summary>
    public required string Review { get; init; }

    /// <summary>Whether the heads discussed it, in words.</summary>
    public required string Discussion { get; init; }
}

namespace Fazhi.Documents.Papers;

/// <summary>证据先行登记保存决定书 — registers and keeps evidence that may be lost.</summary>
public sealed record PreservationPaper : PenaltyPaper
{
    internal override string Template => "preservation";

    /// <summary>The things, each with quantity.</summary>
    public required IReadOnlyList<string> Things { get; init; }

    /// <summary>Where they are kept.</summary>
    public required string Place { get; init; }

    /// <summary>Why they may be lost.</summary>
    public required string Reason { get; init; }

    /// <summary>The head who approved.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Officers of the case.</summary>
    public IReadOnlyList<string> Officers { get; init; } = [];

    /// <summary>How long until it is dealt with.</summary>
    public required string Time { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }
}

/// <summary>证据先行登记保存处理决定书 — decides what becomes of the things.</summary>
public sealed record PreservationEndPaper : PenaltyPaper
{
    internal override string Template => "preservation-end";

    /// <summary>Number of the decision that registered them.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>The day on which they were registered.</summary>
    public required DateOnly PreservedOn { get; init; }

    /// <summary>The things, each with quantity.</summary>
    public required IReadOnlyList<string> Things { get; init; }

    /// <summary>What was decided.</summary>
    public required string Handling { get; init; }

    /// <summary>Content and basis.</summary>
    public required string Note { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }
}

/// <summary>责令改正通知书 — tells the party to put its conduct right.</summary>
public sealed record CorrectionOrderPaper : PenaltyPaper
{
    internal override string Template => "correction-order";

    /// <summary>The conduct.</summary>
    public required string Conduct { get; init; }

    /// <summary>Articles violated.</summary>
    public required string Violated { get; init; }

    /// <summary>What has to be done.</summary>
    public required string Demand { get; init; }

    /// <summary>By which day; null for at once.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }

    /// <summary>How to object.</summary>
    public required string Remedy { get; init; }
}

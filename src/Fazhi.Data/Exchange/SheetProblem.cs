namespace Fazhi.Data.Exchange;

/// <summary>What is wrong with a file, where, and what to do.</summary>
public sealed record SheetProblem
{
    /// <summary>Stable name of the kind of problem, one of <see cref="SheetProblems"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Cell (C5), range (A1:B2) or row (第5行); null when the whole file is meant.</summary>
    public string? Where { get; init; }

    /// <summary>What is wrong and what to do, in Chinese; begins with the place.</summary>
    public required string Message { get; init; }

    /// <summary>True when the file cannot be taken as it is; false for a remark.</summary>
    public bool Blocks { get; init; } = true;
}

namespace Fazhi.Data.Exchange;

/// <summary>What the reader expects and where it stops.</summary>
public sealed record SheetOptions
{
    /// <summary>Labels that must be among the headers; a unit in brackets behind the header does not matter.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Headers to use when pasted rows have none; empty when the first row is always the header.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Most rows below the header.</summary>
    public int MaxRows { get; init; } = 1_000_000;

    /// <summary>Most columns.</summary>
    public int MaxColumns { get; init; } = 500;

    /// <summary>Most bytes that the parts of a workbook may inflate to, all parts together.</summary>
    public long MaxInflated { get; init; } = 4L << 30;

    /// <summary>Shared strings above this many bytes go to a temporary file instead of memory.</summary>
    public long MaxStringsInMemory { get; init; } = 8L << 20;
}

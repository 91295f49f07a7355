namespace Fazhi.Documents.Figures;

/// <summary>What was measured, before any wording.</summary>
public sealed record Measure
{
    /// <summary>The unit of per cent; its value is in hundredths: 79 is 79 %.</summary>
    public const string PerCent = "%";

    /// <summary>Exact value in <see cref="Unit"/>; null when there is none (0/0, or a day).</summary>
    public decimal? Value { get; init; }

    /// <summary>Base unit of the indicator: 件, 元, % …</summary>
    public required string Unit { get; init; }

    /// <summary>Upper part of a ratio.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Lower part of a ratio: its base.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Titles of the counted records, in their order.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The day, when the indicator is one.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>A figure as it is printed.</summary>
public sealed record Stated
{
    /// <summary>The number as printed; null for 0/0 and for a day.</summary>
    public decimal? Number { get; init; }

    /// <summary>The day as printed, when the figure is one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Unit of <see cref="Number"/>; null when there is no number.</summary>
    public string? Unit { get; init; }

    /// <summary>exact, at_least, more_than or norm; null when there is nothing to qualify.</summary>
    public string? Qualifier { get; init; }

    /// <summary>Number, unit and words as they stand in the sentence.</summary>
    public required string Text { get; init; }

    /// <summary>True for 0/0, which is worded 无 and never as one hundred per cent.</summary>
    public bool IsNone => Number is null && Day is null;
}

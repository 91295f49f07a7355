namespace Fazhi.Reports.Figures;

/// <summary>A row behind a figure, as its list shows it.</summary>
public sealed record FigureRow
{
    /// <summary>numerator or denominator, current or previous; null for a simple figure.</summary>
    public string? Part { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid Record { get; init; }

    /// <summary>Change number as counted.</summary>
    public required int Change { get; init; }

    /// <summary>Number of the record, when it has one.</summary>
    public string? Number { get; init; }

    /// <summary>Kind within the row set.</summary>
    public string? Kind { get; init; }

    /// <summary>Day by which it counts.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Office it belongs to.</summary>
    public required Guid Office { get; init; }

    /// <summary>Short text by which people know it.</summary>
    public string? Title { get; init; }

    /// <summary>What it adds to the figure: a number, a day, a key; null when a row counts as one.</summary>
    public object? Value { get; init; }

    /// <summary>Moment of recording (UTC).</summary>
    public required DateTimeOffset KnownFrom { get; init; }

    /// <summary>True when the one who looks may not open the record: it counts, but what stands in it is left out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The row without anything that stands in the record.</summary>
    public FigureRow Hide() => this with { Number = null, Kind = null, Title = null, Value = null, IsHidden = true };
}

/// <summary>A stretch of a list.</summary>
/// <param name="Skip">Rows left out at the start.</param>
/// <param name="Take">Most rows; null for all.</param>
public sealed record Slice(int Skip = 0, int? Take = null);

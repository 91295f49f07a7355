namespace Fazhi.Ui;

/// <summary>A value of a chart.</summary>
public sealed record ChartPoint
{
    /// <summary>Label on the axis.</summary>
    public required string Label { get; init; }

    /// <summary>Value; not negative.</summary>
    public required decimal Value { get; init; }

    /// <summary>Value of the series compared with; null when there is none.</summary>
    public decimal? Before { get; init; }

    /// <summary>Text behind a bar; the value when null.</summary>
    public string? Text { get; init; }

    /// <summary>Address of the rows behind the value.</summary>
    public string? Href { get; init; }
}

using Fazhi.Documents.Figures;

namespace Fazhi.Reports.Indicators;

/// <summary>Over which time an indicator counts.</summary>
public enum Span
{
    /// <summary>From 1 January of the year of the day through the day.</summary>
    Year,

    /// <summary>What is valid on the day.</summary>
    Stock,

    /// <summary>From a declared first day through the day.</summary>
    Cumulative,
}

/// <summary>A figure that can be asked for: declared in <c>indicators/*.yaml</c>, never typed.</summary>
public sealed record Indicator
{
    /// <summary>Id in lower case with underscores.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Other names people use.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Heading under which it is listed.</summary>
    public required string Group { get; init; }

    /// <summary>Base unit of the value.</summary>
    public required string Unit { get; init; }

    /// <summary>What is counted, in one sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>What is not counted; empty when nothing needs saying.</summary>
    public string Excludes { get; init; } = "";

    /// <summary>Law or rule it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>Version of the definition.</summary>
    public required int Version { get; init; }

    /// <summary>Key of the row set.</summary>
    public required string Rows { get; init; }

    /// <summary>Which rows count.</summary>
    public Condition Where { get; init; } = Condition.None;

    /// <summary>What is made of them.</summary>
    public required Aggregate Aggregate { get; init; }

    /// <summary>Time over which it counts; null follows the row set: events by year, validity as stock.</summary>
    public Span? Span { get; init; }

    /// <summary>First day of a cumulative indicator.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Date column by which rows fall into the time; null takes the row set's own.</summary>
    public string? Date { get; init; }

    /// <summary>Columns by which the value may be broken down.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>Indicator of which this one is a part: it can never be larger.</summary>
    public string? PartOf { get; init; }

    /// <summary>How it is printed unless a layout says otherwise.</summary>
    public StatingRule Stated { get; init; } = StatingRule.Plain;

    /// <summary>File it was declared in.</summary>
    public string File { get; init; } = "";

    /// <summary>Line of the declaration, from 1.</summary>
    public int Line { get; init; }

    /// <summary>True when it has two parts whose rows are listed apart.</summary>
    public bool IsRatio => Aggregate is Aggregate.Ratio or Aggregate.WeightedShare or Aggregate.Change;
}

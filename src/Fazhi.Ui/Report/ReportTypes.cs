namespace Fazhi.Ui;

/// <summary>Soundness of a figure in a report.</summary>
public enum FigureMark
{
    /// <summary>Nothing to say.</summary>
    Sound,

    /// <summary>To be explained: dotted line.</summary>
    Doubt,

    /// <summary>Stale: double line.</summary>
    Stale,

    /// <summary>Missing: dashed box.</summary>
    Missing,
}

/// <summary>An entry of the outline.</summary>
public sealed record OutlineItem
{
    /// <summary>Heading.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the heading in the page.</summary>
    public required string Target { get; init; }

    /// <summary>1 for a part, 2 below it.</summary>
    public int Level { get; init; } = 1;

    /// <summary>Problems below the heading.</summary>
    public StateWord? State { get; init; }
}

/// <summary>A problem of a report.</summary>
public sealed record ReportProblem
{
    /// <summary>停, 要说明 or 提示 with its subject.</summary>
    public required StateWord State { get; init; }

    /// <summary>What is the matter and what to do.</summary>
    public required string Text { get; init; }

    /// <summary>Links: to the records, to the place in the text.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];
}

/// <summary>A version of a report.</summary>
public sealed record ReportVersion
{
    /// <summary>Short name, such as v3.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>When, by whom, from which snapshot.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Downloads.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];

    /// <summary>True for the one shown.</summary>
    public bool Current { get; init; }
}

/// <summary>Where a figure comes from.</summary>
public sealed record Provenance
{
    /// <summary>Key of the figure; the drawer has the id f-KEY, the figure in the text at-KEY.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the indicator.</summary>
    public required string Name { get; init; }

    /// <summary>Value as stated.</summary>
    public required string Value { get; init; }

    /// <summary>Unit as stated.</summary>
    public string Unit { get; init; } = "";

    /// <summary>State beside the value.</summary>
    public StateWord? State { get; init; }

    /// <summary>Facts: how it was reached, definition, basis, date counted by, snapshot, digest.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>First source records.</summary>
    public IReadOnlyList<SourceRow> Rows { get; init; } = [];

    /// <summary>Address of the indicator with all rows.</summary>
    public required string Href { get; init; }
}

/// <summary>A source record of a figure.</summary>
public sealed record SourceRow
{
    /// <summary>Number of the record.</summary>
    public required string Number { get; init; }

    /// <summary>Address of the record.</summary>
    public string? Href { get; init; }

    /// <summary>Title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Day by which it counts.</summary>
    public DateOnly? On { get; init; }
}

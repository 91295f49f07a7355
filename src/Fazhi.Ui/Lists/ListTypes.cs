namespace Fazhi.Ui;

/// <summary>A figure of the strip: always a link to its rows.</summary>
public sealed record StripFigure
{
    /// <summary>What is counted.</summary>
    public required string Name { get; init; }

    /// <summary>Value as shown, grouped by thousands; 无 for 0/0.</summary>
    public required string Value { get; init; }

    /// <summary>Unit, such as 件.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Address of the rows.</summary>
    public required string Href { get; init; }

    /// <summary>Comparison, or both parts of a ratio.</summary>
    public string? Note { get; init; }

    /// <summary>State in place of the note.</summary>
    public StateWord? State { get; init; }

    /// <summary>True when the figure itself is a warning.</summary>
    public bool Late { get; init; }
}

/// <summary>A condition in use, with the address of the list without it.</summary>
public sealed record Chip
{
    /// <summary>Condition in words.</summary>
    public required string Text { get; init; }

    /// <summary>Address of the list without this condition.</summary>
    public required string RemoveHref { get; init; }
}

/// <summary>A choice of a select, a group of radio buttons or of check boxes.</summary>
public sealed record Choice
{
    /// <summary>Value posted.</summary>
    public required string Value { get; init; }

    /// <summary>Words shown.</summary>
    public required string Text { get; init; }

    /// <summary>Explanation below the words.</summary>
    public string? Hint { get; init; }
}

/// <summary>A column head that sorts.</summary>
public sealed record SortColumn
{
    /// <summary>Words of the head.</summary>
    public required string Text { get; init; }

    /// <summary>Address of the list sorted by this column, or turned round when it already is.</summary>
    public string? Href { get; init; }

    /// <summary>True when sorted upwards by this column, false downwards, null when not.</summary>
    public bool? Ascending { get; init; }

    /// <summary>True for numbers and amounts.</summary>
    public bool Right { get; init; }
}

/// <summary>A row of totals that says what it covers.</summary>
public sealed record TotalRow
{
    /// <summary>What is covered: 本页20件, 本查询22件.</summary>
    public required string Label { get; init; }

    /// <summary>Cells after the first column, in order; null leaves one empty.</summary>
    public required IReadOnlyList<string?> Cells { get; init; }
}

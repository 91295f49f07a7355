namespace Fazhi.Data.Exchange;

/// <summary>What a cell was in its source.</summary>
public enum CellKind
{
    /// <summary>Nothing, or only blanks.</summary>
    Empty,

    /// <summary>Text as typed.</summary>
    Text,

    /// <summary>
    /// A number; percentages keep their sign (79%), a unit shown by the cell's format stays behind it.
    /// </summary>
    Number,

    /// <summary>A calendar day, yyyy-MM-dd.</summary>
    Date,

    /// <summary>A day with a time, yyyy-MM-dd HH:mm[:ss].</summary>
    Moment,

    /// <summary>是 or 否.</summary>
    YesNo,
}

/// <summary>One cell. Whatever the source, the text is what a person would type, so one parser serves all.</summary>
/// <param name="Kind">What the cell was in its source.</param>
/// <param name="Value">The text; null stands for the empty text.</param>
public readonly record struct Cell(CellKind Kind, string? Value)
{
    /// <summary>The text, never null; numbers with a point and no separators.</summary>
    public string Text => Value ?? "";

    /// <summary>True when nothing was typed.</summary>
    public bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>A cell of text, empty when it holds only blanks.</summary>
    public static Cell OfText(string? text) =>
        string.IsNullOrWhiteSpace(text) ? default : new(CellKind.Text, text);
}

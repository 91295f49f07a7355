using System.Text.Json.Serialization;
using Fazhi.Documents.Figures;

namespace Fazhi.Documents.Tree;

/// <summary>A piece of a line: text or a figure.</summary>
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(FigureRun), "figure")]
public abstract record Run
{
    /// <summary>What is read.</summary>
    public abstract string Text { get; }
}

/// <summary>Plain text.</summary>
/// <param name="Words">The text.</param>
/// <param name="Strong">Set apart, as the lead of an item is.</param>
public sealed record TextRun(string Words, bool Strong = false) : Run
{
    /// <inheritdoc/>
    public override string Text => Words;
}

/// <summary>A figure with the words it is printed in.</summary>
/// <param name="Figure">Where it comes from.</param>
/// <param name="Words">What is printed: number, unit, qualifying word.</param>
public sealed record FigureRun(Figure Figure, string Words) : Run
{
    /// <inheritdoc/>
    public override string Text => Words;
}

/// <summary>A block of a document.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block
{
    /// <summary>Pieces of the block in reading order.</summary>
    public IReadOnlyList<Run> Runs { get; init; } = [];

    /// <summary>What is read.</summary>
    public string Text => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>A heading; its number (一、（一）1.（1）) is set by the renderer.</summary>
public sealed record Heading : Block
{
    /// <summary>1 to 4.</summary>
    public required int Level { get; init; }

    /// <summary>Number and its mark, empty until <see cref="Numbering.Apply"/> has run.</summary>
    public string Number { get; init; } = "";

    /// <summary>Key of the confirmed text or section it belongs to; used for links.</summary>
    public string Id { get; init; } = "";
}

/// <summary>Where a paragraph stands.</summary>
public enum Placement
{
    /// <summary>Body: first line set in by two characters.</summary>
    Body,

    /// <summary>Flush left, as the line of the addressee.</summary>
    Flush,

    /// <summary>Centred.</summary>
    Centre,

    /// <summary>Flush right, as a document number of a paper.</summary>
    Right,
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph : Block
{
    /// <summary>Where it stands.</summary>
    public Placement Placement { get; init; }
}

/// <summary>A table; the first row is the head when <see cref="HasHead"/>.</summary>
public sealed record Table : Block
{
    /// <summary>Cells by row, as text.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>Widths in parts of the whole, one per column; empty makes them equal.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];

    /// <summary>True when the first row is repeated on each page.</summary>
    public bool HasHead { get; init; }
}

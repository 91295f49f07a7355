namespace Fazhi.Data.Exchange;

/// <summary>A column of the header row.</summary>
public sealed record SheetColumn
{
    /// <summary>Position in the sheet; the first column is 0.</summary>
    public required int Index { get; init; }

    /// <summary>The header as typed, blanks and line breaks removed.</summary>
    public required string Header { get; init; }

    /// <summary>The header without the unit behind it: 罚款金额 of 罚款金额（万元）.</summary>
    public required string Label { get; init; }

    /// <summary>The unit in brackets behind the label; null when there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>Letters of the column as a spreadsheet shows them: A, B … AA.</summary>
    public string Letters => CellReference.Letters(Index);

    /// <summary>True when the header is this label, with or without a unit.</summary>
    public bool Is(string label) => Header == Clean(label) || Label == Clean(label);

    internal static SheetColumn Of(int index, string typed)
    {
        var header = Clean(typed);
        var open = header.LastIndexOfAny(['（', '(']);
        var bracketed = open > 0 && header[^1] is '）' or ')';
        return new SheetColumn
        {
            Index = index,
            Header = header,
            Label = bracketed ? header[..open] : header,
            Unit = bracketed && header.Length - open > 2 ? header[(open + 1)..^1] : null,
        };
    }

    internal static string Clean(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

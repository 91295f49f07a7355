namespace Fazhi.Ledgers;

/// <summary>What is entered into a ledger: texts as people type them, read by the parsers of the definition.</summary>
public sealed record EntryInput
{
    /// <summary>Key of the ledger, such as <c>training.sessions</c>.</summary>
    public required string Ledger { get; init; }

    /// <summary>Text by key of the field; a date range as two dates joined by 至.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Rows of the small tables by key of the field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Lines { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
}

/// <summary>Nothing is entered to confirm an entry.</summary>
public sealed record ConfirmInput;

/// <summary>What is entered to void an entry.</summary>
public sealed record VoidInput
{
    /// <summary>Why it does not count; shown wherever the entry is.</summary>
    public required string Reason { get; init; }
}

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

    /// <summary>The same with further files: keys by field, one a line.</summary>
    internal EntryInput AddFiles(IReadOnlyDictionary<string, string> arrived)
    {
        var fields = new Dictionary<string, string>(Fields, StringComparer.Ordinal);
        foreach (var (key, files) in arrived.Where(a => a.Value.Length > 0))
            fields[key] = fields.GetValueOrDefault(key) is { Length: > 0 } before ? $"{before}\n{files}" : files;
        return this with { Fields = fields };
    }
}

/// <summary>Nothing is entered to confirm an entry.</summary>
public sealed record ConfirmInput;

/// <summary>What is entered to void an entry.</summary>
public sealed record VoidInput
{
    /// <summary>Why it does not count; shown wherever the entry is.</summary>
    public required string Reason { get; init; }
}

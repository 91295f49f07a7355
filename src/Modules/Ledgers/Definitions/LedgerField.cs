using Fazhi.Data.Confidential;

namespace Fazhi.Ledgers.Definitions;

/// <summary>The typed column of an entry in which a field is kept; the rest is kept as JSON.</summary>
public enum TypedColumn
{
    /// <summary>No column of its own: kept in the JSON data.</summary>
    None,

    /// <summary>What the entry is called in lists and search.</summary>
    Title,

    /// <summary>The date in law.</summary>
    OccurredOn,

    /// <summary>First and last day of validity.</summary>
    Valid,

    /// <summary>The kind by which the ledger is divided first.</summary>
    Kind,

    /// <summary>The number that is summed first.</summary>
    Quantity,

    /// <summary>The money that is summed first.</summary>
    Amount,

    /// <summary>The supervised subject.</summary>
    Subject,
}

/// <summary>A field of a ledger as its file declares it.</summary>
public sealed record LedgerField
{
    /// <summary>Key in data, addresses and indicators; lower-case letters, digits and underscores.</summary>
    public required string Key { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Unit people read, such as 人次; 元 for amounts.</summary>
    public string? Unit { get; init; }

    /// <summary>Count of decimals kept; 2 for amounts and, unless given, percentages; 0 for integers.</summary>
    public int Scale { get; init; }

    /// <summary>Permitted words of a choice or of tags; empty when free.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True when an entry without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>True when filters, totals and indicators ask for it.</summary>
    public bool Indexed { get; init; }

    /// <summary>Why it is confidential, and so who may have it shown; null when it is not.</summary>
    public ConfidentialClass? Class { get; init; }

    /// <summary>True when it is encrypted at rest, masked on pages and in exports and left out of search.</summary>
    public bool Confidential => Class is not null;

    /// <summary>True for a date that may lie after today, such as a due date.</summary>
    public bool Future { get; init; }

    /// <summary>First date of an entry for which the field is asked; null when always.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last date of an entry for which the field is asked; null when it still is.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>One sentence under the field of the form.</summary>
    public string? Hint { get; init; }

    /// <summary>Other headings under which the column may stand in a sheet.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Columns of the small table; empty for every other type.</summary>
    public IReadOnlyList<LedgerField> Fields { get; init; } = [];

    /// <summary>Where an entry keeps it.</summary>
    public TypedColumn Column { get; init; }

    /// <summary>Line of the file on which it is declared.</summary>
    public int Line { get; init; }

    /// <summary>Heading with the unit, as in forms, lists and sheets: 参加人次（人次）.</summary>
    public string Heading => Unit is null ? Name : $"{Name}（{Unit}）";

    /// <summary>True when an entry of that date is asked for the field.</summary>
    public bool AskedOn(DateOnly day) => (Since is null || day >= Since) && (Until is null || day <= Until);
}

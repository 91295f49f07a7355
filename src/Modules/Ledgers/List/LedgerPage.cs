using Fazhi.Ui;

namespace Fazhi.Ledgers.List;

/// <summary>One page of a list with everything around it.</summary>
public sealed record LedgerPage
{
    /// <summary>Rows in the order of the query.</summary>
    public required IReadOnlyList<LedgerPageRow> Rows { get; init; }

    /// <summary>How many rows the query finds; above 1,000 the number counted so far unless the exact one was asked.</summary>
    public required int Count { get; init; }

    /// <summary>False when there are more than counted.</summary>
    public required bool CountIsExact { get; init; }

    /// <summary>Place of the first row when there are rows before it.</summary>
    public string? Before { get; init; }

    /// <summary>Place of the last row when there are rows behind it.</summary>
    public string? After { get; init; }

    /// <summary>Sums of this page by key of the field.</summary>
    public required IReadOnlyDictionary<string, string> PageTotals { get; init; }

    /// <summary>Sums of the whole query by key of the field; empty when it was not asked and there are many rows.</summary>
    public required IReadOnlyDictionary<string, string> QueryTotals { get; init; }

    /// <summary>Conditions that could not be read.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>The count as people read it: 22, or 1,000+.</summary>
    public string CountText => CountIsExact ? Count.ToString("#,0", null) : "1,000+";
}

/// <summary>A row of the list.</summary>
public sealed record LedgerPageRow
{
    /// <summary>Key of the entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it stands, as a word.</summary>
    public required StateWord State { get; init; }

    /// <summary>Texts in the order of the columns.</summary>
    public required IReadOnlyList<string> Cells { get; init; }
}

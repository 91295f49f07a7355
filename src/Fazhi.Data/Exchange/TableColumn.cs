using Fazhi.Data.RowSets;

namespace Fazhi.Data.Exchange;

/// <summary>A column of a table that is written or offered for filling.</summary>
public sealed record TableColumn
{
    /// <summary>Heading in Chinese, without the unit.</summary>
    public required string Label { get; init; }

    /// <summary>What it holds; decides how cells are typed.</summary>
    public ColumnType Type { get; init; } = ColumnType.Text;

    /// <summary>Unit of a number, written in brackets behind the heading; empty when there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>True when an empty cell is refused on import.</summary>
    public bool Required { get; init; }

    /// <summary>Allowed values; empty when free.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What to fill in, for the template.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The heading as written: 罚款金额（元）.</summary>
    public string Heading => Unit.Length == 0 ? Label : $"{Label}（{Unit}）";
}

/// <summary>A column together with how a row's value is written into it.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="Column">The column.</param>
/// <param name="Write">Writes exactly one cell.</param>
public sealed record TableColumn<TRow>(TableColumn Column, Action<TableWriter, TRow> Write);

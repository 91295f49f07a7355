namespace Fazhi.Data.Exchange;

/// <summary>A row as it stands in the file.</summary>
/// <param name="number">Row number as the person sees it; the first row is 1.</param>
/// <param name="cells">Cells by column, from the first column of the sheet.</param>
public sealed class SheetRow(int number, Cell[] cells)
{
    /// <summary>Row number as the person sees it; the first row is 1.</summary>
    public int Number { get; } = number;

    /// <summary>Cells from the first column of the sheet; shorter than the header when the rest is empty.</summary>
    public IReadOnlyList<Cell> Cells => cells;

    /// <summary>The cell under a column.</summary>
    public Cell this[SheetColumn column] => this[column.Index];

    /// <summary>The cell at a position; empty beyond the end.</summary>
    public Cell this[int index] => index < cells.Length ? cells[index] : default;

    /// <summary>True when no cell holds anything.</summary>
    public bool IsEmpty => Array.TrueForAll(cells, c => c.IsEmpty);
}

using System.Globalization;
using Fazhi.Data.RowSets;

namespace Fazhi.Data.Exchange;

/// <summary>
/// The rows of an import that were refused, as they were, with what is wrong beside each. Corrected and sent again it
/// brings in just these rows.
/// </summary>
public sealed class ErrorWorkbook : IDisposable
{
    /// <summary>Heading of the column that says what is wrong; an import passes it by.</summary>
    public const string ErrorHeading = "错误说明";

    /// <summary>Heading of the column with the row's number in the first file; an import passes it by.</summary>
    public const string RowHeading = "原文件行号";

    private readonly TableWriter writer;
    private readonly IReadOnlyList<SheetColumn> columns;

    /// <summary>Begins the workbook with the headings of the file that was read.</summary>
    public ErrorWorkbook(Stream output, IReadOnlyList<SheetColumn> columns)
    {
        this.columns = [.. columns.Where(c => !IsOwn(c))];
        writer = TableFiles.Create(output, TableFormat.Xlsx, "待改正");
        writer.Begin(
        [
            .. this.columns.Select(c => new TableColumn { Label = c.Header }),
            new TableColumn { Label = ErrorHeading, Required = true },
            new TableColumn { Label = RowHeading, Type = ColumnType.Number },
        ]);
    }

    /// <summary>Number of rows added.</summary>
    public int RowCount => writer.RowCount;

    /// <summary>True for the two columns that an error workbook adds to those of the file.</summary>
    public static bool IsOwn(SheetColumn column) => column.Is(ErrorHeading) || column.Is(RowHeading);

    /// <summary>Adds a row with what is wrong in it.</summary>
    public void Add(SheetRow row, IEnumerable<string> errors)
    {
        foreach (var column in columns)
            Write(row[column]);
        writer.Text(string.Join('\n', errors));
        writer.Whole(row.Number);
        writer.EndRow();
    }

    /// <summary>Ends the workbook.</summary>
    public void Complete() => writer.Complete();

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void Write(Cell cell)
    {
        if (cell.Kind == CellKind.Date)
            writer.Date(DateOnly.ParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        else if (cell.Kind == CellKind.Number
            && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            writer.Fraction(number);
        else
            writer.Text(cell.Text);
    }
}

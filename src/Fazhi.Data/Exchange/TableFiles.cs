using Fazhi.Data.Exchange.Csv;
using Fazhi.Data.Exchange.Xlsx;

namespace Fazhi.Data.Exchange;

/// <summary>Formats in which tables leave the system.</summary>
public enum TableFormat
{
    /// <summary>A workbook, with typed cells and a table that says how the rows came about.</summary>
    Xlsx,

    /// <summary>Comma-separated text, UTF-8 with its mark.</summary>
    Csv,
}

/// <summary>Tables as files: exports, templates to fill in, rows to correct.</summary>
public static class TableFiles
{
    private const int MaxSheetName = 28;

    /// <summary>A writer into a stream that stays open and needs not seek.</summary>
    /// <param name="output">Where the file goes.</param>
    /// <param name="format">Which format.</param>
    /// <param name="title">Name of the table in a workbook; shortened and cleaned as workbooks demand.</param>
    public static TableWriter Create(Stream output, TableFormat format, string title) =>
        format == TableFormat.Csv ? new CsvTableWriter(output) : new XlsxTableWriter(output, SheetName(title));

    /// <summary>Writes rows as they come, then how they came about.</summary>
    /// <param name="writer">From <see cref="Create"/>; completed here.</param>
    /// <param name="columns">Columns in order.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="notes">Query, time, person; the number of rows is added.</param>
    /// <param name="ct">Cancels; the file is not whole then.</param>
    /// <returns>Number of rows.</returns>
    public static async Task<int> Write<TRow>(
        TableWriter writer,
        IReadOnlyList<TableColumn<TRow>> columns,
        IAsyncEnumerable<TRow> rows,
        IReadOnlyList<(string Label, string Value)> notes,
        CancellationToken ct)
    {
        writer.Begin([.. columns.Select(c => c.Column)]);
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var column in columns)
                column.Write(writer, row);
            writer.EndRow();
        }

        writer.Notes(WorkbookNotes.Query, [.. notes, ("行数", $"{writer.RowCount}")]);
        writer.Complete();
        return writer.RowCount;
    }

    /// <summary>Media type for the download.</summary>
    public static string MediaType(TableFormat format) => format == TableFormat.Csv
        ? "text/csv; charset=utf-8"
        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static string SheetName(string title)
    {
        var clean = string.Concat(title.Where(c => !char.IsControl(c) && !"[]:*?/\\&<>\"'".Contains(c)));
        return clean.Length == 0 ? "数据" : clean[..Math.Min(clean.Length, MaxSheetName)];
    }
}

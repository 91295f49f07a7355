using Fazhi.Data.Exchange;
using Fazhi.Data.RowSets;

namespace Fazhi.Bench.Exchange;

/// <summary>The made-up rows as a table to write; a row is its number.</summary>
internal static class BenchTable
{
    public static IReadOnlyList<TableColumn<int>> Columns(int count) =>
        [.. Enumerable.Range(0, count).Select(Column)];

    public static async IAsyncEnumerable<int> Rows(int count)
    {
        for (var row = 0; row < count; row++)
            yield return row;
        await Task.CompletedTask;
    }

    private static TableColumn<int> Column(int column)
    {
        var heading = new TableColumn { Label = BenchColumns.Label(column), Type = BenchColumns.Type(column) };
        return new TableColumn<int>(heading, heading.Type switch
        {
            ColumnType.Text => (writer, row) => writer.Text(BenchColumns.Text(row, column)),
            ColumnType.Date => (writer, row) => writer.Date(BenchColumns.Day(row, column)),
            ColumnType.Number => (writer, row) => writer.Whole(BenchColumns.Whole(row, column)),
            _ => (writer, row) => writer.Fraction(BenchColumns.Amount(row, column)),
        });
    }
}

using System.Globalization;
using CsvHelper;

namespace Fazhi.Data.Exchange.Csv;

/// <summary>Comma-separated text in UTF-8 with its mark, so that Excel shows Chinese rightly.</summary>
internal sealed class CsvTableWriter(Stream output) : TableWriter
{
    private readonly CsvWriter csv = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true }, true);

    public override void Begin(IReadOnlyList<TableColumn> columns)
    {
        foreach (var column in columns)
            Text(column.Heading);
        Next();
    }

    public override void Text(string? value) => csv.WriteField(FormulaGuard.Protect(value ?? ""));

    public override void Whole(long? value) => Plain(value?.ToString(CultureInfo.InvariantCulture));

    public override void Fraction(decimal? value) => Plain(value?.ToString(CultureInfo.InvariantCulture));

    public override void Date(DateOnly? value) => Plain(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public override void Moment(DateTimeOffset? value) =>
        Plain(value is { } m ? Local(m).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null);

    /// <summary>A text table has no place beside its rows.</summary>
    public override void Notes(string title, IReadOnlyList<(string Label, string Value)> notes)
    {
    }

    public override void Complete() => csv.Flush();

    protected override void Next() => csv.EndRecord();

    protected override void Dispose(bool disposing) => csv.Dispose();

    private void Plain(string? value) => csv.WriteField(value ?? "");
}

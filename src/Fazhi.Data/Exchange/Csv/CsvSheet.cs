using System.Text;
using CsvHelper;

namespace Fazhi.Data.Exchange.Csv;

/// <summary>A table in text: comma, semicolon or tab between the cells, quotes doubled.</summary>
internal sealed class CsvSheet : Sheet
{
    private const int MaxCell = 32_767;
    private const int MaxRecord = 4 << 20;
    private readonly CsvReader reader;
    private readonly IReadOnlyList<string> labels;

    private CsvSheet(TextReader text, char delimiter, IReadOnlyList<string> labels)
    {
        this.labels = labels;
        reader = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = MaxRecord,
            OnMalformedRecord = found => Problems.Add("quotes", $"第{found.RecordNumber}行",
                "双引号没有成对，或写在了内容中间。请把含引号的内容整格用双引号括起来，里面的引号写两个。"),
        });
    }

    public static CsvSheet Open(Stream file)
    {
        var encoding = TextEncoding.Detect(file);
        string first;
        using (var peek = new StreamReader(file, encoding, false, 4096, leaveOpen: true))
            first = FirstLine(peek);
        file.Position = 0;
        return new CsvSheet(new StreamReader(file, encoding, false, 1 << 16, leaveOpen: true), Delimiter(first), []);
    }

    public static CsvSheet Paste(string text, IReadOnlyList<string> labels) =>
        new(new StringReader(text), '\t', HasHeader(text, labels) ? [] : labels);

    protected override void Dispose(bool disposing) => reader.Dispose();

    protected override IEnumerable<SheetRow> Read()
    {
        if (labels.Count > 0)
            yield return new SheetRow(0, [.. labels.Select(Cell.OfText)]);
        for (var row = 1; reader.Read(); row++)
        {
            var cells = new Cell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Take(reader.GetString(i), i, row);
            yield return new SheetRow(row, cells);
        }
    }

    private Cell Take(string text, int column, int row)
    {
        if (text.Length <= MaxCell)
            return Cell.OfText(FormulaGuard.Unprotect(text));
        Problems.Add("too-long", CellReference.Name(column, row),
            $"内容超过 {MaxCell} 字，多半是前面的双引号没有成对。请检查后再导入。");
        return Cell.OfText(text[..MaxCell]);
    }

    private static bool HasHeader(string text, IReadOnlyList<string> labels)
    {
        var first = FirstLine(new StringReader(text)).Split('\t').Where(c => c.Length > 0)
            .Select((c, i) => SheetColumn.Of(i, c)).ToArray();
        return first.Count(c => labels.Any(c.Is)) * 2 >= Math.Min(first.Length, labels.Count);
    }

    private static string FirstLine(TextReader text)
    {
        var line = new StringBuilder();
        var quoted = false;
        for (var next = text.Read(); next >= 0 && line.Length < MaxCell; next = text.Read())
        {
            quoted ^= next == '"';
            if (next is '\r' or '\n' && !quoted && line.Length > 0)
                break;
            if (!quoted)
                line.Append((char)next);
        }

        return line.ToString();
    }

    private static char Delimiter(string line) => "\t,;".MaxBy(d => line.Count(c => c == d));
}

using System.IO.Compression;
using System.Text;

namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>A workbook: the rows, on further tables when they are more than one holds, and tables of notes.</summary>
/// <remarks>Dates of the parts are fixed, so the same rows give the same bytes.</remarks>
internal sealed class XlsxTableWriter(Stream output, string sheetName) : TableWriter
{
    private static readonly DateTimeOffset PartDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTime Epoch = new(1899, 12, 30);

    private readonly ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Name, bool Hidden)> sheets = [];
    private IReadOnlyList<TableColumn> columns = [];
    private XlsxStyle[] styles = [];
    private XlsxSheetPart? part;
    private bool inRow;
    private int column;

    /// <summary>What is written behind the rows of the main table, such as the choices of its columns.</summary>
    public string BehindRows { get; init; } = "";

    public override void Begin(IReadOnlyList<TableColumn> columns)
    {
        this.columns = columns;
        styles = [.. columns.Select(c => XlsxSheetPart.StyleOf(c.Type))];
        BeginSheet();
    }

    public override void Text(string? value)
    {
        var target = Cell(out var style);
        target.Text(value, FormulaGuard.IsDangerous(value) ? XlsxStyle.Quoted
            : style is XlsxStyle.Text ? style : XlsxStyle.Text);
    }

    public override void Whole(long? value)
    {
        var target = Cell(out var style);

        // A spreadsheet keeps 15 digits; longer numbers are written as text so that none is lost.
        if (value is >= 1_000_000_000_000_000 or <= -1_000_000_000_000_000)
            target.Text($"{value}", XlsxStyle.Text);
        else if (value is { } number)
            target.Number(number, style);
        else
            target.Empty();
    }

    public override void Fraction(decimal? value)
    {
        var target = Cell(out var style);
        if (value is { } number)
            target.Number(number, style);
        else
            target.Empty();
    }

    public override void Date(DateOnly? value)
    {
        var target = Cell(out _);
        if (value is { } day)
            target.Number(day.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber, XlsxStyle.Date);
        else
            target.Empty();
    }

    public override void Moment(DateTimeOffset? value)
    {
        var target = Cell(out _);
        if (value is { } moment)
            target.Number((Local(moment) - Epoch).TotalDays, XlsxStyle.Moment);
        else
            target.Empty();
    }

    public override void Notes(string title, IReadOnlyList<(string Label, string Value)> notes) =>
        Side(title, [16, 80], notes.Select(n => new[] { n.Label, n.Value }), hidden: false);

    /// <summary>A table of text beside the rows; its first row is the heading.</summary>
    public void Side(string title, IReadOnlyList<int> widths, IEnumerable<string[]> rows, bool hidden)
    {
        EndSheet();
        using var side = Open(title, widths, [.. widths.Select(_ => XlsxStyle.Note)], freeze: false, hidden);
        foreach (var row in rows)
        {
            side.BeginRow();
            foreach (var text in row)
                side.Text(text, FormulaGuard.IsDangerous(text) ? XlsxStyle.Quoted : XlsxStyle.Note);
            side.EndRow();
        }

        side.End();
    }

    public override void Complete()
    {
        EndSheet();
        Write("xl/styles.xml", XlsxParts.Styles);
        Write("xl/workbook.xml", XlsxParts.Workbook(sheets));
        Write("xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelationships(sheets.Count));
        Write("_rels/.rels", XlsxParts.RootRelationships);
        Write("[Content_Types].xml", XlsxParts.ContentTypes(sheets.Count));
        zip.Dispose();
    }

    protected override void Next()
    {
        if (inRow)
            part!.EndRow();
        inRow = false;
    }

    protected override void Dispose(bool disposing)
    {
        part?.Dispose();
        zip.Dispose();
    }

    private void BeginSheet()
    {
        part = Open(sheets.Count == 0 ? sheetName : $"{sheetName}{sheets.Count + 1}",
            [.. columns.Select(Width)], styles, freeze: true, hidden: false);
        part.BeginRow();
        foreach (var heading in columns)
            part.Text(heading.Heading, heading.Required ? XlsxStyle.RequiredHeading : XlsxStyle.Heading);
        part.EndRow();
    }

    private static int Width(TableColumn column) =>
        Math.Clamp((column.Heading.Length * 2) + 2, column.Type is RowSets.ColumnType.Moment ? 18 : 12, 40);

    private XlsxSheetPart Cell(out XlsxStyle style)
    {
        if (!inRow)
        {
            if (part!.Row == XlsxSheetPart.MaxRows)
            {
                EndSheet();
                BeginSheet();
            }

            part.BeginRow();
            inRow = true;
            column = 0;
        }

        style = styles[column++];
        return part!;
    }

    private void EndSheet()
    {
        part?.End(BehindRows);
        part?.Dispose();
        part = null;
    }

    private XlsxSheetPart Open(
        string name, IReadOnlyList<int> widths, IReadOnlyList<XlsxStyle> columnStyles, bool freeze, bool hidden)
    {
        sheets.Add((name, hidden));
        return new XlsxSheetPart(Entry($"xl/worksheets/sheet{sheets.Count}.xml"), widths, columnStyles, freeze);
    }

    private Stream Entry(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = PartDate;
        return entry.Open();
    }

    private void Write(string name, string content)
    {
        using var stream = Entry(name);
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}

using System.Globalization;
using System.Xml;

namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>The first visible table of a workbook, read in one pass over its part.</summary>
internal sealed class XlsxSheet : Sheet
{
    private readonly XlsxPackage package;
    private readonly XmlReader reader;
    private readonly SharedStrings strings;
    private readonly NumberFormats formats;
    private readonly CellText text;
    private readonly bool from1904;
    private readonly int maxColumns;
    private int row;

    private XlsxSheet(XlsxPackage package, Workbook workbook, SheetOptions options)
    {
        this.package = package;
        Name = workbook.SheetName;
        from1904 = workbook.From1904;
        maxColumns = options.MaxColumns;
        text = new CellText();
        formats = new NumberFormats(package.Open(workbook.StylesPart));
        strings = new SharedStrings(package.Open(workbook.StringsPart), text, options.MaxStringsInMemory);
        reader = package.Open(workbook.SheetPart) ?? throw new InvalidDataException();
        var others = workbook.Others.Except(WorkbookNotes.Names).ToArray();
        if (others.Length > 0)
            Problems.Add("other-sheets", null,
                $"只读取第一张表“{Name}”；“{string.Join("”、“", others)}”没有读取，需要时请分别另存导入。",
                blocks: false);
    }

    public static XlsxSheet Open(Stream file, SheetOptions options)
    {
        var package = new XlsxPackage(file, options.MaxInflated);
        try
        {
            return new XlsxSheet(package, Workbook.Read(package), options);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        reader.Dispose();
        strings.Dispose();
        package.Dispose();
    }

    protected override IEnumerable<SheetRow> Read()
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "row")
                yield return ReadRow();
            else if (reader.LocalName == "mergeCell")
                Problems.Add("merged", reader.GetAttribute("ref"),
                    "这里合并了单元格，只有左上角一格有内容。请取消合并，把每一格填全后再导入。");
        }
    }

    private SheetRow ReadRow()
    {
        row = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var given) && given > row
            ? given : row + 1;
        if (reader.IsEmptyElement)
            return new SheetRow(row, []);
        var cells = new Cell[Math.Max(Columns.Count == 0 ? 0 : Columns[^1].Index + 1, 4)];
        var depth = reader.Depth;
        var column = -1;
        while (reader.Read() && reader.Depth > depth)
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
                ReadCell(ref column, ref cells);
        return new SheetRow(row, cells);
    }

    private void ReadCell(ref int column, ref Cell[] cells)
    {
        string? type = null;
        var style = 0;
        column++;
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "r")
                column = Math.Max(column, CellReference.Column(reader.Value));
            else if (reader.LocalName == "t")
                type = reader.Value;
            else if (reader.LocalName == "s")
                _ = int.TryParse(reader.Value, CultureInfo.InvariantCulture, out style);
        }

        reader.MoveToElement();
        if (reader.IsEmptyElement)
            return;
        var raw = ReadContent(column);
        if (raw is null)
            return;
        var cell = Interpret(raw, type, style, column);
        if (cell.IsEmpty)
            return;
        if (column >= maxColumns)
            Report(column, "too-many-columns", $"在第 {maxColumns} 列以外还有内容。请删去不需要的列。");
        else
        {
            if (column >= cells.Length)
                Array.Resize(ref cells, Math.Min(maxColumns, Math.Max(column + 1, cells.Length * 2)));
            cells[column] = cell;
        }
    }

    private string? ReadContent(int column)
    {
        string? raw = null;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "v")
                raw = text.Value(reader);
            else if (reader.LocalName == "is")
                raw = text.Item(reader);
            else
            {
                if (reader.LocalName == "f")
                    Report(column, "formula",
                        "这一格是公式，结果会随别处变化。请复制后用“选择性粘贴—数值”换成数值再导入。");
                CellText.PassBy(reader);
            }

            if (text.TooLong)
                Report(column, "too-long", $"内容超过 {CellText.Max} 字。请缩短后再导入。");
        }

        return raw;
    }

    private Cell Interpret(string raw, string? type, int style, int column)
    {
        switch (type)
        {
            case "s":
                return Cell.OfText(int.TryParse(raw, CultureInfo.InvariantCulture, out var index)
                    ? strings[index] ?? throw new InvalidDataException() : null);
            case "inlineStr":
                return Cell.OfText(raw);
            case "str":
                return Cell.OfText(CellText.Unescape(raw));
            case "b":
                return new Cell(CellKind.YesNo, raw is "1" or "true" ? "是" : "否");
            case "e":
                Report(column, "error-value", $"这一格是错误值 {raw}。请改正后再导入。");
                return default;
            case "d":
                return IsoDate(raw);
        }

        if (raw.Length == 0)
            return default;
        var look = formats[style];
        if (look.Look is NumberLook.Plain && CellNumber.LostDigits(raw))
            Report(column, "long-number",
                "数字超过 15 位，Excel 只保留前 15 位，末几位已变成 0。请把这一列设为“文本”格式后重新填写。");
        if (CellNumber.Read(raw, look, from1904) is { } cell)
            return cell;
        Report(column, "bad-date", $"日期值 {raw} 不是有效日期。请重新填写，如 2025-03-03。");
        return default;
    }

    private static Cell IsoDate(string raw) =>
        DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? raw.Length <= 10
                ? new Cell(CellKind.Date, moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : new Cell(CellKind.Moment, moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
            : Cell.OfText(raw);

    private void Report(int column, string code, string message) =>
        Problems.Add(code, CellReference.Name(column, row), message);
}

using System.Globalization;
using System.Text;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Fazhi.Data.Exchange;
using Fazhi.Data.RowSets;
using MiniExcelLibs;
using XlsxCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Fazhi.Data.Tests.Exchange;

public sealed class WritingTests
{
    private static readonly TableColumn<Line>[] Columns =
    [
        new(new TableColumn { Label = "名称" }, (w, l) => w.Text(l.Name)),
        new(new TableColumn { Label = "人次", Type = ColumnType.Number, Unit = "人次" }, (w, l) => w.Whole(l.People)),
        new(new TableColumn { Label = "金额", Type = ColumnType.Amount, Unit = "元" }, (w, l) => w.Fraction(l.Amount)),
        new(new TableColumn { Label = "日期", Type = ColumnType.Date }, (w, l) => w.Date(l.Day)),
        new(new TableColumn { Label = "时间", Type = ColumnType.Moment }, (w, l) => w.Moment(l.Moment)),
        new(new TableColumn { Label = "涉企", Type = ColumnType.YesNo }, (w, l) => w.YesNo(l.Firm)),
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.OneOf(Gen.Char['一', '龥'], Gen.Char[' ', '~'], Gen.OneOf('\n', '\u0001', '\uFFFE')), 0, 20],
        Gen.OneOf("=1+1", "+86", "-5", "@cmd", "\tx", "'=x", "_x0041_", "𠮷野", "a\"b,c;d", "<b>&amp;</b>", "＝1"));

    private static readonly Gen<Line> Lines =
        from name in Texts
        from people in Gen.Long[-999_999_999_999_999, 999_999_999_999_999]
        from fen in Gen.Long[-99_999_999_999, 99_999_999_999]
        from day in Gen.Date[new DateTime(1901, 1, 1), new DateTime(2100, 1, 1)]
        from minute in Gen.Int[0, 60_000_000]
        from firm in Gen.Bool
        select new Line
        {
            Name = name,
            People = people,
            Amount = fen / 100m,
            Day = DateOnly.FromDateTime(day),
            Moment = new DateTimeOffset(1990, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute),
            Firm = firm,
        };

    [Fact(DisplayName = "任意内容导出 xlsx 再读回，一字不差、一分不差")]
    public void XlsxComesBack() => Lines.List[1, 20].Sample(lines => ComesBack(lines, TableFormat.Xlsx), iter: 200);

    [Fact(DisplayName = "任意内容导出 csv 再读回，一字不差、一分不差")]
    public void CsvComesBack() => Lines.List[1, 20].Sample(lines => ComesBack(lines, TableFormat.Csv), iter: 200);

    [Fact(DisplayName = "导出的 xlsx 用另一个程序库读，数字、日期有类型，文字相同")]
    public void AnotherReaderAgrees() => Lines.List[1, 10].Sample(
        lines =>
        {
            var file = Export(lines.Select(l => l with { Name = Plain(l.Name) }), TableFormat.Xlsx);
            var read = MiniExcel.Query(file, useHeaderRow: true, sheetName: "测试")
                .Cast<IDictionary<string, object?>>().ToArray();
            foreach (var (line, row) in lines.Zip(read))
            {
                Assert.Equal(Plain(line.Name), row["名称"] ?? "");
                Assert.Equal((double)line.Amount, row["金额（元）"]);
                Assert.Equal(line.Day.ToDateTime(default), row["日期"]);
            }

            return read.Length == lines.Count;
        },
        iter: 50);

    [Fact(DisplayName = "另一个程序库写的 xlsx，读出同样的内容")]
    public void AnotherWriterIsRead() => Lines.List[1, 10].Sample(
        lines =>
        {
            var file = new MemoryStream();
            MiniExcel.SaveAs(file, lines.Select(
                l => new { 名称 = Plain(l.Name), 金额 = l.Amount, 日期 = l.Day.ToDateTime(default) }));
            using var sheet = Sheet.Open(file, "表.xlsx");
            foreach (var (line, row) in lines.Zip(sheet.Rows().ToArray()))
            {
                Assert.Equal(Text(Plain(line.Name)), row[0].Text);
                Assert.Equal(line.Amount, decimal.Parse(row[1].Text, CultureInfo.InvariantCulture));
                Assert.StartsWith($"{line.Day:yyyy-MM-dd}", row[2].Text, StringComparison.Ordinal);
            }

            return sheet.RowCount == lines.Count;
        },
        iter: 50);

    [Fact(DisplayName = "导出通过开放文档格式的结构校验")]
    public void ValidPackages()
    {
        using var document = SpreadsheetDocument.Open(Export([new Line { Name = "=cmd" }], TableFormat.Xlsx), false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.XPath} {e.Description}"));
    }

    [Fact(DisplayName = "以等号开头的文字在 csv 前加撇号，在 xlsx 设为文本，都不会被执行")]
    public void FormulaInjection()
    {
        var csv = Encoding.UTF8.GetString(Export([new Line { Name = "=HYPERLINK(\"x\")" }], TableFormat.Csv).ToArray());
        Assert.Contains("\"'=HYPERLINK", csv, StringComparison.Ordinal);

        using var xlsx = SpreadsheetDocument.Open(Export([new Line { Name = "=1+1" }], TableFormat.Xlsx), false);
        var cell = xlsx.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<XlsxCell>())
            .First(c => c.InnerText == "=1+1");
        Assert.Null(cell.CellFormula);
        Assert.Equal("7", cell.StyleIndex!.InnerText);
    }

    [Fact(DisplayName = "查询说明在另一张表里，读回时不当数据也不提示")]
    public void NotesBesideRows()
    {
        var file = Export([new Line { Name = "甲" }], TableFormat.Xlsx);
        var notes = MiniExcel.Query(file, sheetName: "查询说明").Cast<IDictionary<string, object?>>()
            .Select(r => $"{r["A"]}={r["B"]}").ToArray();
        Assert.Equal(["条件=日期在 2025 年内", "行数=1"], notes);

        using var sheet = Sheet.Open(file, "表.xlsx");
        Assert.Single(sheet.Rows());
        Assert.Empty(sheet.Problems.Kept);
    }

    [Fact(DisplayName = "同样的行导出两次，字节相同")]
    public void SameBytes()
    {
        Line[] lines = [new Line { Name = "甲" }];

        Assert.Equal(Export(lines, TableFormat.Xlsx).ToArray(), Export(lines, TableFormat.Xlsx).ToArray());
    }

    private static bool ComesBack(List<Line> lines, TableFormat format)
    {
        using var sheet = Sheet.Open(Export(lines, format), format == TableFormat.Csv ? "表.csv" : "表.xlsx");
        foreach (var (line, row) in lines.Zip(sheet.Rows().ToArray()))
        {
            Assert.Equal(Text(line.Name), row[0].Text);
            Assert.Equal(line.People, long.Parse(row[1].Text, CultureInfo.InvariantCulture));
            Assert.Equal(line.Amount, decimal.Parse(row[2].Text, CultureInfo.InvariantCulture));
            Assert.Equal($"{line.Day:yyyy-MM-dd}", row[3].Text);
            Assert.Equal($"{line.Moment.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}", row[4].Text);
            Assert.Equal(line.Firm ? "是" : "否", row[5].Text);
        }

        Assert.Empty(sheet.Problems.Kept);
        return sheet.RowCount == lines.Count;
    }

    private static string Text(string text) => string.IsNullOrWhiteSpace(text) ? "" : text;

    private static string Plain(string text) =>
        string.Concat(text.Where(c => c is > ' ' and < '\uFFFE' and not '_' || c == ' ')).Trim().TrimStart('=', '\'');

    private static MemoryStream Export(IEnumerable<Line> lines, TableFormat format)
    {
        var file = new MemoryStream();
        using var writer = TableFiles.Create(file, format, "测试");
        var rows = TableFiles.Write(writer, Columns, lines.ToAsyncEnumerable(), [("条件", "日期在 2025 年内")],
            TestContext.Current.CancellationToken);
        Assert.True(rows.IsCompletedSuccessfully);
        return file;
    }

    internal sealed record Line
    {
        public string Name { get; init; } = "";

        public long People { get; init; }

        public decimal Amount { get; init; }

        public DateOnly Day { get; init; } = new(2025, 3, 3);

        public DateTimeOffset Moment { get; init; } = new(2025, 3, 3, 6, 30, 0, TimeSpan.Zero);

        public bool Firm { get; init; }
    }
}

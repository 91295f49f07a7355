using Fazhi.Data.Exchange;
using static Fazhi.Data.Tests.Exchange.RawWorkbook;
using Sheet = Fazhi.Data.Exchange.Sheet;

namespace Fazhi.Data.Tests.Exchange;

public sealed class XlsxReadingTests
{
    private const string Styles = """
        <styleSheet xmlns="main"><numFmts>
        <numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
        <numFmt numFmtId="165" formatCode="0.0&quot;万元&quot;"/>
        <numFmt numFmtId="166" formatCode="[$-804]yyyy/m/d h:mm"/>
        <numFmt numFmtId="167" formatCode="[Red]#,##0.00"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
        <xf numFmtId="167"/><xf numFmtId="9"/><xf numFmtId="20"/></cellXfs></styleSheet>
        """;

    [Theory(DisplayName = "数字按格式读成人看到的样子，一分不差")]
    [InlineData("0", "70000", CellKind.Number, "70000")]
    [InlineData("0", "0.10000000000000001", CellKind.Number, "0.1")]
    [InlineData("0", "1234.5599999999999", CellKind.Number, "1234.56")]
    [InlineData("0", "-3.0E-2", CellKind.Number, "-0.03")]
    [InlineData("1", "45719", CellKind.Date, "2025-03-03")]
    [InlineData("2", "45719", CellKind.Date, "2025-03-03")]
    [InlineData("4", "45719.604166666664", CellKind.Moment, "2025-03-03 14:30")]
    [InlineData("7", "0.60416666666666663", CellKind.Text, "14:30")]
    [InlineData("1", "59", CellKind.Date, "1900-02-28")]
    [InlineData("1", "61", CellKind.Date, "1900-03-01")]
    [InlineData("3", "7", CellKind.Number, "7万元")]
    [InlineData("5", "1234.5", CellKind.Number, "1234.5")]
    [InlineData("6", "0.79000000000000004", CellKind.Number, "79%")]
    public void NumbersByStyle(string style, string raw, CellKind kind, string text)
    {
        var file = new RawWorkbook(Header("甲") + $"<row r=\"2\"><c r=\"A2\" s=\"{style}\"><v>{raw}</v></c></row>")
            .With("xl/styles.xml", Styles);
        using var sheet = Sheet.Open(file.Build(), "表.xlsx");

        var cell = Assert.Single(sheet.Rows())[0];

        Assert.Equal(new Cell(kind, text), cell);
        Assert.Empty(sheet.Problems.Kept);
    }

    [Fact(DisplayName = "一九〇四日期系统的工作簿，日期同样正确")]
    public void DatesFrom1904()
    {
        var file = new RawWorkbook(Header("日期") + "<row><c s=\"1\"><v>44257</v></c></row>")
            .With("xl/styles.xml", Styles)
            .With("xl/workbook.xml", Workbook("<sheet name=\"数据\" r:id=\"rId1\"/>", "<workbookPr date1904=\"1\"/>"));
        using var sheet = Sheet.Open(file.Build(), "表.xlsx");

        Assert.Equal("2025-03-03", Assert.Single(sheet.Rows())[0].Text);
    }

    [Theory(DisplayName = "共享字符串无论放在内存还是临时文件，取回的文字相同")]
    [InlineData(long.MaxValue)]
    [InlineData(0)]
    public void SharedStrings(long inMemory)
    {
        var order = new Random(7);
        var texts = Enumerable.Range(0, 500).Select(i => $"第{i}条，{new string('字', order.Next(40))}").ToArray();
        var asked = Enumerable.Range(0, 400).Select(_ => order.Next(500)).Concat(Enumerable.Range(0, 500)).ToArray();
        var rows = Header("内容") + string.Concat(asked.Select(i => $"<row><c t=\"s\"><v>{i}</v></c></row>"));
        var file = new RawWorkbook(rows).With("xl/sharedStrings.xml",
            $"<sst xmlns=\"main\">{string.Concat(texts.Select(t => $"<si><t>{t}</t></si>"))}</sst>");
        using var sheet = Sheet.Open(file.Build(), "表.xlsx", new SheetOptions { MaxStringsInMemory = inMemory });

        Assert.Equal(asked.Select(i => texts[i]), sheet.Rows().Select(r => r[0].Text));
    }

    [Fact(DisplayName = "富文本、注音、转义与空白按所见读取，没有位置的单元格依次排列")]
    public void TextsAsSeen()
    {
        var file = new RawWorkbook(Header("甲", "乙", "丙", "丁") + """
            <row><c t="s"><v>0</v></c><c t="str"><v>是</v></c><c t="b"><v>1</v></c>
            <c t="d"><v>2025-03-03T00:00:00</v></c></row>
            <row r="9"><c r="D9" t="inlineStr"><is><t xml:space="preserve"> 空 格 </t></is></c></row>
            """).With("xl/sharedStrings.xml",
            "<sst><si><r><t>卫生</t></r><rPh sb=\"0\" eb=\"1\"><t>wei</t></rPh>"
            + "<r><t>健康_x000A_委_x005F_x</t></r></si></sst>");
        using var sheet = Sheet.Open(file.Build(), "表.xlsx");

        var rows = sheet.Rows().ToArray();

        Assert.Equal(["卫生健康\n委_x", "是", "是", "2025-03-03 00:00:00"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal((9, " 空 格 "), (rows[1].Number, rows[1][3].Text));
    }

    [Fact(DisplayName = "表头前的空行、中间的空行不算数据，行号仍是人看到的行号")]
    public void EmptyRows()
    {
        var file = new RawWorkbook(
            $"<row r=\"1\"/><row r=\"3\">{Text("B3", "罚款金额 （万元）")}</row>"
            + "<row r=\"5\"><c r=\"B5\"><v>7</v></c></row>");
        using var sheet = Sheet.Open(file.Build(), "表.xlsx", new SheetOptions { Required = ["罚款金额"] });

        var column = Assert.Single(sheet.Columns);
        var row = Assert.Single(sheet.Rows());

        Assert.Equal(("罚款金额", "万元", "B"), (column.Label, column.Unit, column.Letters));
        Assert.Equal((5, "7"), (row.Number, row[column].Text));
        Assert.Empty(sheet.Problems.Kept);
    }
}

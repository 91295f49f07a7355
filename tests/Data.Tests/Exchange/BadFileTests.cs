using System.IO.Compression;
using System.Text;
using Fazhi.Data.Exchange;
using static Fazhi.Data.Tests.Exchange.RawWorkbook;
using Sheet = Fazhi.Data.Exchange.Sheet;

namespace Fazhi.Data.Tests.Exchange;

/// <summary>
/// Each bad file is a value with the place and what to do; none is an exception, none is read silently.
/// </summary>
public sealed class BadFileTests
{
    [Fact(DisplayName = "合并的单元格：指出区域，要求取消合并")]
    public void MergedCells()
    {
        var file = new RawWorkbook(Header("甲", "乙") + "<row><c><v>1</v></c></row>",
            "<mergeCells count=\"1\"><mergeCell ref=\"A2:A5\"/></mergeCells>");

        Refused(file.Build(), "merged", "A2:A5：这里合并了单元格");
    }

    [Fact(DisplayName = "公式：逐格指出，多于二十处的只计数")]
    public void Formulas()
    {
        var rows = string.Concat(Enumerable.Range(2, 30)
            .Select(i => $"<row r=\"{i}\"><c r=\"B{i}\"><f>A{i}*2</f><v>4</v></c></row>"));

        var sheet = Refused(new RawWorkbook(Header("甲", "乙") + rows).Build(), "formula", "B2：这一格是公式");

        Assert.Equal(30, sheet.Problems.Times("formula"));
        Assert.Equal(20, sheet.Problems.Kept.Count);
        Assert.Contains("共 30 处", sheet.Problems.Messages().Last(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "重复的表头：说出是哪几列")]
    public void DoubledHeader() =>
        Refused(new RawWorkbook(Header("日期", "金额", "日 期") + Row("1")).Build(), "double-header", "A、C 列");

    [Fact(DisplayName = "缺少必需的列：说出列名")]
    public void MissingColumn() =>
        Refused(new RawWorkbook(Header("日期") + Row("1")).Build(), "missing-column", "缺少“金额”列", "金额");

    [Fact(DisplayName = "没有表头的列里有内容：指出单元格")]
    public void ContentWithoutHeader() =>
        Refused(new RawWorkbook(Header("日期") + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"D2\"><v>9</v></c></row>")
            .Build(), "no-header", "D2：");

    [Fact(DisplayName = "只有表头没有数据行：说明是空表")]
    public void NoRows() => Refused(new RawWorkbook(Header("日期")).Build(), "no-rows", "只有表头");

    [Fact(DisplayName = "零字节的文件：说明是空文件")]
    public void NoBytes() => Refused(new MemoryStream(), "no-rows", "0 字节");

    [Fact(DisplayName = "行数超过上限：读到上限为止并说明")]
    public void TooManyRows()
    {
        var file = new RawWorkbook(Header("甲") + string.Concat(Enumerable.Repeat(Row("1"), 11))).Build();
        using var sheet = Sheet.Open(file, "表.xlsx", new SheetOptions { MaxRows = 10 });

        Assert.Equal(10, sheet.Rows().Count());
        Assert.Contains("第12行：超过 10 行", Assert.Single(sheet.Problems.Kept).Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "解压炸弹：边读边计，到上限即停")]
    public void ZipBomb()
    {
        var file = new RawWorkbook("").Build();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            part.Write("<worksheet><sheetData>"u8);
            var blank = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 100; i++)
                part.Write(blank);
        }

        Assert.True(file.Length < 1 << 20);
        Refused(file, "bomb", "64 MB");
    }

    [Fact(DisplayName = "一格里塞进几千万字：不进内存，指出单元格")]
    public void GiantCell()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var giant = Text("A2", new string('字', 3_000_000));
        var file = new RawWorkbook(Header("甲") + $"<row r=\"2\">{giant}</row>").Build();
        var built = GC.GetAllocatedBytesForCurrentThread();

        Refused(file, "too-long", "A2：内容超过 32767 字");

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - built < (built - before) / 4);
    }

    [Fact(DisplayName = "外部实体与文档类型声明：拒绝，不展开")]
    public void DoctypeIsNotExpanded()
    {
        var file = new RawWorkbook("").With("xl/worksheets/sheet1.xml",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData/></worksheet>");

        Refused(file.Build(), "broken", "不完整或已损坏");
    }

    [Fact(DisplayName = "截断的工作簿：说明已损坏")]
    public void Truncated()
    {
        var whole = new RawWorkbook(Header("甲") + Row("1")).Build().ToArray();

        Refused(new MemoryStream(whole[..(whole.Length / 2)]), "broken", "不完整或已损坏");
    }

    [Theory(DisplayName = "内容与扩展名不符：说出内容是什么，怎样另存")]
    [InlineData("表.xlsx", "日期,金额\n2025-03-03,1\n", "内容是文本")]
    [InlineData("表.xlsx", "%PDF-1.7", "PDF")]
    [InlineData("表.xls", "<html><table><tr><td>1</td></tr></table></html>", "网页")]
    [InlineData("表.csv", "PK\u0003\u0004", "工作簿或压缩包")]
    [InlineData("表.csv", "日期\0金额", "不是文本也不是工作簿")]
    public void AnotherType(string name, string content, string message) =>
        Refused(new MemoryStream(Encoding.UTF8.GetBytes(content)), "type", message, name: name);

    [Theory(DisplayName = "文件名里有路径字符或看不见的字符：拒绝并说出是哪个")]
    [InlineData("../../etc/passwd.xlsx", "“/”")]
    [InlineData("C:\\表.xlsx", "“:”")]
    [InlineData("表\u202Excod.xlsx", "U+202E")]
    [InlineData("..", "“..”")]
    public void PathCharacters(string name, string message) =>
        Refused(new RawWorkbook(Header("甲") + Row("1")).Build(), "name", message, name: name);

    [Fact(DisplayName = "错误值、失去末位的长号码、不存在的日期：逐格指出")]
    public void BadCells()
    {
        var file = new RawWorkbook(Header("甲", "乙", "丙") + """
            <row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><v>1.10101199001011E+17</v></c>
            <c r="C2" s="1"><v>-5</v></c></row>
            """).With(
            "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");

        var sheet = Refused(file.Build(), "error-value", "A2：");

        Assert.Equal(["error-value", "long-number", "bad-date"], sheet.Problems.Kept.Select(p => p.Code));
    }

    [Fact(DisplayName = "还有别的工作表：只提示，不拦")]
    public void OtherSheets()
    {
        var file = new RawWorkbook(Header("甲") + Row("1"))
            .With("xl/worksheets/sheet2.xml", RawWorkbook.Sheet(""))
            .With("xl/workbook.xml", Workbook(
                "<sheet name=\"数据\" r:id=\"rId1\"/><sheet name=\"旧\" r:id=\"rId2\"/>"));
        using var sheet = Sheet.Open(file.Build(), "表.xlsx");

        Assert.Single(sheet.Rows());
        Assert.False(sheet.Problems.Block);
        Assert.Contains("“旧”没有读取", Assert.Single(sheet.Problems.Kept).Message, StringComparison.Ordinal);
    }

    private static string Row(string value) => $"<row><c><v>{value}</v></c></row>";

    private static Sheet Refused(
        Stream file, string code, string message, string? required = null, string name = "表.xlsx")
    {
        var options = new SheetOptions { Required = required is null ? [] : [required] };
        using var sheet = Sheet.Open(file, name, options);
        _ = sheet.Rows().Count();
        var problem = sheet.Problems.Kept.First(p => p.Code == code);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.True(sheet.Problems.Block);
        return sheet;
    }
}

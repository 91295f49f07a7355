using System.Text;
using Fazhi.Data.Exchange;

namespace Fazhi.Data.Tests.Exchange;

public sealed class TextTableTests
{
    private const string Table = "日期,单位,金额\n2025-03-03,\"示例诊所,\"\"一\"\"部\n二楼\",70000\n\n"
        + "2025-03-04,示例药店,1.50\n";

    static TextTableTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory(DisplayName = "UTF-8、带标记的 UTF-8、UTF-16 与 GB18030 读出同样的文字")]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("gb18030", false)]
    public void Encodings(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.Preamble : [], .. encoding.GetBytes(Table)];
        using var sheet = Sheet.Open(new MemoryStream(bytes), "表.csv");

        var rows = sheet.Rows().ToArray();

        Assert.Equal(["日期", "单位", "金额"], sheet.Columns.Select(c => c.Header));
        Assert.Equal("示例诊所,\"一\"部\n二楼", rows[0][1].Text);
        Assert.Equal(["2025-03-04", "示例药店", "1.50"], rows[1].Cells.Select(c => c.Text));
        Assert.Equal([2, 4], rows.Select(r => r.Number));
        Assert.Empty(sheet.Problems.Kept);
    }

    [Fact(DisplayName = "文字编码无法识别：说明并建议另存")]
    public void UnknownEncoding()
    {
        using var sheet = Sheet.Open(new MemoryStream([0xC8, 0xD5, 0x2C, 0xFF, 0xFF, 0x0A]), "表.csv");

        Assert.Equal("encoding", Assert.Single(sheet.Problems.Kept).Code);
    }

    [Theory(DisplayName = "逗号、分号、制表符都认得")]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Delimiters(char delimiter)
    {
        var text = "甲|乙\n1|2,5;6\n".Replace('|', delimiter).Replace("2,5;6", "\"2,5;6\"", StringComparison.Ordinal);
        using var sheet = Sheet.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "表.txt");

        Assert.Equal("2,5;6", Assert.Single(sheet.Rows())[1].Text);
    }

    [Theory(DisplayName = "引号没有成对：指出是哪一行")]
    [InlineData("甲,乙\n1,2\n3,a\"b\n", "第3行")]
    [InlineData("甲,乙\n1,2\n\"3,4\n5,6\n", "第3行")]
    public void UnpairedQuotes(string text, string where)
    {
        using var sheet = Sheet.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "表.csv");
        _ = sheet.Rows().Count();

        Assert.Contains(sheet.Problems.Kept, p => p.Code == "quotes" && p.Where == where && p.Blocks);
    }

    [Fact(DisplayName = "一行的格数多于表头：指出多出的单元格")]
    public void MoreCellsThanHeader()
    {
        using var sheet = Sheet.Open(new MemoryStream("甲,乙\n1,2,3\n"u8.ToArray()), "表.csv");
        _ = sheet.Rows().Count();

        Assert.Equal(("no-header", "C2"), Assert.Single(sheet.Problems.Kept.Select(p => (p.Code, p.Where))));
    }

    [Theory(DisplayName = "从 Excel 粘贴：带不带表头都认得，格内换行不拆行")]
    [InlineData("日期\t单位\r\n2025-3-3\t\"示例\n诊所\"\r\n")]
    [InlineData("2025-3-3\t\"示例\n诊所\"\r\n")]
    public void Pasted(string text)
    {
        using var sheet = Sheet.Paste(text, new SheetOptions { Labels = ["日期", "单位", "金额"] });

        var row = Assert.Single(sheet.Rows());

        Assert.Equal(["2025-3-3", "示例\n诊所"], [row[sheet.Column("日期")!].Text, row[sheet.Column("单位")!].Text]);
        Assert.Empty(sheet.Problems.Kept);
    }
}

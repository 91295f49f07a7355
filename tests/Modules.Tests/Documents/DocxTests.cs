using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.Documents.Html;
using Fazhi.Documents.Official;

namespace Fazhi.Modules.Tests.Documents;

public sealed class DocxTests
{
    [Fact(DisplayName = "文档符合OpenXML架构")]
    public void Validates() => Read(DocxWriter.Write(SampleDocument.Report(mark: "示例")), package =>
        Assert.Empty(new OpenXmlValidator().Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}")));

    [Fact(DisplayName = "同一内容两次生成，逐字节相同；数字变了，字节也变")]
    public void Same_bytes_twice()
    {
        var first = DocxWriter.Write(SampleDocument.Report());
        Assert.Equal(first, DocxWriter.Write(SampleDocument.Report()));
        Assert.NotEqual(first, DocxWriter.Write(SampleDocument.Report(265)));
    }

    [Fact(DisplayName = "版心按GB/T 9704：A4，上37、左28毫米，每页22行，页码单右双左")]
    public void Page() => Read(DocxWriter.Write(SampleDocument.Report()), package =>
    {
        var section = package.MainDocumentPart!.Document!.Body!.GetFirstChild<SectionProperties>()!;
        var margin = section.GetFirstChild<PageMargin>()!;
        Assert.Equal((2098, 1984, 1587u, 1474u),
            (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value));
        Assert.Equal(579, section.GetFirstChild<DocGrid>()!.LinePitch!.Value);
        Assert.Equal(2, section.Elements<FooterReference>().Count());
        Assert.NotNull(package.MainDocumentPart.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
    });

    [Fact(DisplayName = "每个数字是一个内容控件，绑定到同一自定义部件；标记不超过二十个字符")]
    public void Figures_are_bound_controls() => Read(DocxWriter.Write(SampleDocument.Report()), package =>
    {
        var controls = package.MainDocumentPart!.Document!.Descendants<SdtRun>().ToArray();
        var tags = controls.Select(c => c.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value!).ToArray();
        Assert.Equal(3, controls.Length);
        Assert.Equal(2, tags.Distinct().Count());
        Assert.All(tags, t => Assert.True(t.Length <= 20 && t.StartsWith("fz:", StringComparison.Ordinal), t));
        Assert.Equal(["264件", "3次", "3次"], controls.Select(c => c.InnerText));

        var part = package.MainDocumentPart.CustomXmlParts.Single();
        using var reader = new StreamReader(part.GetStream());
        var xml = reader.ReadToEnd();
        Assert.Contains("<indicator>administrative_licences</indicator>", xml, StringComparison.Ordinal);
        Assert.Contains("<stated>264件</stated>", xml, StringComparison.Ordinal);
    });

    [Fact(DisplayName = "示例标记印在每一页页眉")]
    public void Mark() => Read(DocxWriter.Write(SampleDocument.Report(mark: "示例　演示数据")), package =>
        Assert.All(package.MainDocumentPart!.HeaderParts,
            h => Assert.Contains("示例", h.Header!.InnerText, StringComparison.Ordinal)));

    [Fact(DisplayName = "HTML编码所有文字，数字是链接，标题逐级编号")]
    public void Html()
    {
        var html = HtmlWriter.Page(SampleDocument.Report());
        Assert.Contains("名称含&lt;符号&gt;&amp;引号&quot;也照写", html, StringComparison.Ordinal);
        Assert.Contains("data-key=\"administra.", html, StringComparison.Ordinal);
        Assert.Contains("<h3>（二）学法用法</h3>", html, StringComparison.Ordinal);
        Assert.Single(html.Split("id=\"at-").Skip(1), h => h.StartsWith("leadership", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "纯文本含编号、数字和落款")]
    public void Plain_text()
    {
        var text = SampleDocument.Report().PlainText.Split('\n');
        Assert.Equal("2025年度法治政府建设工作报告", text[0]);
        Assert.Contains("一、主要举措和成效", text);
        Assert.Contains("（二）学法用法", text);
        Assert.Equal("2026年1月22日", text[^2]);
    }

    private static void Read(byte[] docx, Action<WordprocessingDocument> look)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(docx), false);
        look(package);
    }
}

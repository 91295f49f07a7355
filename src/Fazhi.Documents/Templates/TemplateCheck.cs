using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Fazhi.Documents.Templates;

/// <summary>Checks the template of a paper before it is put to use: syntax, fields, digits, markup, and what the law asks for.</summary>
public static partial class TemplateCheck
{
    private static readonly string[] Blocks = ["title", "letterhead", "p", "table", "part", "section", "item", "subitem", "sign", "closing"];

    /// <summary>Everything that is wrong, in the order of the lines; empty when it may be used.</summary>
    /// <param name="name">Name of the template.</param>
    /// <param name="text">Its text.</param>
    /// <param name="paper">The type of the paper whose facts it may name.</param>
    /// <param name="mandatory">Facts it has to print.</param>
    public static IReadOnlyList<TemplateFault> Of(string name, string text, Type paper, IReadOnlyList<MandatoryField> mandatory)
    {
        var faults = new List<TemplateFault>();
        var scan = TemplateScan.Of(text);
        if (scan.StrayBrace > 0)
            faults.Add(new(scan.StrayBrace, "花括号没有成对，请核对“{{ }}”和“{% %}”"));
        var reading = new TemplateReading(paper, faults);
        reading.Read(scan.Pieces);
        Digits(scan.Markup, faults);
        Markup(scan.Markup, faults);
        faults.AddRange(mandatory.Where(m => !reading.Printed.Contains(m.Field)).Select(m => new TemplateFault(
            0, $"没有印出{m.What}（{m.Field}），或者只在别的条件下才印{(m.Basis.Length > 0 ? $"；{m.Basis}要求载明" : "")}")));
        if (faults.Count == 0)
            Render(name, text, paper, faults);
        return [.. faults.Distinct().OrderBy(f => f.Line == 0 ? int.MaxValue : f.Line)];
    }

    private static void Digits(string markup, List<TemplateFault> faults)
    {
        var lines = Element().Replace(markup, m => new string('\n', m.Value.AsSpan().Count('\n'))).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Any(char.IsDigit))
                faults.Add(new(i + 1, "模板里不能写数字：期限、金额和条款来自记录和法律条文库，请用字段"));
    }

    private static void Markup(string markup, List<TemplateFault> faults)
    {
        try
        {
            var root = XElement.Parse($"<document>{markup}</document>", LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
            foreach (var text in root.Nodes().OfType<XText>().Where(t => t.Value.Trim().Length > 0))
                faults.Add(new(LineOf(text), "文字要写在段落（p）或者表格里，写在外面的不会印出"));
            foreach (var element in root.Elements().Where(e => !Blocks.Contains(e.Name.LocalName)))
                faults.Add(new(LineOf(element), $"不认识的元素“{element.Name.LocalName}”；可以用{string.Join("、", Blocks)}"));
            foreach (var element in root.Elements("p").Elements().Where(e => e.Name.LocalName != "b"))
                faults.Add(new(LineOf(element), $"段落里只能有 b，不能有“{element.Name.LocalName}”"));
            foreach (var sign in root.Elements("sign").Where(s => (string?)s.Attribute("day") != $"{TemplateScan.Output}"))
                faults.Add(new(LineOf(sign), "落款的日期要写成 day=\"{{ day }}\""));
            if (!root.Elements("title").Any())
                faults.Add(new(0, "缺少标题（title）"));
            if (!root.Elements("sign").Any())
                faults.Add(new(0, "缺少落款（sign）：机关名称和日期"));
        }
        catch (XmlException wrong)
        {
            faults.Add(new(wrong.LineNumber, $"标记没有成对或者写错：{wrong.Message}"));
        }
    }

    private static int LineOf(IXmlLineInfo node) => node.LineNumber;

    // Both ways through every condition: all facts there, and none.
    private static void Render(string name, string text, Type paper, List<TemplateFault> faults)
    {
        var composer = new Composer(new TemplateFolder());
        foreach (var filled in new[] { true, false })
            try
            {
                composer.Paper(name, TemplateFields.Sample(paper, filled), new PaperSeal(null, "", null) { Template = text });
            }
            catch (Exception failed) when (failed is TemplateException or FormatException or InvalidOperationException)
            {
                faults.Add(new(0, string.Create(CultureInfo.InvariantCulture, $"不能成文：{failed.Message}")));
            }
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Element();
}

using Fazhi.Documents.Figures;
using Fazhi.Documents.Templates;

namespace Fazhi.Modules.Tests.Documents;

public sealed class ComposerTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("fazhi-templates-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact(DisplayName = "模板成为标题、段落和数字；数字只由标签给出")]
    public void Template_becomes_a_tree()
    {
        var composed = Compose("""
            <title>{{ year }}年度报告</title>
            <part>主要举措</part>
            <p>办理许可{% figure licences %}，新增{% figure officers unit: 名 %}。</p>
            """);
        Assert.Equal("2025年度报告\n一、主要举措\n办理许可264件，新增12名。", composed.Document.PlainText);
        Assert.Equal(["licences", "officers"], composed.Document.Figures.Select(f => f.Figure.Indicator));
    }

    [Fact(DisplayName = "没有的数字写缺数并列出，不会悄悄留空")]
    public void Missing_figure()
    {
        var composed = Compose("<title>报告</title><p>信访{% figure petitions %}</p>");
        Assert.Equal(["petitions"], composed.MissingFigures);
        Assert.Contains("缺数", composed.Document.PlainText, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "单位不同的数字列出：件不能写成万元")]
    public void Wrong_unit() =>
        Assert.Equal(["licences"], Compose("<title>报告</title><p>{% figure licences unit: 万元 %}</p>").WrongUnits);

    [Fact(DisplayName = "未知变量、未知元素、写错的标签都报出模板名")]
    public void Wrong_templates()
    {
        string[] wrong =
        [
            "<title>{{ yaer }}</title>", "<title>a</title><h9>x</h9>", "<title>a",
            "<title>a</title><p>{% figure %}</p>",
        ];
        Assert.All(wrong, w => Assert.StartsWith(
            "T", Assert.Throws<TemplateException>(() => Compose(w)).Template, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "值里的尖括号不会变成元素")]
    public void Values_are_encoded() =>
        Assert.Equal("<b>粗</b>&", Compose("<title>{{ sly }}</title>").Document.Title);

    [Fact(DisplayName = "确认文字逐条编号，其中的数字也由指标给出；缺的列出")]
    public void Confirmed_texts()
    {
        var composed = Compose(
            "<title>t</title>{% items gaps %}<p>{% say lead %}{% say none %}</p>",
            new("gaps", "归档不及时。"), new("gaps", "覆盖不均。"), new("lead", "许可[[licences]]。"));
        Assert.Equal("t\n一是归档不及时。\n二是覆盖不均。\n许可264件。", composed.Document.PlainText);
        Assert.Equal(["none"], composed.MissingTexts);
        Assert.Single(composed.Document.Figures);
    }

    [Fact(DisplayName = "having只在有值时写出")]
    public void Having()
    {
        var text = Compose(
            "<title>t</title>{% having licences %}<p>有</p>{% endhaving %}{% having none %}<p>无</p>{% endhaving %}");
        Assert.Equal("t\n有", text.Document.PlainText);
        Assert.Empty(text.MissingFigures);
    }

    private Composition Compose(string template, params ConfirmedText[] texts)
    {
        Directory.CreateDirectory(Path.Combine(root, "T"));
        File.WriteAllText(Path.Combine(root, "T", "only.liquid"), template);
        return new Composer(new TemplateFolder(root)).Report(
            new Layout { Id = "T", Parts = ["only"] },
            new ReportMatter
            {
                Variables = new Dictionary<string, object?> { ["year"] = 2025, ["sly"] = "<b>粗</b>&" },
                Figures = new[] { Figure("licences", 264, "件"), Figure("officers", 12, "人") }
                    .ToDictionary(f => f.Indicator),
                Texts = texts,
            });
    }

    private static Figure Figure(string id, decimal value, string unit) => SampleDocument.Figure(id, value, unit);
}

using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties;
using Fazhi.Penalties.Coercion;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Documents;

/// <summary>What is refused of a template, each with its line.</summary>
public sealed class TemplateCheckTests
{
    private static readonly string Decision = File.ReadAllText(Repository.Path("templates", "papers", "decision.liquid"));

    public static TheoryData<string> Shipped => [.. PaperCatalogue.Templates];

    [Theory(DisplayName = "随程序的每个模板都通过检查，法律要求载明的都印出")]
    [MemberData(nameof(Shipped))]
    public void Shipped_templates_pass(string name)
    {
        var text = File.ReadAllText(Repository.Path("templates", "papers", name + ".liquid"));
        Assert.Empty(TemplateCheck.Of(name, text, PaperCatalogue.TypeOf(name)!, MandatoryFields.Of(name)).Select(f => f.Text));
    }

    [Fact(DisplayName = "模板文件与文书种类一一对应，没有多余的文件")]
    public void Every_file_belongs_to_a_paper() => Assert.Equal(
        Directory.GetFiles(Repository.Path("templates", "papers"), "*.liquid").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        PaperCatalogue.Templates);

    [Fact(DisplayName = "每一种文书都写明装哪些内容：没有只有名称的文书")]
    public void Every_title_has_facts() => Assert.All(
        new[] { typeof(PaperKinds), typeof(MeasurePapers) }.SelectMany(t => t.GetFields()).Where(f => f.IsLiteral),
        f => Assert.NotNull(PaperCatalogue.FactsOf((string)f.GetRawConstantValue()!)));

    [Theory(DisplayName = "不认识的字段、没有成对的标记、数字和错误的元素，都指出在第几行")]
    [InlineData("{{ defence }}", "{{ defense }}", "第11行：没有“defense”这个字段")]
    [InlineData("{% if performance != '' %}", "", "“endif”没有对应的“if”")]
    [InlineData("<p>{{ findings }}</p>", "<p>{{ findings }}", "标记没有成对")]
    [InlineData("{{ findings }}", "{{ findings }", "第8行：花括号没有成对")]
    [InlineData("本机关决定对当事人", "本机关在15日内决定对当事人", "第14行：模板里不能写数字")]
    [InlineData("本机关决定对当事人", "本机关在１５日内决定对当事人", "第14行：模板里不能写数字")]
    [InlineData("<p>{{ remedy }}</p>", "<script>{{ remedy }}</script>", "不认识的元素“script”")]
    [InlineData("<p>{{ remedy }}</p>", "{{ remedy }}", "写在外面的不会印出")]
    [InlineData("day=\"{{ day }}\"", "day=\"二〇二六年\"", "落款的日期")]
    [InlineData("{{ violated | join: '、' }}", "{{ violated | sum }}", "不认识的写法“sum”")]
    [InlineData("{% for penalty in penalties %}", "{% for penalty in findings %}", "不是列表")]
    [InlineData("{% for penalty in penalties %}", "{% include 'x' %}{% for penalty in penalties %}", "不认识的标记")]
    public void Faults_name_their_line(string before, string after, string fault)
    {
        Assert.Contains(before, Decision, StringComparison.Ordinal);
        Assert.Contains(Check(Decision.Replace(before, after, StringComparison.Ordinal)), f => f.Contains(fault, StringComparison.Ordinal));
    }

    [Theory(DisplayName = "第五十九条：决定书应当载明的事项不能删去，也不能只在别的条件下才印")]
    [InlineData("<p>{{ findings }}</p>", "", "违法事实")]
    [InlineData("<p>{{ remedy }}</p>", "", "申请复议、提起诉讼的途径和期限")]
    [InlineData("<p>{{ remedy }}</p>", "{% if reckoning != '' %}<p>{{ remedy }}</p>{% endif %}", "申请复议、提起诉讼的途径和期限")]
    [InlineData("{{ party.address }}", "", "当事人的地址")]
    [InlineData("{{ penalty }}", "", "处罚的种类")]
    public void Decision_keeps_its_contents(string before, string after, string what)
    {
        var fault = Assert.Single(
            Check(Decision.Replace(before, after, StringComparison.Ordinal)), f => f.Contains(what, StringComparison.Ordinal));
        Assert.Contains("第五十九条", fault, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "核对码：内容是网址、文号和摘要；没有网址的是文号和摘要；在文书和网页上都有")]
    public void Check_code()
    {
        var seal = new PaperSeal("青卫罚〔2025〕7号", "0123456789abcdef") { CheckAddress = "https://example.cn/papers/check" };
        Assert.Equal("https://example.cn/papers/check?number=%E9%9D%92%E5%8D%AB%E7%BD%9A%E3%80%942025%E3%80%957%E5%8F%B7&digest=0123456789abcdef", seal.Check);
        Assert.Equal("青卫罚〔2025〕7号 0123456789abcdef", (seal with { CheckAddress = null }).Check);
        var html = new PaperRenderer(TemplateFolder.Over(null)).Sample(typeof(DecisionPaper), Decision);
        Assert.Contains("aria-label=\"核对码\"", html, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Check(string text) =>
        TemplateCheck.Of("decision", text, typeof(DecisionPaper), MandatoryFields.Of("decision")).Select(f => f.Text);
}

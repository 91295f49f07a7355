using Fazhi.Penalties.FileReview;

namespace Fazhi.Modules.Tests.Penalties.FileReview;

using static PerfectCase;

public sealed class PaperCheckTests
{
    [Fact(DisplayName = "由记录生成的文书之间没有不一致")]
    public void Finds_nothing_among_papers_drafted_from_the_record() => Assert.Empty(Check(Of()));

    [Fact(DisplayName = "出具以后更正了立案日期：说出是哪件文书，两边各写什么")]
    public void Names_both_places_when_a_date_was_corrected()
    {
        var m = Of();
        m.Matter.Redate("filed", Day("2026-03-06"));

        var difference = Assert.Single(Check(m));

        Assert.Equal("立案日期", difference.Field);
        Assert.Equal("立案报告（青卫罚立〔2026〕1号）、案件调查终结报告、结案报告", difference.Left);
        Assert.Equal(("2026-03-04", "案卷记录", "2026-03-06"), (difference.LeftValue, difference.Right, difference.RightValue));
    }

    [Theory(DisplayName = "名称、代码、地址、机关更正以后，旧文书都列出")]
    [InlineData("当事人名称")]
    [InlineData("统一社会信用代码")]
    [InlineData("当事人地址")]
    public void Compares_the_party(string field)
    {
        var m = Of();
        Rename(m.Matter, field switch
        {
            "当事人名称" => Party(name: "青岚悦容医疗美容有限公司"),
            "统一社会信用代码" => Party(code: "91990121MA9Q7K3D6X"),
            _ => Party(address: "松风路20号"),
        });

        Assert.Equal([field], Check(m).Select(d => d.Field));
    }

    [Fact(DisplayName = "金额：决定书与记录的处罚内容不同")]
    public void Compares_the_amounts()
    {
        var m = Of();
        m.Matter.Record(Decision(Penalty(fine: 18_000m)));

        var difference = Assert.Single(Check(m));

        Assert.Equal("处罚内容", difference.Field);
        Assert.Contains("罚款20000.00元", difference.LeftValue, StringComparison.Ordinal);
        Assert.Contains("罚款18000.00元", difference.RightValue, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "决定与告知的金额不同：没有采纳申辩的列出，采纳的不列")]
    public void Compares_what_was_told_with_what_was_decided()
    {
        var lighter = Of(m => m.Record(Decision(Penalty(fine: 15_000m))));
        var followed = Of(m =>
        {
            m.Record(Statement(adopted: true));
            m.Record(Decision(Penalty(fine: 15_000m)));
        });

        Assert.Equal("行政处罚事先告知书（青卫罚告〔2026〕1号）", Assert.Single(Check(lighter)).Left);
        Assert.Empty(Check(followed));
    }

    [Fact(DisplayName = "条款：决定书引用的条款与告知书不同")]
    public void Compares_the_articles()
    {
        var m = Of(c => c.Record(Decision(violated: "医疗机构管理条例第二十三条")));

        var difference = Assert.Single(Check(m));

        Assert.Equal(("违反的条款", Violated, "医疗机构管理条例第二十三条"), (difference.Field, difference.LeftValue, difference.RightValue));
    }

    [Fact(DisplayName = "全角半角和末尾句号不算不一致")]
    public void Takes_full_width_and_half_width_for_the_same()
    {
        var m = Of();
        Rename(m.Matter, Party(address: "松风路１８号"));

        Assert.Empty(Check(m));
    }

    private static IReadOnlyList<PaperDifference> Check(CaseMaterial m) => PaperCheck.Of(m.Matter, m.Papers, m.Agency);
}

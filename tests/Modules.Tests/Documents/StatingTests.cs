using Fazhi.Documents.Figures;

namespace Fazhi.Modules.Tests.Documents;

public sealed class StatingTests
{
    private static Stated State(decimal? value, string unit, StatingRule rule) =>
        Stating.State(new Measure { Value = value, Unit = unit }, rule)!;

    [Theory(DisplayName = "整百以上写“余”，恰为整数时照写")]
    [InlineData(1137, "1100余人次", 1100, "at_least")]
    [InlineData(1100, "1100人次", 1100, "exact")]
    [InlineData(86, "86人次", 86, "exact")]
    public void Over_a_round_figure(int value, string text, int number, string qualifier)
    {
        var stated = State(value, "人次", new StatingRule { Style = StatingStyle.Over, Step = 100 });
        Assert.Equal((text, (decimal?)number, qualifier), (stated.Text, stated.Number, stated.Qualifier));
    }

    [Theory(DisplayName = "元换算成万元，末尾的零不写")]
    [InlineData(70000, "7万元")]
    [InlineData(3500, "0.35万元")]
    [InlineData(143000, "14.3万元")]
    [InlineData(561316, "56.13万元")]
    public void Amounts(int yuan, string text) =>
        Assert.Equal(text, State(yuan, "元", new StatingRule { Unit = "万元" }).Text);

    [Fact(DisplayName = "二百六十一件中二百零六件满意，写79%")]
    public void Percentages_follow_the_house_style()
    {
        var measure = new Measure { Value = 206m * 100 / 261, Unit = "%", Numerator = 206, Denominator = 261 };
        var stated = Stating.State(measure, new StatingRule { Decimals = 0 })!;
        Assert.Equal(("79%", (decimal?)79, "%"), (stated.Text, stated.Number, stated.Unit));
    }

    [Fact(DisplayName = "不足百分之百的比率不会四舍五入成100%")]
    public void Never_rounds_up_to_all() =>
        Assert.Equal("99.8%", State(99.8m, "%", new StatingRule { Decimals = 0 }).Text);

    [Fact(DisplayName = "31.56%写30%以上，87.2%写超85%，恰为85%不写超")]
    public void Bounds()
    {
        var least = new StatingRule { Style = StatingStyle.AtLeast, Step = 10 };
        var more = new StatingRule { Style = StatingStyle.MoreThan, Step = 5 };
        Assert.Equal("30%以上", State(31.56m, "%", least).Text);
        Assert.Equal("30%以上", State(30m, "%", least).Text);
        Assert.Equal("超85%", State(87.2m, "%", more).Text);
        Assert.Equal("85%", State(85m, "%", more).Text);
        Assert.Equal("4.2%", State(4.2m, "%", least).Text);
    }

    [Fact(DisplayName = "“均”只在基数大于零且为100%时使用；0/0写“无”")]
    public void All_needs_a_base()
    {
        var rule = new StatingRule { Style = StatingStyle.All };
        Assert.Equal("均", Ratio(5, 5, rule).Text);
        Assert.Equal("80%", Ratio(4, 5, rule).Text);
        var none = Ratio(0, 0, rule);
        Assert.True(none.IsNone);
        Assert.Equal(("无", null, null), (none.Text, none.Number, none.Unit));
    }

    [Fact(DisplayName = "零写“无”，不为零写“有…件”")]
    public void Zero()
    {
        var rule = new StatingRule { Style = StatingStyle.Zero };
        Assert.Equal("无", State(0, "件", rule).Text);
        Assert.Equal("有2件", State(2, "件", rule).Text);
    }

    [Fact(DisplayName = "多次、每季度、不少于、列名")]
    public void Words_in_place_of_numbers()
    {
        var several = State(3, "次", new StatingRule { Style = StatingStyle.Several });
        Assert.Equal(("多次", (decimal?)2, "at_least"), (several.Text, several.Number, several.Qualifier));
        var often = State(4, "次/年", new StatingRule { Style = StatingStyle.Frequency });
        Assert.Equal(("每季度", (decimal?)4, "norm"), (often.Text, often.Number, often.Qualifier));
        Assert.Equal("不少于60学时", State(60, "学时", new StatingRule { Style = StatingStyle.NotLess }).Text);
        var names = Stating.State(
            new Measure { Value = 2, Unit = "份", Titles = ["工作方案", "任务清单"] },
            new StatingRule { Style = StatingStyle.Names, Titled = true })!;
        Assert.Equal(("《工作方案》《任务清单》", (decimal?)2), (names.Text, names.Number));
    }

    [Fact(DisplayName = "单位换算不到就没有表述")]
    public void Unit_mismatch() =>
        Assert.Null(Stating.State(new Measure { Value = 3, Unit = "件" }, new StatingRule { Unit = "万元" }));

    private static Stated Ratio(int numerator, int denominator, StatingRule rule) => Stating.State(
        new Measure
        {
            Value = denominator == 0 ? null : numerator * 100m / denominator,
            Unit = "%",
            Numerator = numerator,
            Denominator = denominator,
        },
        rule)!;
}

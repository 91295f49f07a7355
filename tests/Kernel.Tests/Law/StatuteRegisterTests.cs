using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Tests.Law;

public sealed class StatuteRegisterTests
{
    private static readonly StatuteRegister Register = StatuteRegister.Default;

    [Fact(DisplayName = "第六十条：自立案之日起九十日内作出决定，条文已核对")]
    public void NinetyDays()
    {
        var rule = Register["ord.decision.90"];

        Assert.Equal("《行政处罚法》第六十条", rule.Basis.Citation);
        Assert.Equal(Period.Days(90), rule.Limit!.Period);
        Assert.Equal(PeriodMode.AtMost, rule.Limit.Mode);
        Assert.True(rule.Verified);
    }

    [Theory(DisplayName = "按行为之日取当时有效的版本")]
    [InlineData("service.public", "2021-12-31", 60)]
    [InlineData("service.public", "2022-01-01", 30)]
    [InlineData("service.public", "2025-03-03", 30)]
    [InlineData("service.public.2017", "2025-03-03", 30)]
    [InlineData("hearing.request", "2021-07-14", 3)]
    [InlineData("hearing.request", "2021-07-15", 5)]
    public void VersionInForce(string rule, string on, int length) =>
        Assert.Equal(length, Register.On(rule, DateOnly.Parse(on, null))!.Limit!.Length);

    [Fact(DisplayName = "施行之前没有规定：二〇一一年底还没有行政强制法的查封期限")]
    public void NothingBeforeTheFirstVersion() =>
        Assert.Null(Register.On("coerce.seal.30", new DateOnly(2011, 12, 31)));

    [Fact(DisplayName = "按条号查找：行政处罚法第五十七条")]
    public void FindsAnArticle() =>
        Assert.Matches("^第五十七条", Register.Article("行政处罚法", 57, new(2025, 3, 3))!.Article);

    [Fact(DisplayName = "当场处罚的数额上限：公民二百元，单位三千元")]
    public void Thresholds()
    {
        Assert.Equal(200, Register["simple.threshold"].Number("citizen_fine_max"));
        Assert.Equal(3000, Register["simple.threshold"].Number("org_fine_max"));
        Assert.Throws<KeyNotFoundException>(() => Register["simple.threshold"].Number("kinds"));
    }

    [Fact(DisplayName = "查封三十日是持续期限，可延长三十日一次")]
    public void SealingIsADuration()
    {
        var limit = Register["coerce.seal.30"].Limit!;

        Assert.Equal(PeriodMode.Holds, limit.Mode);
        Assert.Equal(Period.Days(30), limit.Extension!.Period);
        Assert.Equal(1, limit.Extension.Times);
    }

    [Fact(DisplayName = "年度报告期限是次年的固定日期")]
    public void FixedDays() =>
        Assert.Equal(new DateOnly(2026, 3, 1), Register["annual.dept_report"].Limit!.DueAfter(2025));

    [Fact(DisplayName = "每条规则都有法律、版本、条文和转述；有期限的都写明起算事件")]
    public void EveryRowIsComplete()
    {
        Assert.True(Register.Rules.Count > 400);
        Assert.All(Register.Rules, r =>
        {
            Assert.NotEmpty(r.Law);
            Assert.NotEmpty(r.Version);
            Assert.NotEmpty(r.Article);
            Assert.NotEmpty(r.Paraphrase);
            Assert.True(r.Limit is null || r.Limit.Start.Length > 0, r.Id);
            Assert.True(!(r.EffectiveTo < r.EffectiveFrom), r.Id);
        });
    }

    [Fact(DisplayName = "重复的键、断开的替代关系在载入时被拒绝")]
    public void UnsoundRowsAreRefused()
    {
        var row = Register["ord.decision.90"];

        Assert.Throws<InvalidDataException>(() => new StatuteRegister([row, row]));
        Assert.Throws<InvalidDataException>(() => new StatuteRegister([row with { Replaces = "无此条" }]));
        Assert.Throws<InvalidDataException>(() => new StatuteRegister(
            [row with { Id = "a", Replaces = "b" }, row with { Id = "b", Replaces = null }]));
    }

    [Theory(DisplayName = "数字写成中文数词")]
    [InlineData(7, "七")]
    [InlineData(10, "十")]
    [InlineData(15, "十五")]
    [InlineData(60, "六十")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(203, "二百零三")]
    [InlineData(1001, "一千零一")]
    [InlineData(2025, "二千零二十五")]
    public void ChineseNumbers(int number, string text) => Assert.Equal(text, ChineseNumber.Write(number));
}

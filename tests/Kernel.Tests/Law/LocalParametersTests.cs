using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Tests.Law;

public sealed class LocalParametersTests
{
    private static readonly LocalParameters Parameters = LocalParameters.Default;

    [Fact(DisplayName = "听证的数额由省级规定：没有默认值，必须填写")]
    public void HearingAmountsAreRequired()
    {
        var missing = Parameters.Missing(new Dictionary<string, string> { ["penalties.hearing.amount.citizen"] = "2000" });

        Assert.DoesNotContain(missing, p => p.Key == "penalties.hearing.amount.citizen");
        Assert.Contains(missing, p => p.Key == "penalties.hearing.amount.organisation");
    }

    [Fact(DisplayName = "本地填写的值优先，其次默认值，都没有则为空")]
    public void LocalValueComesFirst()
    {
        var set = new Dictionary<string, string> { ["penalties.filing.days"] = "5" };

        Assert.Equal("5", Parameters.Value("penalties.filing.days", set));
        Assert.Equal("30", Parameters.Value("penalties.archive.days", set));
        Assert.Null(Parameters.Value("penalties.hearing.amount.citizen", set));
        Assert.Throws<KeyNotFoundException>(() => Parameters.Value("无此参数", set));
    }

    [Fact(DisplayName = "九十日的延长和扣除默认都不开")]
    public void ExtensionsAreOff() => Assert.All(
        ["penalties.decision.extension", "penalties.decision.exclusion", "penalties.decision.referral"],
        key => Assert.Equal("否", Parameters[key].Default));

    [Theory(DisplayName = "填写的值按种类读取")]
    [InlineData("penalties.hearing.amount.citizen", "2,000元", "2000")]
    [InlineData("penalties.defence.days", "3", "3")]
    [InlineData("review.staff.ratio", "5%", "5")]
    [InlineData("annual.report.day", "3月1日", "03-01")]
    [InlineData("penalties.decision.extension", "√", "是")]
    [InlineData("penalties.archive.retention", "30年", "30年")]
    public void ReadsValues(string key, string typed, string stored) =>
        Assert.Equal(stored, Parameters[key].Read(typed).Value);

    [Theory(DisplayName = "不合要求的值说明原因")]
    [InlineData("penalties.defence.days", "2", "不能小于 3")]
    [InlineData("norm.review.period", "20", "不能大于 15")]
    [InlineData("penalties.archive.retention", "20年", "不在可选的")]
    [InlineData("annual.report.day", "2月30日", "没有 30 日")]
    public void RefusesValues(string key, string typed, string part)
    {
        var parsed = Parameters[key].Read(typed);

        Assert.Equal(ParsedState.Wrong, parsed.State);
        Assert.Contains(part, parsed.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "每个参数都有依据；默认值本身合要求；期限的单位都认识")]
    public void EveryParameterIsSound() => Assert.All(Parameters.All, p =>
    {
        Assert.NotEmpty(p.Basis.Article);
        if (p.Default is { } value)
            Assert.Equal(value, p.Read(value).Value);
        if (p.Kind == ParameterKind.Period)
            Assert.Equal(7, p.Period("7").Length);
    });

    [Fact(DisplayName = "立案期限默认七个工作日")]
    public void FilingPeriod() =>
        Assert.Equal(Period.WorkingDays(7), Parameters["penalties.filing.days"].Period("7"));
}

using Fazhi.Scenarios;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Scenarios;

/// <summary>What is wrong with a scenario file is told with file and line; what comes out otherwise is told act by act.</summary>
public sealed class ScenarioFileTests(ScenarioFixture fixture) : IClassFixture<ScenarioFixture>
{
    [Theory(DisplayName = "情景文件写错，说出文件、行和怎么改")]
    [InlineData("unknown-act", 6, "没有名为“penalties.acept-clue”的办理事项，可用的有：penalties.accept-clue")]
    [InlineData("unknown-module", 6, "名称要写成 penalties.decide 的样子")]
    [InlineData("unknown-field", 11, "里没有“resaon”这一项，可用的有：officers、reason")]
    [InlineData("missing-field", 5, "缺少“content”")]
    [InlineData("date-backwards", 6, "早于前一项（2026-03-02）")]
    [InlineData("date-spelling", 5, "日期要写成 2026-03-05 的样子")]
    [InlineData("date-too-early", 5, "日期不能早于")]
    [InlineData("unknown-person", 6, "没有名为“陆文洲”的人员，可用的有：周启明")]
    [InlineData("unknown-officer", 12, "“陈晴初”不在人员、机构、监管对象")]
    [InlineData("unknown-record", 6, "前面没有用 as 命名为“案卷”的记录")]
    [InlineData("no-record", 5, "前面还没有新建记录")]
    [InlineData("doubled-record", 6, "“案件”已经有了")]
    [InlineData("wrong-type", 6, "“amount”写成了“二万元”，要写数字")]
    [InlineData("wrong-list", 6, "“input”要写成 { 名称: 值 } 的样子")]
    [InlineData("unknown-choice", 5, "“source”写成了“听说”，可选的有：监督检查、投诉举报")]
    [InlineData("unknown-expectation", 6, "expect 写成了“成功”")]
    [InlineData("unknown-expectation-key", 6, "expect里没有“refuse”这一项")]
    [InlineData("two-expectations", 6, "只能写一个")]
    [InlineData("unknown-rule", 6, "没有编号为“ord.notise”的规则")]
    [InlineData("unknown-term", 6, "没有名为“filing”的期限")]
    [InlineData("unknown-stage", 6, "没有“收案”这个阶段")]
    [InlineData("unknown-key", 6, "里没有“exepct”这一项")]
    [InlineData("no-actor", 6, "缺少“by”")]
    [InlineData("empty", 1, "文件是空的")]
    [InlineData("unclosed", 1, "多半是括号没有成对")]
    [InlineData("not-yaml", 4, "不是正确的 YAML")]
    [InlineData("a-list", 1, "由 名称: 值 组成")]
    [InlineData("no-acts", 1, "没有要办的事")]
    [InlineData("no-title", 1, "缺少“title”")]
    [InlineData("no-beginning", 4, "没有 begin 所指的文件“shared/nowhere.yaml”")]
    [InlineData("loop", 1, "begin 绕回到了自己")]
    [InlineData("unknown-parameter", 5, "没有名为“penalties.hearing.amount.firm”的本地参数")]
    [InlineData("wrong-parameter", 4, "参数“penalties.review.amount”")]
    [InlineData("wrong-person", 5, "没有岗位“执法员”")]
    [InlineData("nowhere", 1, "没有这个文件")]
    public void Tells_file_and_line(string name, int line, string reason)
    {
        var errors = new List<ScenarioError>();

        Assert.Null(fixture.Read(Broken(name), errors));

        Assert.Contains(errors, e => e.File.EndsWith(name + ".yaml", StringComparison.Ordinal)
            && e.Line == line && e.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.All(errors, e => Assert.StartsWith($"{e.File}:{e.Line}: ", e.ToString(), StringComparison.Ordinal));
    }

    [Fact(DisplayName = "与预期不符的，逐项说出应该怎样、实际怎样")]
    public async Task Tells_every_difference()
    {
        var played = await fixture.Play(fixture.Read(Differing));
        var own = played.Acts.Where(a => !a.Act.IsBefore).Select(a => string.Join('\n', a.Differences)).ToArray();

        Assert.False(played.IsAsExpected);
        Assert.Contains("应为“拒绝 ord.notice”，实际为“办成", own[0], StringComparison.Ordinal);
        Assert.Contains("应为 ord.defence，实际为 system.completeness、ord.defence", own[1], StringComparison.Ordinal);
        Assert.Contains("应说明“太阳”", own[2], StringComparison.Ordinal);
        Assert.Contains("期限“decide”应为2026-06-01，实际为2026-06-02", own[3], StringComparison.Ordinal);
        Assert.Contains("期限“pay”应为2026-06-01，实际为无", own[3], StringComparison.Ordinal);
        Assert.Contains("期限“defend”应为无，实际为2026-04-20", own[3], StringComparison.Ordinal);
        Assert.Contains("“defend”应记为逾期办理", own[3], StringComparison.Ordinal);
        Assert.Contains("应在阶段 notified，实际在 heard", own[3], StringComparison.Ordinal);
        Assert.Contains("应提示 ord.defence", own[3], StringComparison.Ordinal);
        Assert.Contains("实际为“无权办理", own[4], StringComparison.Ordinal);
    }

    internal static string Broken(string name) =>
        Repository.Path("tests", "Modules.Tests", "Scenarios", "broken", name + ".yaml");

    internal static string Differing => Repository.Path("tests", "Modules.Tests", "Scenarios", "differing", "all.yaml");
}

using System.Text.Json;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Scenarios;

/// <summary>The command as other programs call it.</summary>
public sealed class PlayCommandTests
{
    [Fact(DisplayName = "fazhi play --json：标准输出只有 JSON，逐项写明办成或者拒绝、规则、期限；退出码0")]
    public async Task Json_alone()
    {
        var run = await ProgramRun.Of("play", Repository.Path("scenarios", "notice-none.yaml"), "--json");

        Assert.Equal(0, run.Exit);
        Assert.Contains("1/1 notice-none.yaml", run.Messages, StringComparison.Ordinal);
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((1, 1), (root.GetProperty("played").GetInt32(), root.GetProperty("as_expected").GetInt32()));
        var scenario = root.GetProperty("scenarios")[0];
        Assert.Equal("没有告知就作出决定", scenario.GetProperty("title").GetString());
        var acts = scenario.GetProperty("acts").EnumerateArray().ToArray();
        var refused = acts.First(a => a.GetProperty("outcome").GetString() == "refused");
        Assert.Equal("penalties.decide", refused.GetProperty("act").GetString());
        Assert.Equal("2026-04-13", refused.GetProperty("on").GetString());
        Assert.Equal("notice-none.yaml", refused.GetProperty("file").GetString());
        Assert.Equal(["ord.notice", "ord.no_notice_no_decision"], refused.GetProperty("rules").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal("《行政处罚法》第四十四条", refused.GetProperty("unmet")[0].GetProperty("citation").GetString());
        var filed = acts.Single(a => a.GetProperty("act").GetString() == "penalties.file-case");
        Assert.Equal("青卫罚立〔2026〕1号", filed.GetProperty("number").GetString());
        var clock = filed.GetProperty("clocks").EnumerateArray().Single(c => c.GetProperty("term").GetString() == "decide");
        Assert.Equal(("2026-06-02", "running"), (clock.GetProperty("legal").GetString(), clock.GetProperty("state").GetString()));
    }

    [Fact(DisplayName = "有一项与预期不符，退出码1，写明文件、行和差别")]
    public async Task Differing_is_one()
    {
        var run = await ProgramRun.Of("play", ScenarioFileTests.Differing);

        Assert.Equal(1, run.Exit);
        Assert.Contains("all.yaml:6 应为“拒绝 ord.notice”", run.Output, StringComparison.Ordinal);
        Assert.Contains("共1个情景，0个与预期相符", run.Output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "文件读不成，退出码2，写明每一处的文件和行，什么也不演")]
    public async Task Unreadable_is_two()
    {
        var run = await ProgramRun.Of(
            "play", Repository.Path("scenarios", "notice-none.yaml"), ScenarioFileTests.Broken("unknown-act"),
            ScenarioFileTests.Broken("empty"), "--json");

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("unknown-act.yaml:6: ", run.Messages, StringComparison.Ordinal);
        Assert.Contains("empty.yaml:1: 文件是空的", run.Messages, StringComparison.Ordinal);
    }
}

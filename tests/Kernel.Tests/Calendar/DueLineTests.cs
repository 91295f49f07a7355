using System.Text.Json;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Kernel.Tests.Calendar;

public sealed class DueLineTests
{
    [Theory(DisplayName = "一行问题，一行回答")]
    [InlineData("2025-09-26", "5 working_day deadline", "2025-10-10", "2025-10-10")]
    [InlineData("2025-07-04", "90 calendar_day deadline", "2025-10-09", "2025-09-30")]
    [InlineData("2026-10-15", "7 working_day interval_before", "2026-09-30", "2026-09-29")]
    [InlineData("2026-01-20", "30 calendar_day duration", "2026-02-19", "2026-02-14")]
    [InlineData("2025-09-10", "30 calendar_day deemed", "2025-10-10", "2025-10-10")]
    [InlineData("2024-02-29", "1 year deadline", "2025-02-28", "2025-02-28")]
    [InlineData("2025-10-01T16:30", "24 hour deadline", "2025-10-02T16:30", "2025-10-02T16:30")]
    [InlineData("2025-10-01T08:30:00Z", "24 hour deadline", "2025-10-02T16:30", "2025-10-02T16:30")]
    public void Answers(string from, string rest, string legal, string safe)
    {
        var words = rest.Split(' ');
        var question = $$"""{"from":"{{from}}","length":{{words[0]}},"unit":"{{words[1]}}","mode":"{{words[2]}}"}""";
        var (answer, sound) = DueLine.Answer(question, WorkCalendar.Default);
        using var json = JsonDocument.Parse(answer);

        Assert.True(sound);
        Assert.Equal(["legal", "safe", "explanation"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(legal, json.RootElement.GetProperty("legal").GetString());
        Assert.Equal(safe, json.RootElement.GetProperty("safe").GetString());
        Assert.Matches(legal[..10], json.RootElement.GetProperty("explanation").GetString());
    }

    [Fact(DisplayName = "征求第三方期间停止计算")]
    public void Suspended()
    {
        const string question = """
            {"from":"2025-09-15","length":20,"unit":"working_day","mode":"deadline",
             "suspended":[{"from":"2025-09-18","to":"2025-10-15"}]}
            """;

        Assert.StartsWith(
            "{\"legal\":\"2025-11-07\",", DueLine.Answer(question, WorkCalendar.Default).Answer,
            StringComparison.Ordinal);
    }

    [Theory(DisplayName = "读不懂的行回答 error，说出哪里不对")]
    [InlineData("不是 JSON", "不是合格的 JSON 对象")]
    [InlineData("[]", "不是合格的 JSON 对象")]
    [InlineData("null", "null")]
    [InlineData("""{"from":"2025-02-30","length":5,"unit":"working_day","mode":"deadline"}""", "2025-02-30")]
    [InlineData("""{"from":"2025-9-26","length":5,"unit":"working_day","mode":"deadline"}""", "2025-9-26")]
    [InlineData("""{"from":"2025-09-26","length":0,"unit":"working_day","mode":"deadline"}""", "不在 1 至")]
    [InlineData("""{"from":"2025-09-26","length":5.5,"unit":"working_day","mode":"deadline"}""", "length")]
    [InlineData("""{"from":"2025-09-26","length":"5","unit":"working_day","mode":"deadline"}""", "length")]
    [InlineData("""{"from":"2025-09-26","length":5,"unit":"week","mode":"deadline"}""", "week")]
    [InlineData("""{"from":"2025-09-26","length":5,"unit":"working_day","mode":"soon"}""", "soon")]
    [InlineData("""{"from":"2025-09-26","length":5,"unit":"working_day"}""", "mode")]
    [InlineData("""{"from":"2025-09-26","length":5,"unit":"month","mode":"deadline","suspend":[]}""", "suspend")]
    [InlineData("""{"from":"2025-09-26","from":"2025-09-27","length":5,"unit":"month","mode":"deadline"}""", "from")]
    [InlineData("""{"from":"2025-09-26","length":24,"unit":"hour","mode":"deadline"}""", "时刻")]
    [InlineData("""{"from":"2025-09-26","length":5,"unit":"month","mode":"deemed","suspended":[null]}""", "suspended")]
    [InlineData("""{"from":"9999-12-31","length":5,"unit":"month","mode":"deadline"}""", "9999-12-31")]
    public void NamesWhatIsWrong(string question, string part)
    {
        var (answer, sound) = DueLine.Answer(question, WorkCalendar.Default);
        using var json = JsonDocument.Parse(answer);

        Assert.False(sound);
        Assert.Equal(["error"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Contains(part, json.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "未载入的年份：legal、safe 为 null，说明以警告开头")]
    public void BeyondTheLoadedYears()
    {
        var (answer, sound) = DueLine.Answer(
            """{"from":"2026-12-28","length":10,"unit":"working_day","mode":"deadline"}""", WorkCalendar.Default);
        using var json = JsonDocument.Parse(answer);

        Assert.True(sound);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("legal").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("safe").ValueKind);
        Assert.Matches("^警告：2027 年", json.RootElement.GetProperty("explanation").GetString());
    }
}

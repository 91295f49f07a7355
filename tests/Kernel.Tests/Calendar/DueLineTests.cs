using System.Text.Json;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Kernel.Tests.Calendar;

public sealed class DueLineTests
{
    [Theory(DisplayName = "一行问题，一行回答")]
    [InlineData("""{"from":"2025-09-26","length":5,"unit":"working_day","mode":"deadline"}""", "2025-10-10", "2025-10-10")]
    [InlineData("""{"from":"2025-07-04","length":90,"unit":"calendar_day","mode":"deadline"}""", "2025-10-09", "2025-09-30")]
    [InlineData("""{"from":"2026-10-15","length":7,"unit":"working_day","mode":"interval_before"}""", "2026-09-30", "2026-09-29")]
    [InlineData("""{"from":"2026-01-20","length":30,"unit":"calendar_day","mode":"duration"}""", "2026-02-19", "2026-02-14")]
    [InlineData("""{"from":"2025-09-10","length":30,"unit":"calendar_day","mode":"deemed"}""", "2025-10-10", "2025-10-10")]
    [InlineData("""{"from":"2024-02-29","length":1,"unit":"year","mode":"deadline"}""", "2025-02-28", "2025-02-28")]
    [InlineData("""{"from":"2025-10-01T16:30","length":24,"unit":"hour","mode":"deadline"}""", "2025-10-02T16:30", "2025-10-02T16:30")]
    [InlineData("""{"from":"2025-10-01T08:30:00Z","length":24,"unit":"hour","mode":"deadline"}""", "2025-10-02T16:30", "2025-10-02T16:30")]
    [InlineData("""{"from":"2025-09-15","length":20,"unit":"working_day","mode":"deadline","suspended":[{"from":"2025-09-18","to":"2025-10-15"}]}""", "2025-11-07", "2025-11-07")]
    public void Answers(string question, string legal, string safe)
    {
        var (answer, sound) = DueLine.Answer(question, WorkCalendar.Default);
        using var json = JsonDocument.Parse(answer);

        Assert.True(sound);
        Assert.Equal(["legal", "safe", "explanation"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(legal, json.RootElement.GetProperty("legal").GetString());
        Assert.Equal(safe, json.RootElement.GetProperty("safe").GetString());
        Assert.Contains(legal[..10], json.RootElement.GetProperty("explanation").GetString(), StringComparison.Ordinal);
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
    [InlineData("""{"from":"2025-09-26","length":5,"unit":"month","mode":"deadline","suspended":[null]}""", "suspended")]
    [InlineData("""{"from":"2025-09-26","length":5,"unit":"month","mode":"deadline","suspended":[{"from":"2025-10-02","to":"2025-10-01"}]}""", "早于")]
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
        Assert.StartsWith("警告：2027 年", json.RootElement.GetProperty("explanation").GetString(), StringComparison.Ordinal);
    }
}

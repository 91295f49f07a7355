using Fazhi.Data.Clocks;
using Fazhi.Samples;

namespace Fazhi.Scenarios;

/// <summary>In what an act as played differs from what the scenario expects.</summary>
internal static class Comparison
{
    public static IReadOnlyList<string> Of(PlayedAct played)
    {
        var expected = played.Act.Expected;
        if (played.Outcome != expected.Outcome)
            return [$"应为“{Word(expected)}”，实际为“{Word(played)}”"];
        return
        [
            .. Sets("拒绝的规则", expected.Outcome == PlayedOutcome.Refused ? expected.Rules : [], played.Rules),
            .. expected.Outcome == PlayedOutcome.Invalid
                ? Sets("有误的字段", expected.Fields, [.. played.Problems.Select(p => p.Key)]) : [],
            .. expected.Says is { } part && !played.Messages.Any(m => m.Contains(part, StringComparison.Ordinal))
                ? [$"应说明“{part}”，实际说明的是：{string.Join("；", played.Messages.DefaultIfEmpty("没有"))}"]
                : Array.Empty<string>(),
            .. expected.Warns.Except(played.Unmet.Where(u => !u.Blocks).Select(u => u.RuleId)).Select(r => $"应提示 {r}，实际没有"),
            .. expected.Due.Select(d => Due(d.Key, d.Value, played.Clocks)).OfType<string>(),
            .. expected.Late.Where(t => played.Clocks.All(c => c.Term != t || c.State != ClockState.MetLate))
                .Select(t => $"“{t}”应记为逾期办理，实际没有"),
            .. expected.Stage is { } stage && stage != played.Stage
                ? [$"办成后应在阶段 {stage}，实际在 {played.Stage}"]
                : Array.Empty<string>(),
        ];
    }

    /// <summary>An outcome in a word.</summary>
    public static string Word(PlayedOutcome outcome) => outcome switch
    {
        PlayedOutcome.Taken => "办成",
        PlayedOutcome.Refused => "拒绝",
        PlayedOutcome.Invalid => "填写有误",
        PlayedOutcome.Forbidden => "无权办理",
        _ => "查无此件",
    };

    private static string Word(Expectation expected) =>
        string.Join(' ', new[] { Word(expected.Outcome) }.Concat(expected.Rules).Concat(expected.Fields));

    private static string Word(PlayedAct played) => string.Join(' ', new[] { Word(played.Outcome) }
        .Concat(played.Rules).Append(string.Join("；", played.Outcome == PlayedOutcome.Taken ? [] : played.Messages))).TrimEnd();

    private static IEnumerable<string> Sets(string what, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        if (!expected.ToHashSet(StringComparer.Ordinal).SetEquals(actual))
            yield return $"{what}应为 {Listed(expected)}，实际为 {Listed(actual)}";
    }

    private static string? Due(string term, string expected, IReadOnlyList<Clock> clocks)
    {
        var clock = clocks.LastOrDefault(c => c.Term == term && c.State != ClockState.Dropped);
        var actual = clock is null ? Expectation.NotRunning
            : clock.Legal is { } legal ? Dates.Text(legal)
            : Expectation.NotKnown;
        return actual == expected ? null : $"期限“{term}”应为{expected}，实际为{actual}";
    }

    private static string Listed(IReadOnlyList<string> words) => words.Count == 0 ? "没有" : string.Join("、", words);
}

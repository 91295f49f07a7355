using Fazhi.Data.Clocks;
using Fazhi.Penalties;
using Fazhi.Ui;

namespace Fazhi.Scenarios;

/// <summary>A played act as the training pages say it.</summary>
internal static class TrainingWords
{
    /// <summary>The line of a played act.</summary>
    public static PlayedFact Line(PlayedAct played, Answers answers) => new()
    {
        On = played.Act.On,
        What = played.Act.Act.Label,
        Who = Who(played.Act),
        State = State(played),
        IsTaken = played.Outcome == PlayedOutcome.Taken,
        Words = string.Join("；", Lines(played.Act).Select(l => $"{l.Name}：{l.Value}")),
        Number = played.Number,
        Unmet = played.Unmet,
        Messages = [.. played.Problems.Select(p => p.Value)],
        Note = played.Act.Note,
        Clocks = [.. played.Moved.Select(c => ClockWords.Explain(c, played.Act.RecordedOn))],
        Verdict = answers.IsRight(played) switch
        {
            true => new() { Kind = StateKind.Done, Word = "您判断对了" },
            false => new() { Kind = StateKind.Doubt, Word = "您判断错了" },
            _ => null,
        },
    };

    /// <summary>What became of it: word, shape and colour.</summary>
    private static StateWord State(PlayedAct played) => played.Outcome switch
    {
        PlayedOutcome.Taken when played.Moved.Any(c => c.State == ClockState.MetLate) =>
            new() { Kind = StateKind.Late, Word = "办成，逾期" },
        PlayedOutcome.Taken => new() { Kind = StateKind.Done, Word = "办成" },
        PlayedOutcome.Refused => new() { Kind = StateKind.Stop, Word = "拒绝" },
        PlayedOutcome.Invalid => new() { Kind = StateKind.Bad, Word = "填写有误" },
        PlayedOutcome.Forbidden => new() { Kind = StateKind.Refused, Word = "无权办理" },
        _ => new() { Kind = StateKind.Void, Word = "查无此件" },
    };

    /// <summary>Who performs it, and who records it where that is another.</summary>
    public static string Who(ScenarioAct act) => string.Join("、", act.By)
        + (act.RecordedBy == act.By[0] ? "" : $"（{act.RecordedBy}录入）");

    /// <summary>What is entered, as lines of a summary.</summary>
    public static IReadOnlyList<SummaryLine> Lines(ScenarioAct act) =>
    [
        .. act.RecordedOn == act.On ? [] : new[] { new SummaryLine { Name = "录入日期", Value = $"{act.RecordedOn:yyyy-MM-dd}" } },
        .. InputWords.Of(act.Input).Select(p => new SummaryLine { Name = p.Name, Value = p.Value }),
        .. act.File is null ? [] : new[] { new SummaryLine { Name = "附件", Value = act.File } },
    ];
}

/// <summary>What a trainee said of the acts, and how much of it was right.</summary>
/// <param name="Given">True for “it will be taken”, by line of the act in its file.</param>
internal sealed record Answers(IReadOnlyDictionary<int, bool> Given)
{
    /// <summary>Name of the field about an act.</summary>
    public static string Field(ScenarioAct act) => $"act-{act.Place.Line}";

    /// <summary>Reads the form; what was not answered is left out.</summary>
    public static Answers Read(Scenario scenario, IFormCollection form) => new(scenario.Asked
        .Where(a => form[Field(a)] == "taken" || form[Field(a)] == "refused")
        .ToDictionary(a => a.Place.Line, a => form[Field(a)] == "taken"));

    /// <summary>True when it was right; null when the act was not asked about or not answered.</summary>
    public bool? IsRight(PlayedAct played) => !played.Act.IsBefore && Given.TryGetValue(played.Act.Place.Line, out var taken)
        ? taken == (played.Outcome == PlayedOutcome.Taken)
        : null;

    /// <summary>How many were right.</summary>
    public int Right(PlayedScenario played) => played.Acts.Count(a => IsRight(a) == true);
}

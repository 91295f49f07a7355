using Fazhi.Ui;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>A round in words.</summary>
internal static class RoundWords
{
    public static IReadOnlyList<Fact> Identity(RoundFile file) =>
    [
        new() { Name = "编号", Value = file.Matter.Number },
        new() { Name = "阶段", State = new StateWord { Kind = file.Matter.Report is null ? StateKind.Now : StateKind.Done, Word = file.StageLabel } },
        new() { Name = "机构", Value = file.Office },
        new() { Name = "评查人员", Value = string.Join("、", file.Matter.Reviewers.Select(r => r.Name)) },
    ];

    public static IReadOnlyList<SummaryLine> Plan(ReviewRound round) => Lines(
    [
        ("案卷", $"{round.Plan!.From:yyyy-MM-dd}至{round.Plan.To:yyyy-MM-dd}结案的，抽取{round.Plan.Size}件"
            + (round.Plan.ByOffice ? "，各机构轮流" : "")),
        ("计划", $"{round.Plan.On:yyyy-MM-dd}，{round.Plan.By}"),
        ("评分表", round.Draw is null ? "" : $"{round.Sheet.Label}，{round.Sheet.Version}版，{round.Sheet.Pass:0.##}分合格，{round.Sheet.Excellent:0.##}分优秀"),
        ("抽样", round.Draw is not { } draw ? "" : $"{draw.On:yyyy-MM-dd}，在{draw.Candidates}件中抽取{round.Files.Count}件"),
        ("种子", round.Draw?.Seed ?? ""),
        ("候选案卷的摘要", round.Draw is null ? "" : string.Join(' ', round.Draw.CandidatesDigest.Chunk(16).Select(part => new string(part)))),
        ("指定的理由", round.Draw?.PickReason ?? ""),
        ("报告", round.Report is not { } report ? "" : $"{report.On:yyyy-MM-dd}，{report.By}审定"),
        ("结论和建议", round.Report?.Summary ?? ""),
    ]);

    public static IReadOnlyList<Fact> Totals(RoundResult result) =>
    [
        new() { Name = "抽取", Value = $"{result.Files}件" }, new() { Name = "已评", Value = $"{result.Scored}件" },
        new() { Name = "优秀", Value = $"{result.Excellent}件" }, new() { Name = "合格", Value = $"{result.Passed}件" },
        new() { Name = "不合格", Value = $"{result.Failed}件" },
        new() { Name = "平均分", Value = result.Mean is { } mean ? $"{mean:0.#}" : "–" },
    ];

    public static StateWord Band(SampledFile file) => !file.IsScored
        ? new() { Kind = StateKind.Open, Word = "待评分" }
        : new()
        {
            Kind = file.Band switch { "优秀" => StateKind.Done, "合格" => StateKind.Doubt, _ => StateKind.Bad },
            Word = $"{file.Score:0.##}分，{file.Band}{(file.IsVetoed ? "（否决）" : "")}",
        };

    public static StateWord Standing(ReviewIssue issue, DateOnly today) => issue switch
    {
        { MendedOn: { } on } => new() { Kind = StateKind.Done, Word = $"{on:MM-dd}复查通过" },
        { AwaitsRecheck: true } => new() { Kind = StateKind.Now, Word = "等待复查" },
        _ => StateWord.Due(issue.DueOn, today),
    };

    private static IReadOnlyList<SummaryLine> Lines(IEnumerable<(string Name, string Value)> lines) =>
        [.. lines.Where(l => l.Value.Length > 0).Select(l => new SummaryLine { Name = l.Name, Value = l.Value })];
}

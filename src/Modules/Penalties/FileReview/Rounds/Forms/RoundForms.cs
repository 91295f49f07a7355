using System.Globalization;
using Fazhi.Data.Matters;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>The forms of the acts upon a round of file review.</summary>
internal static partial class RoundForms
{
    /// <summary>All forms by act.</summary>
    public static IReadOnlyDictionary<string, RoundForm> All { get; } = new[]
    {
        Plan, Draw, Score, Raise, Answer, Recheck, Report, CorrectDate,
    }.ToDictionary(f => f.Act, StringComparer.Ordinal);

    private static RoundForm Plan => new(
        "plan-round",
        (file, people) =>
        [
            new("范围",
            [
                new("name", "名称") { Hint = "例：2026年上半年行政处罚案卷评查" },
                new("office", "评查的机构") { Kind = FieldKind.Select, Options = file.Offices, Hint = "连同下属各级机构" },
                new("from", "结案日期自") { Kind = FieldKind.Date }, new("to", "结案日期至") { Kind = FieldKind.Date },
                new("size", "抽取件数") { Kind = FieldKind.Number, Unit = "件", Hint = "不足的全部评查" },
                Flag("by-office", "各机构轮流抽取，每个机构至少抽到一件以后再抽第二件"),
            ]),
            new("评查人员",
            [
                new("reviewers", "评查人员")
                {
                    Kind = FieldKind.Checks,
                    Options = [.. people.All.Select(p => new Choice { Value = $"{p.Id}", Text = p.Name })],
                    Hint = "每份案卷自动分给没有办理过该案的人员",
                },
            ]),
        ],
        f => new PlanDraft
        {
            Name = f.Text("name"),
            From = f.RequiredDay("from", "结案日期的首日"),
            To = f.RequiredDay("to", "结案日期的末日"),
            Size = f.Count("size", "件"),
            ByOffice = f.Flag("by-office"),
            Reviewers = f.Keys("reviewers"),
        })
    { FileTitle = "评查方案" };

    private static RoundForm Draw => new(
        "draw-sample",
        (_, _) =>
        [
            new("抽样",
            [
                new("seed", "种子") { Optional = true, Hint = "留空的，用计划那次变更的摘要，谁也不能事先挑选；同一种子抽出的案卷相同" },
                Area("picked", "指定的案卷") with { Optional = true, Hint = "一行一个案号，其余抽取" },
                new("pick-reason", "指定的理由") { Optional = true },
            ]),
        ],
        f => new SampleDraft { Seed = f.Text("seed"), Picked = Each(f, "picked"), PickReason = f.Text("pick-reason") });

    private static RoundForm Raise => new(
        "raise-issues",
        (file, _) =>
        [
            .. file.Matter.Files.Where(x => file.Matter.WrongIn(x).Count > 0).OrderBy(x => x.Position).Select(x =>
                new FormSection($"{x.Number} {x.Cause}，{x.Score:0.##}分，{x.Band}",
                [
                    Area($"demand-{x.Position}", "整改要求", 2 + (2 * file.Matter.WrongIn(x).Count)) with
                    {
                        Value = string.Join('\n', file.Matter.WrongIn(x).Select(l => $"{l.Item} {l.Text}：{l.Reason}（{l.Citation}）")),
                        Hint = $"由{x.Officers.Split('、')[0]}整改；清空的不提出",
                    },
                    new($"due-{x.Position}", "整改期限")
                    {
                        Kind = FieldKind.Date,
                        Value = file.Today.AddDays(15).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    },
                ])),
        ],
        f => new IssuesDraft
        {
            Issues =
            [
                .. Enumerable.Range(1, RoundSteps.MostFiles).Where(n => f.Long($"demand-{n}").Length > 0).Select(n => new IssueDraft
                {
                    File = n,
                    Demand = f.Long($"demand-{n}"),
                    DueOn = f.RequiredDay($"due-{n}", "整改期限"),
                }),
            ],
        });

    private static RoundForm Answer => new(
        "answer-issue",
        (file, _) => [new("整改", [Issue(file), Area("answer", "整改情况", 4) with { Hint = "写明怎样改正，补了哪些材料；不能补救的写明以后怎样防止" }])],
        f => new RemedyDraft { Issue = f.Count("issue", "项"), Answer = f.Long("answer") })
    { FileTitle = "整改的材料" };

    private static RoundForm Recheck => new(
        "recheck-issue",
        (file, _) =>
        [
            new("复查",
            [
                Issue(file),
                new("mended", "结果")
                {
                    Kind = FieldKind.Radio,
                    Options = [new() { Value = "true", Text = "整改到位" }, new() { Value = "false", Text = "没有到位，继续整改" }],
                    Hint = file.Issue is { } issue ? $"整改情况：{issue.Answer}" : null,
                },
                Area("opinion", "意见"),
                new("due", "新的期限") { Kind = FieldKind.Date, Optional = true, Hint = "没有整改到位的填写" },
            ]),
        ],
        f => new RecheckDraft
        {
            Issue = f.Count("issue", "项"),
            IsMended = f.Required("mended", "结果") == "true",
            Opinion = f.Long("opinion"),
            DueOn = f.Day("due"),
        });

    private static RoundForm Report => new(
        "report-round",
        (_, _) => [new("报告", [Area("summary", "结论和建议", 5) with { Hint = "得分、排名和常见问题由评分汇总，不用填写" }])],
        f => new RoundReportDraft { Summary = f.Long("summary") })
    { FileTitle = "签字的评查报告" };

    private static RoundForm CorrectDate => new(
        "correct-date",
        (file, _) =>
        [
            new("更正",
            [
                new("stage", "哪一步的日期")
                {
                    Kind = FieldKind.Select,
                    Options =
                    [
                        .. file.Matter.Path.Select(e => new Choice
                        {
                            Value = e.Stage,
                            Text = $"{file.Procedure.StageOf(e.Stage)?.Label}（{e.On:yyyy-MM-dd}）",
                        }),
                    ],
                },
                new("on", "正确的日期") { Kind = FieldKind.Date },
                Area("reason", "更正的理由"),
            ]),
        ],
        f => new DateCorrectionDraft { Stage = f.Text("stage"), On = f.RequiredDay("on", "正确的日期"), Reason = f.Long("reason") })
    { IsDated = false };

    private static FormField Issue(RoundFile file) => new("issue", "整改事项")
    {
        Kind = FieldKind.Select,
        Options = file.Issue is { } issue
            ? [new() { Value = $"{issue.Position}", Text = $"{file.Part!.Number}：{issue.Demand}" }]
            : [],
    };

    private static string[] Each(TypedForm f, string name) =>
        f.Long(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

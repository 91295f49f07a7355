using System.Globalization;
using Fazhi.Data.Acts;
using Fazhi.Ui;

namespace Fazhi.Reports.Annual.Record;

/// <summary>Words of the report page.</summary>
internal static class ReportWords
{
    public static IReadOnlyList<Fact> Facts(ReportView? view, ReportReference? version, int year) =>
    [
        version is null
            ? new Fact { Name = "状态", State = view?.State ?? new StateWord { Kind = StateKind.Rest, Word = "没有快照" } }
            : new Fact { Name = "版本", Value = $"第{version.Version}版" },
        new() { Name = "版式", Value = "四部分（L3）" },
        new() { Name = "快照", Value = $"{year}-12-31" },
        new() { Name = "数字", Value = $"{view?.Document.Figures.Count() ?? 0}个" },
        new() { Name = "公开期限", Value = "4月1日前" },
    ];

    public static ReportVersion Version(ReportReference version, bool current, IReadOnlyList<PageLink> downloads) => new()
    {
        Name = $"v{version.Version}",
        Title = version.Title,
        Current = current,
        Notes =
        [
            version.RecordedAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm ", CultureInfo.InvariantCulture)
                + version.MadeBy,
            $"{version.Figures}个数字",
        ],
        Links = [new PageLink { Text = "看", Href = $"/reports?year={version.Year}&version={version.Id}" }, .. downloads],
    };

    public static IReadOnlyList<PageLink> Downloads(ReportReference version) =>
        [.. ReportFiles.Formats.Select(f => new PageLink { Text = f, Href = $"/reports/{version.Id}/report.{f}" })];

    public static IReadOnlyList<FieldProblem> Problems(ActResult result) => result switch
    {
        ActResult.Refused refused =>
            [.. refused.Unmet.Where(u => u.Blocks).Select(u => new FieldProblem { Field = "build", Problem = u.Message })],
        ActResult.Invalid invalid =>
            [.. invalid.Errors.Select(e => new FieldProblem { Field = "build", Problem = e.Value })],
        ActResult.Forbidden forbidden =>
            [new FieldProblem { Field = "build", Problem = $"没有办理权限，请找：{forbidden.Ask}。" }],
        ActResult.Taken => [],
        _ => [new FieldProblem { Field = "build", Problem = "没有办成，请刷新后再试。" }],
    };
}

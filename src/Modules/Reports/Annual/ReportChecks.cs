using System.Text.RegularExpressions;
using Fazhi.Documents.Figures;
using Fazhi.Documents.Templates;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Annual;

/// <summary>An explanation on record.</summary>
/// <param name="Contradiction">Id in the layout.</param>
/// <param name="Values">Figures it was given for, as printed.</param>
/// <param name="Text">What was said.</param>
/// <param name="By">Who said it.</param>
/// <param name="On">Day.</param>
public sealed record GivenExplanation(string Contradiction, string Values, string Text, string By, DateOnly On);

/// <summary>What a report is checked on.</summary>
public sealed record ReportCase
{
    /// <summary>Layout.</summary>
    public required Layout Layout { get; init; }

    /// <summary>The composed text with what it lacks.</summary>
    public required Composition Composition { get; init; }

    /// <summary>Figures by indicator.</summary>
    public required IReadOnlyDictionary<string, Figure> Figures { get; init; }

    /// <summary>Declared indicators by id: their names and of what they are part.</summary>
    public required IReadOnlyDictionary<string, Indicator> Indicators { get; init; }

    /// <summary>Indicators whose rows changed after the snapshot.</summary>
    public IReadOnlyList<string> Stale { get; init; } = [];

    /// <summary>Explanations on record, the latest last.</summary>
    public IReadOnlyList<GivenExplanation> Explanations { get; init; } = [];
}

/// <summary>Checks a report before it is made: stop, explain, note. A pure function of the case.</summary>
public static partial class ReportChecks
{
    /// <summary>Every problem, the gravest first.</summary>
    public static IReadOnlyList<Problem> Run(ReportCase report) =>
    [
        .. new[] { Missing(report), Texts(report), Values(report), Wholes(report), Doubled(report), Stale(report),
            Unexplained(report), Attested(report) }
            .SelectMany(p => p)
            .OrderBy(p => p.Severity),
    ];

    private static IEnumerable<Problem> Missing(ReportCase report) => report.Composition.MissingFigures.Select(id =>
        Stop("缺数", id, $"{NameOf(report, id)}：快照里没有这个指标。请检查指标定义和台账，另取快照。"));

    private static IEnumerable<Problem> Texts(ReportCase report)
    {
        foreach (var place in report.Composition.MissingTexts)
            yield return Stop("缺文字", null, $"位置“{place}”没有确认的文字。请在“报告文字台账”登记。");
        foreach (var text in report.Composition.Texts)
            if (TypedNumber().Match(Years().Replace(text.Body, "")) is { Success: true } typed)
                yield return Stop(
                    "手写数字", null, $"位置“{text.Key}”的文字里写了“{typed.Value}”。数字只能来自指标，请写成 [[指标编号]]。");
    }

    private static IEnumerable<Problem> Values(ReportCase report)
    {
        var wrong = report.Composition.WrongUnits
            .Concat(Used(report).Where(f => f.Stated is null).Select(f => f.Indicator)).Distinct();
        foreach (var id in wrong)
            yield return Stop("单位不符", id, $"{NameOf(report, id)}：指标单位与报告所写单位不能换算。");
        foreach (var figure in Used(report).Where(f => f.Stated is { IsNone: true }))
            yield return figure.Measure.Denominator == 0
                ? Stop("没有分母", figure.Indicator, $"{figure.Name}：分母为0，不能写比率。请确认来源台账的记录。")
                : Stop("缺数", figure.Indicator, $"{figure.Name}：没有值。请确认来源台账的记录。");
    }

    private static IEnumerable<Problem> Wholes(ReportCase report)
    {
        foreach (var figure in Used(report))
        {
            if (report.Indicators.GetValueOrDefault(figure.Indicator)?.PartOf is { } whole
                && report.Figures.TryGetValue(whole, out var of) && figure.Measure.Value > of.Measure.Value)
                yield return Stop(
                    "部分大于总数", figure.Indicator,
                    $"{figure.Name}{figure.Stated?.Text}大于{of.Name}{of.Stated?.Text}。");
            if (figure.Measure is { Unit: Measure.PerCent, Numerator: { } n, Denominator: > 0 and { } d } && n > d)
                yield return Stop("部分大于总数", figure.Indicator, $"{figure.Name}：分子{n:0.##}大于分母{d:0.##}。");
        }
    }

    private static IEnumerable<Problem> Doubled(ReportCase report) => report.Composition.Document.Figures
        .GroupBy(f => f.Figure.Indicator)
        .Where(g => g.Select(f => (f.Figure.Measure.Value, f.Figure.Measure.Day)).Distinct().Count() > 1)
        .Select(g => Stop(
            "一数两值", g.Key,
            $"{NameOf(report, g.Key)}在报告里有两个值：{string.Join("、", g.Select(f => f.Words).Distinct())}。"));

    private static IEnumerable<Problem> Stale(ReportCase report)
    {
        var used = Used(report).Select(f => f.Indicator).ToHashSet();
        return report.Stale.Where(used.Contains).Select(id => Stop(
            "数字已旧", id, $"{NameOf(report, id)}：快照之后有记录更正。请另取快照后重出。"));
    }

    private static IEnumerable<Problem> Unexplained(ReportCase report)
    {
        var contradictions = new Contradictions(report.Figures, report.Composition.Document);
        foreach (var found in report.Layout.Contradictions.Where(contradictions.Applies))
        {
            var values = Contradictions.Values(found, report.Figures);
            var given = report.Explanations.LastOrDefault(e => e.Contradiction == found.Id);
            if (given?.Values == values)
                continue;
            var before = given is null ? "" : $"（已有说明是就“{given.Values}”作出的，数字已变）";
            yield return new Problem
            {
                Severity = Severity.Explain,
                Kind = "两个真数并列",
                Indicator = found.When[0].Figure,
                Contradiction = found.Id,
                Message = $"{found.Id} {found.Question}？现为：{values}{before}。由具名人员登记说明后才能成文。",
            };
        }
    }

    private static IEnumerable<Problem> Attested(ReportCase report) => Used(report)
        .Where(f => f.Rows == 0 && f.Measure.Value > 0)
        .Select(f => new Problem
        {
            Severity = Severity.Note,
            Kind = "核定数",
            Indicator = f.Indicator,
            Message = $"{f.Name}{f.Stated?.Text}：没有来源记录，按签字的纸质件登记。",
        });

    private static IEnumerable<Figure> Used(ReportCase report) =>
        report.Composition.Document.Figures.Select(f => f.Figure).DistinctBy(f => f.Indicator);

    private static string NameOf(ReportCase report, string indicator) =>
        report.Indicators.GetValueOrDefault(indicator)?.Name ?? indicator;

    private static Problem Stop(string kind, string? indicator, string message) =>
        new() { Severity = Severity.Stop, Kind = kind, Indicator = indicator, Message = message };

    [GeneratedRegex(@"[0-9０-９]+|[一二三四五六七八九十百千万两]+余?(?:次|件|场|家|名|人|份|项|台|起|户|万元|学时)")]
    private static partial Regex TypedNumber();

    [GeneratedRegex(@"\[\[[a-z0-9_]+\]\]|20\d\d年度?|《[^》]*》|“[^”]*”|三项制度|(?<![一二三四五六七八九十百千万两])一[件项次家人户场份起]")]
    private static partial Regex Years();
}

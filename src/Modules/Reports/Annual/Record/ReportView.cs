using System.Globalization;
using Fazhi.Data.RowSets;
using Fazhi.Documents.Figures;
using Fazhi.Documents.Html;
using Fazhi.Documents.Tree;
using Fazhi.Reports.Indicators;
using Fazhi.Reports.Snapshots;
using Fazhi.Ui;

namespace Fazhi.Reports.Annual.Record;

/// <summary>A report as its page shows it: text, problems, sources.</summary>
public sealed class ReportView(
    Document document, IReadOnlyList<Problem> problems, IReadOnlyDictionary<string, FrozenFigure> frozen,
    IndicatorCatalogue catalogue, RowSets rowSets)
{
    /// <summary>Most rows shown in the drawer of a figure.</summary>
    public const int SourceRows = 5;

    /// <summary>The text.</summary>
    public Document Document => document;

    /// <summary>Problems as the panel shows them.</summary>
    public IReadOnlyList<ReportProblem> Problems(Func<Problem, string?> explain) => [.. problems.Select(p => new ReportProblem
    {
        State = new StateWord { Kind = KindOf(p.Severity), Word = $"{WordOf(p.Severity)}：{p.Kind}" },
        Text = p.Message,
        Links =
        [
            .. p.Indicator is { } id ? [new PageLink { Text = "到正文", Href = $"#at-{KeyOf(id)}" }] : Array.Empty<PageLink>(),
            .. explain(p) is { } href ? [new PageLink { Text = "写说明", Href = href }] : Array.Empty<PageLink>(),
        ],
    })];

    /// <summary>Such as 停2处，待说明1处.</summary>
    public string Count => string.Join("，", problems.GroupBy(p => p.Severity).OrderBy(g => g.Key)
        .Select(g => $"{WordOf(g.Key)}{g.Count()}处"));

    /// <summary>State of the whole.</summary>
    public StateWord State => problems.Any(p => p.Blocks)
        ? new StateWord { Kind = StateKind.Stop, Word = $"不能成文：{Count}" }
        : new StateWord { Kind = StateKind.Done, Word = "可以成文" };

    /// <summary>Headings of the first two levels with the problems below them.</summary>
    public IReadOnlyList<OutlineItem> Outline => [.. Numbering.Apply(document.Blocks).OfType<Heading>()
        .Where(h => h.Level <= 2)
        .Select(h => new OutlineItem { Text = h.Number + h.Text, Target = h.Id, Level = h.Level })];

    /// <summary>How a figure is marked in the text.</summary>
    public FigureMark MarkOf(Figure figure) => problems.FirstOrDefault(p => p.Indicator == figure.Indicator) switch
    {
        null or { Severity: Severity.Note } => FigureMark.Sound,
        { Severity: Severity.Explain } => FigureMark.Doubt,
        { Kind: "缺数" or "没有分母" } => FigureMark.Missing,
        _ => FigureMark.Stale,
    };

    /// <summary>One drawer for each figure.</summary>
    public IEnumerable<Provenance> Sources => document.Figures.DistinctBy(f => f.Figure.Key).Select(Source);

    private Provenance Source(FigureRun run)
    {
        var figure = run.Figure;
        var indicator = catalogue.Find(figure.Indicator);
        return new Provenance
        {
            Key = figure.Key,
            Name = figure.Name,
            Value = run.Words,
            State = MarkOf(figure) == FigureMark.Sound
                ? new StateWord { Kind = StateKind.Done, Word = "与记录一致" }
                : new StateWord { Kind = StateKind.Bad, Word = problems.First(p => p.Indicator == figure.Indicator).Kind },
            Facts =
            [
                new() { Name = "精确值", Value = HtmlWriter.Exact(figure.Measure) },
                new() { Name = "定义", Value = indicator?.Definition ?? "" },
                new() { Name = "依据", Value = indicator?.Basis ?? "" },
                new() { Name = "截至", Value = figure.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
                new() { Name = "行与摘要", Value = $"{figure.Rows}行；{figure.Digest[..Math.Min(24, figure.Digest.Length)]}…" },
            ],
            Rows = [.. Rows(figure, indicator)],
            Href = $"/figures/{figure.Indicator}",
        };
    }

    private IEnumerable<SourceRow> Rows(Figure figure, Indicator? indicator)
    {
        var set = indicator is null ? null : rowSets.Find(indicator.Rows);
        return (frozen.GetValueOrDefault(figure.Indicator)?.Rows ?? []).Select(r => new SourceRow
        {
            Number = r.Number ?? r.Kind ?? "记录",
            Title = r.IsHidden ? "不在您的查看范围" : r.Title ?? "",
            On = r.Date,
            Href = r.IsHidden ? null : set?.AddressOf(r.Record),
        });
    }

    private string KeyOf(string indicator) =>
        document.Figures.FirstOrDefault(f => f.Figure.Indicator == indicator)?.Figure.Key ?? indicator;

    private static StateKind KindOf(Severity severity) => severity switch
    {
        Severity.Stop => StateKind.Stop,
        Severity.Explain => StateKind.Doubt,
        _ => StateKind.Info,
    };

    private static string WordOf(Severity severity) => severity switch
    {
        Severity.Stop => "停",
        Severity.Explain => "待说明",
        _ => "提示",
    };
}

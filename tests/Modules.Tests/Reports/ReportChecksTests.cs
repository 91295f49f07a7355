using Fazhi.Documents.Figures;
using Fazhi.Documents.Templates;
using Fazhi.Documents.Tree;
using Fazhi.Reports.Annual;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>Each check is seen failing once, and silent on the sound report.</summary>
public sealed class ReportChecksTests
{
    [Fact(DisplayName = "样本报告没有“停”，八处并列逐一要说明；都说明后可以成文")]
    public void Sound_report_needs_its_eight_explanations()
    {
        var problems = ReportChecks.Run(L3Case.Case());
        Assert.DoesNotContain(problems, p => p.Severity == Severity.Stop);
        Assert.Equal(
            ["D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08"],
            problems.Where(p => p.Severity == Severity.Explain).Select(p => p.Contradiction!));
        Assert.DoesNotContain(ReportChecks.Run(Explained(L3Case.Case())), p => p.Blocks);
    }

    [Fact(DisplayName = "说明是就原来的数字作出的，数字变了要重新说明")]
    public void An_explanation_holds_for_its_figures_only()
    {
        var explained = Explained(L3Case.Case());
        var changed = Changed("medical_illegal_practice_handled", m => m with { Value = 9 });
        var problems = ReportChecks.Run(changed with { Explanations = explained.Explanations });
        var again = Assert.Single(problems, p => p.Severity == Severity.Explain);
        Assert.Equal("D01", again.Contradiction);
        Assert.Contains("数字已变", again.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "矛盾消失就不再要说明：没有督办医疗废物案件")]
    public void No_contradiction_no_explanation()
    {
        var report = Changed("cases_supervised_by_head", m => m with { Titles = ["超范围执业"] });
        var open = ReportChecks.Run(report).Select(p => p.Contradiction);
        Assert.DoesNotContain("D02", open);
        Assert.DoesNotContain("D03", open);
        Assert.Contains("D01", open);
    }

    [Fact(DisplayName = "停：缺数")]
    public void Missing()
    {
        var figures = L3Case.Figures();
        figures.Remove("administrative_licences");
        AssertStops(L3Case.Case(figures), "缺数", "administrative_licences");
    }

    [Fact(DisplayName = "停：没有分母")]
    public void Ratio_without_base() => AssertStops(
        Changed("petition_completion_rate", m => m with { Value = null, Numerator = 0, Denominator = 0 }),
        "没有分母", "petition_completion_rate");

    [Fact(DisplayName = "停：部分大于总数")]
    public void Part_above_whole() => AssertStops(
        Changed("medical_field_special_meetings", m => m with { Value = 3 }),
        "部分大于总数", "medical_field_special_meetings");

    [Fact(DisplayName = "停：分子大于分母")]
    public void Numerator_above_denominator() => AssertStops(
        Changed("petition_completion_rate", m => m with { Value = 104, Numerator = 104 }),
        "部分大于总数", "petition_completion_rate");

    [Fact(DisplayName = "停：一个指标两个值")]
    public void One_indicator_two_values()
    {
        var report = L3Case.Case();
        var seminars = L3Case.With(report.Figures["leadership_seminars"], m => m with { Value = 3 });
        var document = report.Composition.Document;
        var extra = new Paragraph { Runs = [new FigureRun(seminars, seminars.Stated!.Text)] };
        AssertStops(
            report with
            {
                Composition = report.Composition with { Document = document with { Blocks = [.. document.Blocks, extra] } },
            },
            "一数两值", "leadership_seminars");
    }

    [Fact(DisplayName = "停：单位不符")]
    public void Unit_mismatch()
    {
        var figures = L3Case.Figures();
        var measure = figures["fines_amount"].Measure with { Unit = "件" };
        figures["fines_amount"] = figures["fines_amount"] with
        {
            Measure = measure,
            Stated = Stating.State(measure, figures["fines_amount"].Rule),
        };
        AssertStops(L3Case.Case(figures), "单位不符", "fines_amount");
    }

    [Fact(DisplayName = "停：数字已旧；没有印出的指标变旧不碍事")]
    public void Stale()
    {
        AssertStops(L3Case.Case() with { Stale = ["petitions_accepted"] }, "数字已旧", "petitions_accepted");
        var other = ReportChecks.Run(L3Case.Case() with { Stale = ["not_printed"] });
        Assert.DoesNotContain(other, p => p.Severity == Severity.Stop);
    }

    [Fact(DisplayName = "停：缺确认的文字；文字里手写数字，年份和引文除外")]
    public void Texts()
    {
        AssertStops(L3Case.Case(texts: [.. L3Case.Texts.Skip(1)]), "缺文字", null);
        AssertStops(With("全年检查三百余次。"), "手写数字", null);
        AssertStops(With("全年检查12次。"), "手写数字", null);
        var allowed = ReportChecks.Run(With("按2025年度《2025年方案》一起检查[[administrative_inspections]]，落实三项制度。"));
        Assert.DoesNotContain(allowed, p => p.Severity == Severity.Stop);
        AssertStops(With("全年查处十一起。"), "手写数字", null);
    }

    [Fact(DisplayName = "提示：没有来源记录的核定数")]
    public void Attested_figure_is_noted()
    {
        var figures = L3Case.Figures();
        figures["body_cameras_added"] = figures["body_cameras_added"] with { Rows = 0 };
        var note = Assert.Single(ReportChecks.Run(L3Case.Case(figures)), p => p.Severity == Severity.Note);
        Assert.Equal("body_cameras_added", note.Indicator);
        Assert.False(note.Blocks);
    }

    private static ReportCase Changed(string indicator, Func<Measure, Measure> change)
    {
        var figures = L3Case.Figures();
        figures[indicator] = L3Case.With(figures[indicator], change);
        return L3Case.Case(figures);
    }

    private static ReportCase With(string lead) => L3Case.Case(
        texts: [new ConfirmedText("results.lead", lead), .. L3Case.Texts.Where(t => t.Key != "results.lead")]);

    private static ReportCase Explained(ReportCase report) => report with
    {
        Explanations =
        [
            .. report.Layout.Contradictions.Select(c => new GivenExplanation(
                c.Id, ValuesOf(report, c.Id), "统计口径说明", "周明远", new DateOnly(2026, 1, 20))),
        ],
    };

    private static string ValuesOf(ReportCase report, string id)
    {
        var message = ReportChecks.Run(report).Single(p => p.Contradiction == id).Message;
        var from = message.IndexOf("现为：", StringComparison.Ordinal) + 3;
        return message[from..message.IndexOf('。', from)];
    }

    private static void AssertStops(ReportCase report, string kind, string? indicator)
    {
        var stops = ReportChecks.Run(report).Where(p => p.Severity == Severity.Stop && p.Kind == kind).ToList();
        Assert.True(stops.Count > 0, string.Join('\n', ReportChecks.Run(report)));
        if (indicator is not null)
            Assert.Contains(stops, p => p.Indicator == indicator);
    }
}

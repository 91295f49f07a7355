using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Reports.Annual;

/// <summary>并列数字说明: why two true figures may stand side by side, said by a named person.</summary>
[RecordKind("reports.explanation", "并列数字说明", Keeping.Permanent)]
internal sealed class Explanation : ScopedRecord
{
    public int Year { get; private set; }

    public string Layout { get; private set; } = "";

    public string Contradiction { get; private set; } = "";

    public string Question { get; private set; } = "";

    /// <summary>The figures as printed when it was given; it holds for these only.</summary>
    public string Values { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public void Give(Facts<Explanation, ExplanationDraft> f, string question, string values) =>
        (Year, Layout, Contradiction, Question, Values, Text, By, On, RecordedAt) =
        (f.Input.Year, f.Input.Layout, f.Input.Contradiction, question, values, f.Input.Text.Trim(),
            string.Join('、', f.By.Select(p => p.Name)), f.On, f.RecordedAt);
}

/// <summary>What is entered to explain a contradiction.</summary>
public sealed record ExplanationDraft
{
    /// <summary>Year of the report.</summary>
    public required int Year { get; init; }

    /// <summary>Layout of the report.</summary>
    public string Layout { get; init; } = "L3";

    /// <summary>Id of the contradiction in the layout, such as <c>D02</c>.</summary>
    public required string Contradiction { get; init; }

    /// <summary>Snapshot whose figures are explained.</summary>
    public required Guid Snapshot { get; init; }

    /// <summary>The explanation.</summary>
    public required string Text { get; init; }
}

/// <summary>登记并列数字说明 — explain a contradiction between true figures.</summary>
internal sealed class Explain(ReportDesk desk) : Act<Explanation, ExplanationDraft>
{
    private const int ShortestText = 10;

    public override string Name => "reports.explain";

    public override string Label => "登记并列数字说明";

    public override bool Creates => true;

    public static IReadOnlyList<Role> Who { get; } = [Role.Head, Role.SectionHead, Role.LegalReviewer];

    public override IReadOnlyList<Role> Roles => Who;

    protected override Explanation New() => new();

    protected override async Task<object?> Gather(
        ActWork work, Explanation record, ExplanationDraft input, CancellationToken ct) =>
        await desk.Found(work.Actor, input.Layout, input.Contradiction, input.Snapshot, ct);

    protected override IEnumerable<Unmet> Check(Facts<Explanation, ExplanationDraft> f)
    {
        if (f.Loaded is null)
            yield return new Unmet(null, $"{f.Input.Layout} 版式没有 {f.Input.Contradiction}，或者找不到所选快照。");
        if (f.By.Any(p => p.Person == Guid.Empty))
            yield return new Unmet(null, "说明要由具名人员作出，请选择说明人。");
        if (f.Input.Text.Trim().Length < ShortestText)
            yield return new Unmet(null, $"说明至少写{ShortestText}个字：统计时点、口径或者包括哪些处理。");
    }

    protected override void Apply(Facts<Explanation, ExplanationDraft> f)
    {
        var found = (FoundContradiction)f.Loaded!;
        f.Matter.Give(f, found.Question, found.Values);
    }
}

/// <summary>A contradiction with the figures it is about.</summary>
internal sealed record FoundContradiction(string Question, string Values);

using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Tree;
using Fazhi.Reports.Annual;
using Fazhi.Reports.Snapshots;

namespace Fazhi.Samples;

/// <summary>Takes the snapshot of the year's last day, explains what needs it, and makes the report, each by its person.</summary>
internal sealed class SampleReport(IServiceProvider services, Recipe recipe, SampleIds ids, SampleActs acts)
{
    private static readonly Actor Reader = Actor.System("示例数据");

    /// <summary>Why there is no report.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>The report; null when a problem stops it, which <see cref="Refusal"/> names.</summary>
    public async Task<Document?> Make(CancellationToken ct)
    {
        var asOf = new DateOnly(recipe.Year, 12, 31);
        var snapshot = await acts.Take(Act(recipe.Texts.By, "reports.take-snapshot", new SnapshotDraft { AsOf = asOf }), ct);
        var draft = new ReportDraft { Year = recipe.Year, Layout = recipe.Texts.Layout, Snapshot = snapshot };
        foreach (var problem in (await Assess(draft, ct)).Problems)
            if (problem.Contradiction is { } id && recipe.Explanations.Items.TryGetValue(id, out var text))
                await acts.Take(Act(recipe.Explanations.By, "reports.explain", new ExplanationDraft
                {
                    Year = recipe.Year,
                    Layout = recipe.Texts.Layout,
                    Contradiction = id,
                    Snapshot = snapshot,
                    Text = text,
                }), ct);
        var assessment = await Assess(draft, ct);
        Refusal = string.Join('\n', assessment.Problems);
        if (!assessment.CanBeMade)
            return null;
        var made = await acts.Take(Act(recipe.Targets.By, "reports.build", draft), ct);
        return await services.GetRequiredService<ReportList>().Find(Reader, made, ct);
    }

    private async Task<Assessment> Assess(ReportDraft draft, CancellationToken ct) =>
        await services.GetRequiredService<ReportDesk>()
            .Assess(Reader, draft, services.GetRequiredService<TimeProvider>().Today(), ct)
        ?? throw new InvalidDataException("快照或版式不存在。");

    private SampleAct Act(string by, string name, object input) =>
        new(Dates.Read(recipe.Explanations.On), name, new Entry(input)) { By = ids.Person(by) };
}

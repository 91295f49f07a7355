using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.RowSets;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Figures;
using Fazhi.Documents.Templates;
using Fazhi.Documents.Tree;
using Fazhi.Registry;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Annual;

/// <summary>A report as it would be made now, with everything that stands in its way.</summary>
public sealed record Assessment
{
    /// <summary>The text with the explanations on record.</summary>
    public required Document Document { get; init; }

    /// <summary>Problems, the gravest first.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>The snapshot it rests on.</summary>
    public required SnapshotReference Snapshot { get; init; }

    /// <summary>Layout.</summary>
    public required Layout Layout { get; init; }

    /// <summary>True when nothing stops it.</summary>
    public bool CanBeMade => Problems.All(p => !p.Blocks);
}

/// <summary>Composes and checks annual reports; reads only.</summary>
public sealed class ReportDesk(
    FazhiDb database, SnapshotDesk snapshots, FigureDesk figures, RowSets rowSets, TemplateFolder templates,
    IRegisterReader registers)
{
    /// <summary>The local parameter that marks an installation as a demonstration.</summary>
    private const string DemoParameter = "installation.demo";

    private const string DemoMark = "示　例（演示数据，不得作为公文使用）";

    /// <summary>The report as it would be made now; null when the actor sees no such snapshot.</summary>
    /// <exception cref="TemplateException">The layout is missing or wrong.</exception>
    public async Task<Assessment?> Assess(Actor actor, ReportDraft draft, DateOnly today, CancellationToken ct)
    {
        if (await snapshots.Find(actor, draft.Snapshot, ct) is not { } snapshot)
            return null;
        var layout = Layout.Read(templates, draft.Layout);
        var found = await Figures(actor, snapshot, draft.Year, today, ct);
        await using var db = database.Open(actor);
        var composition = new Composer(templates).Report(layout, await Matter(db, draft, snapshot, found, today, ct));
        var explanations = await Explanations(db, draft.Year, draft.Layout, ct);
        var problems = ReportChecks.Run(new ReportCase
        {
            Layout = layout,
            Composition = composition,
            Figures = found,
            Indicators = figures.Catalogue.All.ToDictionary(i => i.Id),
            Stale = await snapshots.Stale(actor, snapshot, ct),
            Explanations = explanations,
        });
        return new Assessment
        {
            Document = composition.Document with { Notes = Notes(layout, composition.Document, found, explanations) },
            Problems = problems,
            Snapshot = snapshot,
            Layout = layout,
        };
    }

    /// <summary>A contradiction of a layout with the figures of a snapshot; null when there is none of that id.</summary>
    internal async Task<FoundContradiction?> Found(
        Actor actor, string layout, string contradiction, Guid snapshot, CancellationToken ct)
    {
        if (templates.Find($"{layout}/layout.yaml") is null
            || await snapshots.Find(actor, snapshot, ct) is not { } reference)
            return null;
        var asked = Layout.Read(templates, layout).Contradictions.Find(c => c.Id == contradiction);
        var found = await Figures(actor, reference, reference.AsOf.Year, reference.AsOf, ct);
        return asked is null
            ? null
            : new FoundContradiction(asked.Question, Contradictions.Values(asked, found));
    }

    /// <summary>Number of the next version; within the transaction of the act.</summary>
    internal static async Task<int> NextVersion(
        FazhiDbContext db, ReportDraft draft, Guid agency, CancellationToken ct) =>
        await db.Set<AnnualReport>().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .Where(r => r.AgencyId == agency && r.Year == draft.Year && r.Layout == draft.Layout)
            .CountAsync(ct) + 1;

    private async Task<IReadOnlyDictionary<string, Figure>> Figures(
        Actor actor, SnapshotReference snapshot, int year, DateOnly today, CancellationToken ct)
    {
        var found = (await snapshots.Figures(actor, snapshot.Id, null, ct)).Values
            .Select(f => Figure(f, snapshot)).ToDictionary(f => f.Indicator);
        if (figures.Catalogue.Find(Publication.Indicator) is { } publication
            && await Publication.Figure(database, figures, publication, snapshot, year, today, ct) is { } published)
            found[Publication.Indicator] = published;
        return found;
    }

    private Figure Figure(FrozenFigure frozen, SnapshotReference snapshot)
    {
        var rule = figures.Catalogue.Find(frozen.Indicator)?.Stated ?? StatingRule.Plain;
        return new Figure
        {
            Indicator = frozen.Indicator,
            Name = frozen.Name,
            Measure = frozen.Measure,
            Rule = rule,
            Stated = Stating.State(frozen.Measure, rule),
            Rows = frozen.Value.Rows,
            Digest = frozen.Digest,
            Snapshot = snapshot.Id.ToString(),
            AsOf = snapshot.AsOf,
        };
    }

    private async Task<ReportMatter> Matter(
        FazhiDbContext db, ReportDraft draft, SnapshotReference snapshot, IReadOnlyDictionary<string, Figure> found,
        DateOnly today, CancellationToken ct)
    {
        var agency = await db.AgencyReferences().FirstOrDefaultAsync(a => a.Id == snapshot.Agency, ct);
        var parameters = await registers.Parameters(db, today, ct);
        return new ReportMatter
        {
            Variables = new Dictionary<string, object?>
            {
                ["year"] = draft.Year,
                ["next_year"] = draft.Year + 1,
                ["agency"] = new Dictionary<string, object?>
                {
                    ["name"] = agency?.Name,
                    ["short_name"] = agency?.ShortName,
                },
            },
            Figures = found,
            Texts = rowSets.Find(ReportTexts.RowSet) is { } set
                ? await set.Accept(new ReportTexts(db, draft.Year, draft.Layout, ct))
                : [],
            Mark = parameters.ContainsKey(DemoParameter) ? DemoMark : null,
        };
    }

    private static async Task<IReadOnlyList<GivenExplanation>> Explanations(
        FazhiDbContext db, int year, string layout, CancellationToken ct) =>
        await db.Set<Explanation>().AsNoTracking()
            .Where(e => e.Year == year && e.Layout == layout)
            .OrderBy(e => e.RecordedAt)
            .Select(e => new GivenExplanation(e.Contradiction, e.Values, e.Text, e.By, e.On))
            .ToListAsync(ct);

    private static List<SourceNote> Notes(
        Layout layout, Document document, IReadOnlyDictionary<string, Figure> found,
        IReadOnlyList<GivenExplanation> explanations)
    {
        var contradictions = new Contradictions(found, document);
        return
        [
            .. from c in layout.Contradictions
               where contradictions.Applies(c)
               let given = explanations.LastOrDefault(e => e.Contradiction == c.Id)
               where given is not null
               select new SourceNote(c.Question, given.Text, given.By, given.On),
        ];
    }
}

using Fazhi.Data.RowSets;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Snapshots;

namespace Fazhi.Reports.Annual.Record;

/// <summary>What the report page shows: a version, or the text as it would be made from a snapshot now.</summary>
public sealed class ReportReader(
    ReportDesk desk, ReportList list, SnapshotDesk snapshots, FigureDesk figures, RowSets rowSets, TimeProvider time)
{
    /// <summary>The year to show when none is asked: that of the newest snapshot, else last year.</summary>
    public async Task<int> Year(Actor actor, CancellationToken ct) =>
        await snapshots.List(actor, null, ct) is [var newest, ..] ? newest.AsOf.Year : time.Today().Year - 1;

    /// <summary>The newest snapshot of a year that ends it; null when there is none.</summary>
    public async Task<SnapshotReference?> Latest(Actor actor, int year, CancellationToken ct) =>
        (await snapshots.List(actor, year, ct)).FirstOrDefault(s => s.AsOf == new DateOnly(year, 12, 31));

    /// <summary>The text as it would be made now.</summary>
    public async Task<ReportView?> Draft(Actor actor, ReportDraft draft, CancellationToken ct) =>
        await desk.Assess(actor, draft, time.Today(), ct) is { } assessment
            ? new ReportView(
                assessment.Document, assessment.Problems, await Figures(actor, draft.Snapshot, ct), figures.Catalogue, rowSets)
            : null;

    /// <summary>A version as it was made.</summary>
    public async Task<ReportView?> Version(Actor actor, ReportReference version, CancellationToken ct) =>
        await list.Find(actor, version.Id, ct) is { } document
            ? new ReportView(
                document, [], await Figures(actor, version.Snapshot, ct), figures.Catalogue, rowSets)
            : null;

    // The drawers show the first rows only, and of those only what the viewer may open.
    private async Task<IReadOnlyDictionary<string, FrozenFigure>> Figures(Actor actor, Guid snapshot, CancellationToken ct)
    {
        var shown = new Dictionary<string, FrozenFigure>();
        if (await snapshots.Find(actor, snapshot, ct) is not { } taken)
            return shown;
        var request = new FigureRequest { AsOf = taken.AsOf, KnownAt = taken.KnownAt, Agency = OfficeRange.Whole };
        foreach (var (id, figure) in await snapshots.Figures(actor, snapshot, null, ct))
        {
            var rows = figure.Rows.Take(ReportView.SourceRows).ToList();
            shown[id] = figure with
            {
                Rows = figures.Catalogue.Find(id) is { } indicator && rows.Count > 0
                    ? await figures.For(actor, request, indicator, rows, ct)
                    : [],
            };
        }

        return shown;
    }
}

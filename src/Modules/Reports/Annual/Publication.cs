using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Figures;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;
using Fazhi.Reports.Snapshots;

namespace Fazhi.Reports.Annual;

/// <summary>The day the report itself was published: the one figure that lies after the snapshot.</summary>
internal static class Publication
{
    public const string Indicator = "annual_report_published_at";

    /// <summary>The figure from records of the following year; null while the report is not published.</summary>
    public static async Task<Figure?> Figure(
        FazhiDb database, FigureDesk desk, Indicator indicator, SnapshotReference snapshot, int year, DateOnly today,
        CancellationToken ct)
    {
        var last = new DateOnly(year + 1, 12, 31);
        await using var db = database.Open(Actor.System("figures"));
        var request = new FigureRequest
        {
            From = new DateOnly(year + 1, 1, 1),
            AsOf = today < last ? today : last,
            Agency = await AgencyScope.Of(db, snapshot.Agency, ct),
        };
        if (request.AsOf < request.From)
            return null;
        var values = await desk.Compute(request, [indicator], ct);
        if (values.GetValueOrDefault(indicator.Id)?.Day is not { } day)
            return null;
        var measure = new Measure { Unit = indicator.Unit, Day = day };
        var rows = await desk.Rows(request, indicator, ct);
        return new Figure
        {
            Indicator = indicator.Id,
            Name = indicator.Name,
            Measure = measure,
            Rule = indicator.Stated,
            Stated = Stating.State(measure, indicator.Stated),
            Rows = rows.Count,
            Digest = RowsDigest.Of(rows),
            AsOf = day,
        };
    }
}

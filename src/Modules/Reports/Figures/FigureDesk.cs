using Fazhi.Data.RowSets;
using Fazhi.Data.Storage;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Figures;

/// <summary>Computes figures and lists the rows behind them, always in the scope of the agency.</summary>
public sealed class FigureDesk(FazhiDb database, RowSets rowSets, IndicatorCatalogue catalogue)
{
    /// <summary>The indicators whose row set exists.</summary>
    public IEnumerable<Indicator> Known => catalogue.All.Where(i => rowSets.Find(i.Rows) is not null);

    /// <summary>The values of all indicators, or of some.</summary>
    public async Task<IReadOnlyDictionary<string, FigureValue>> Compute(
        FigureRequest request, IEnumerable<Indicator>? only, CancellationToken ct)
    {
        await using var db = database.Open(request.Actor);
        var values = new Dictionary<string, FigureValue>();
        foreach (var set in (only ?? Known).GroupBy(i => i.Rows))
            foreach (var (id, value) in await rowSets[set.Key].Accept(new Computation(db, request, [.. set], ct)))
                values[id] = value;
        return values;
    }

    /// <summary>The rows of an indicator, all parts one after another.</summary>
    public async Task<IReadOnlyList<FigureRow>> Rows(FigureRequest request, Indicator indicator, CancellationToken ct)
    {
        var rows = new List<FigureRow>();
        foreach (var part in Part.Of(indicator, rowSets[indicator.Rows], request.AsOf, request.From))
            rows.AddRange(await List(request, indicator, part, new Slice(), ct));
        return rows;
    }

    private async Task<IReadOnlyList<FigureRow>> List(
        FigureRequest request, Indicator indicator, Part part, Slice slice, CancellationToken ct)
    {
        await using var db = database.Open(request.Actor);
        return await rowSets[indicator.Rows].Accept(new Listing(db, request, part, slice, ct));
    }
}

using Fazhi.Data.RowSets;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Reports.Attested;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Figures;

/// <summary>Computes figures and lists the rows behind them, always in the scope of the agency.</summary>
public sealed class FigureDesk(FazhiDb database, RowSets rowSets, IndicatorCatalogue catalogue)
{
    /// <summary>The indicators known.</summary>
    public IndicatorCatalogue Catalogue => catalogue;

    /// <summary>The values of all indicators, or of some, by id.</summary>
    public async Task<IReadOnlyDictionary<string, FigureValue>> Compute(
        FigureRequest request, IEnumerable<Indicator>? only, CancellationToken ct)
    {
        var asks = (only ?? Catalogue.All).Select(i => new Ask(i.Id, i, request.AsOf, request.From));
        var values = await Answer(request, asks, ct);
        await using var db = database.Open(request.Actor);
        await Attestations.Apply(db, request, values, ct);
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

    /// <summary>A page of the rows; for a ratio those of its last part, the denominator.</summary>
    public Task<IReadOnlyList<FigureRow>> Page(
        FigureRequest request, Indicator indicator, Slice slice, CancellationToken ct) =>
        List(request, indicator, Part.Of(indicator, rowSets[indicator.Rows], request.AsOf, request.From)[^1], slice, ct);

    /// <summary>The rows as somebody may see them: those outside the scope say nothing but that they count.</summary>
    public async Task<IReadOnlyList<FigureRow>> For(
        Actor actor, FigureRequest request, Indicator indicator, IReadOnlyList<FigureRow> rows, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var open = await rowSets[indicator.Rows].Accept(
            new InSight(db, request.View, [.. rows.Select(r => r.Record)], ct));
        return [.. rows.Select(r => open.Contains(r.Record) ? r : r.Hide())];
    }

    /// <summary>The value of each month of the year of the day and of the year before, by first day of the month.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, FigureValue>> Trend(
        FigureRequest request, Indicator indicator, CancellationToken ct)
    {
        var first = new DateOnly(request.AsOf.Year - 1, 1, 1);
        var months = Plan.Periods(Every.Month, new Window(first, request.AsOf));
        var values = await Answer(
            request, months.Select(m => new Ask($"{m.From:yyyy-MM-dd}", indicator, m.To, m.From)), ct);
        return months.ToDictionary(m => m.From, m => values[$"{m.From:yyyy-MM-dd}"]);
    }

    /// <summary>The value for each value of a column, largest first; null stands for rows without one.</summary>
    public async Task<IReadOnlyList<(string? Label, FigureValue Value)>> Breakdown(
        FigureRequest request, Indicator indicator, string dimension, CancellationToken ct)
    {
        await using var db = database.Open(request.Actor);
        return await rowSets[indicator.Rows].Accept(new Breakdown(db, request, indicator, dimension, ct));
    }

    /// <summary>The row set of an indicator.</summary>
    public IRowSet RowsOf(Indicator indicator) => rowSets[indicator.Rows];

    private async Task<Dictionary<string, FigureValue>> Answer(
        FigureRequest request, IEnumerable<Ask> asks, CancellationToken ct)
    {
        await using var db = database.Open(request.Actor);
        var values = new Dictionary<string, FigureValue>();
        foreach (var set in asks.GroupBy(a => a.Indicator.Rows))
            foreach (var (key, value) in await rowSets[set.Key].Accept(new Computation(db, request, [.. set], ct)))
                values[key] = value;
        return values;
    }

    private async Task<IReadOnlyList<FigureRow>> List(
        FigureRequest request, Indicator indicator, Part part, Slice slice, CancellationToken ct)
    {
        await using var db = database.Open(request.Actor);
        return await rowSets[indicator.Rows].Accept(new Listing(db, request, part, slice, ct));
    }
}

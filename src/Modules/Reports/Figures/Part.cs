using Fazhi.Data.RowSets;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Figures;

/// <summary>Rows that an indicator looks at: all of it, or one of the two sides of a ratio.</summary>
/// <param name="Name">Null for a simple figure; otherwise numerator, denominator, current or previous.</param>
/// <param name="Condition">Which rows.</param>
/// <param name="Window">In which time; stock takes its last day.</param>
/// <param name="Stock">True when validity on the day counts.</param>
/// <param name="Date">Date column; null takes the row set's own.</param>
/// <param name="Value">Column shown as the value of a row; null when a row counts as one.</param>
internal sealed record Part(
    string? Name, Condition Condition, Window Window, bool Stock, string? Date, string? Value)
{
    /// <summary>The parts of an indicator.</summary>
    public static IReadOnlyList<Part> Of(Indicator indicator, IRowSet rows, DateOnly asOf, DateOnly? from)
    {
        var span = indicator.Span ?? (rows.IsEvent ? Indicators.Span.Year : Indicators.Span.Stock);
        var first = span == Indicators.Span.Cumulative ? indicator.Since!.Value : from ?? new DateOnly(asOf.Year, 1, 1);
        var whole = new Part(
            null,
            indicator.Where,
            new Window(first, asOf),
            span == Indicators.Span.Stock,
            indicator.Date,
            indicator.Aggregate.Columns.FirstOrDefault());
        return Split(whole, indicator.Aggregate);
    }

    private static IReadOnlyList<Part> Split(Part whole, Aggregate aggregate) => aggregate switch
    {
        Aggregate.Ratio ratio =>
        [
            whole with { Name = "numerator", Condition = whole.Condition.And(ratio.Denominator).And(ratio.Numerator) },
            whole with { Name = "denominator", Condition = whole.Condition.And(ratio.Denominator) },
        ],
        Aggregate.WeightedShare share =>
        [
            whole with { Name = "numerator", Value = share.Of },
            whole with { Name = "denominator", Value = share.Over },
        ],
        Aggregate.Change =>
        [
            whole with { Name = "current" },
            whole with { Name = "previous", Window = whole.Window.YearBefore },
        ],
        Aggregate.Ages ages => [whole with { Value = ages.Since }],
        _ => [whole],
    };
}

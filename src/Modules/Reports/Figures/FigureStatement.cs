using Fazhi.Documents.Figures;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Figures;

/// <summary>How a value is printed.</summary>
public static class FigureStatement
{
    /// <summary>The number, unit and words by the indicator's own rule, or by the rule of a layout.</summary>
    public static Stated Of(Indicator indicator, FigureValue value, StatingRule? rule = null) =>
        Stating.State(MeasureOf(indicator, value), rule ?? indicator.Stated)
        ?? throw new InvalidOperationException(
            $"指标 {indicator.Id} 的单位“{indicator.Unit}”不能写成“{(rule ?? indicator.Stated).Unit}”。");

    /// <summary>What was measured, as documents take it.</summary>
    public static Measure MeasureOf(Indicator indicator, FigureValue value) => new()
    {
        Value = value.Value,
        Unit = indicator.Unit,
        Numerator = value.Numerator,
        Denominator = value.Denominator,
        Day = value.Day,
    };

    /// <summary>A number without trailing zeros.</summary>
    public static decimal Plain(decimal number) => number / 1.000000000000000000000000000m;
}

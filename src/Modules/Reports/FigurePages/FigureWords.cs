using System.Globalization;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;
using Fazhi.Ui;

namespace Fazhi.Reports.FigurePages;

/// <summary>Words of figures on pages.</summary>
internal static class FigureWords
{
    /// <summary>Marks a value taken from a signed paper.</summary>
    public static StateWord Attested { get; } = new() { Kind = StateKind.Fixed, Word = "核定数" };

    /// <summary>The value with its unit: 1,286次; 无 for 0/0.</summary>
    public static string Value(FigureLine line) => Value(line.Indicator, line.Value);

    /// <summary>The value with its unit.</summary>
    public static string Value(Indicator indicator, FigureValue value) =>
        value.Day is { } day ? Day(day)
        : value.Value is { } number ? Number(number) + indicator.Unit
        : "无";

    /// <summary>Both parts of a ratio: 206／261.</summary>
    public static string? Parts(FigureValue value) => value is { Numerator: { } n, Denominator: { } d }
        ? $"{Number(n)}／{Number(d)}" + (d == 0 ? "，不写100%" : "")
        : null;

    /// <summary>A number with at most two decimals, grouped by thousands.</summary>
    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The comparison with the year before: 比2024年少183次，降12.46%.</summary>
    public static string? Against(Indicator indicator, decimal now, decimal before, int year)
    {
        if (before == now)
            return before == 0 ? null : $"与{year}年相同";
        var share = before == 0 || indicator.Unit == "%" ? "" : $"，{(now > before ? "升" : "降")}"
            + (Math.Abs(now - before) * 100 / before).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        return $"比{year}年{(now > before ? "多" : "少")}{Number(Math.Abs(now - before))}{indicator.Unit}{share}";
    }

    /// <summary>A row's own value.</summary>
    public static string Value(object? value, string unit) => value switch
    {
        null or Guid => "",
        decimal number => Number(number) + unit,
        bool yes => yes ? "是" : "否",
        DateOnly day => Day(day),
        _ => value.ToString() ?? "",
    };
}

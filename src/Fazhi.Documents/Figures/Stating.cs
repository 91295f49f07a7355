using System.Globalization;

namespace Fazhi.Documents.Figures;

/// <summary>Turns a measured value into the number, unit and words that a report prints.</summary>
/// <remarks>
/// A rounded ratio never becomes 0 or 100 unless it is exactly that; a round figure gets its word (余, 以上, 超) only
/// when the value supports it; 均 and 全部 need one hundred per cent of a base above zero.
/// </remarks>
public static class Stating
{
    private const string Exact = "exact";
    private const string AtLeast = "at_least";

    private static readonly Dictionary<(string From, string To), decimal> Divisors = new()
    {
        [("元", "万元")] = 10_000m,
        [("元", "亿元")] = 100_000_000m,
        [("人次", "万人次")] = 10_000m,
    };

    private static readonly Dictionary<decimal, string> Frequencies = new()
    {
        [1] = "每年",
        [2] = "每半年",
        [4] = "每季度",
        [12] = "每月",
        [52] = "每周",
    };

    /// <summary>States a measure; null when the rule's unit cannot be reached from the base unit.</summary>
    public static Stated? State(Measure measure, StatingRule rule)
    {
        if (measure.Day is { } day)
            return new Stated { Day = day, Unit = "日", Qualifier = Exact, Text = InWords(day) };
        if (measure.Value is not { } value || measure.Denominator == 0)
            return new Stated { Text = "无" };
        if (!TryConvert(value, measure.Unit, rule.Unit ?? measure.Unit, out var converted))
            return null;

        var unit = rule.Unit ?? measure.Unit;
        return rule.Style switch
        {
            StatingStyle.Over => Round(converted, unit, rule, (n, u) => (AtLeast, $"{n}余{u}")),
            StatingStyle.AtLeast => Round(converted, unit, rule, (n, u) => (AtLeast, $"{n}{u}以上")),
            StatingStyle.MoreThan => Round(converted, unit, rule, (n, u) => ("more_than", $"超{n}{u}")),
            StatingStyle.Frequency => Frequency(converted, unit),
            _ => Other(measure, Rounded(converted, unit, rule), unit, rule),
        };
    }

    /// <summary>A day as official documents write it, without leading zeros.</summary>
    public static string InWords(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>A number without group separators and trailing zeros.</summary>
    public static string Digits(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);

    /// <summary>True when two counting words count the same thing, as 名 and 人 do.</summary>
    public static bool SameUnit(string unit, string other) =>
        unit == other || Alike.Any(a => a.Contains(unit) && a.Contains(other));

    private static readonly string[][] Alike =
        [["人", "名", "位"], ["次", "场", "场次"], ["件", "起", "宗"], ["项", "个"], ["家", "户"]];

    private static Stated Other(Measure measure, decimal number, string unit, StatingRule rule)
    {
        var plain = Digits(number) + unit;
        var (qualifier, text) = rule.Style switch
        {
            StatingStyle.NotLess => (AtLeast, "不少于" + plain),
            StatingStyle.All when number == 100 && unit == Measure.PerCent => (Exact, rule.Word ?? "均"),
            StatingStyle.Zero => (Exact, number == 0 ? "无" : "有" + plain),
            StatingStyle.Names when measure.Titles.Count > 0 => (Exact, Names(measure.Titles, rule)),
            StatingStyle.Several when number >= 2 => (AtLeast, "多" + unit),
            _ => (Exact, plain),
        };
        var stated = rule.Style == StatingStyle.Several ? Math.Min(number, 2) : number;
        return new Stated { Number = stated, Unit = unit, Qualifier = qualifier, Text = text };
    }

    private static Stated Round(
        decimal value, string unit, StatingRule rule, Func<string, string, (string Qualifier, string Text)> word)
    {
        var floor = Math.Floor(value / rule.Step) * rule.Step;
        if (floor <= 0 || (floor == value && rule.Style != StatingStyle.AtLeast))
            return Plain(Rounded(value, unit, rule), unit);
        var (qualifier, text) = word(Digits(floor), unit);
        return new Stated { Number = floor, Unit = unit, Qualifier = qualifier, Text = text };
    }

    private static Stated Frequency(decimal value, string unit) =>
        new()
        {
            Number = value,
            Unit = unit,
            Qualifier = "norm",
            Text = Frequencies.GetValueOrDefault(value) ?? "每年" + Digits(value) + unit.Split('/')[0],
        };

    private static Stated Plain(decimal number, string unit) =>
        new() { Number = number, Unit = unit, Qualifier = Exact, Text = Digits(number) + unit };

    private static decimal Rounded(decimal value, string unit, StatingRule rule)
    {
        for (var decimals = rule.Decimals; decimals < 8; decimals++)
        {
            var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
            var swallowed = rounded == 0 || (unit == Measure.PerCent && rounded == 100);
            if (!swallowed || rounded == value)
                return rounded;
        }

        return value;
    }

    private static bool TryConvert(decimal value, string from, string to, out decimal converted)
    {
        converted = value;
        if (SameUnit(from, to))
            return true;
        if (!Divisors.TryGetValue((from, to), out var divisor))
            return false;
        converted = value / divisor;
        return true;
    }

    private static string Names(IEnumerable<string> titles, StatingRule rule) =>
        string.Join(rule.Titled ? "" : rule.Word ?? "、", titles.Select(t => rule.Titled ? Titled(t) : t));

    private static string Titled(string title) => title.StartsWith('《') ? title : $"《{title}》";
}

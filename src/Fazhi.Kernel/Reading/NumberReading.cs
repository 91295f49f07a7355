using System.Globalization;
using System.Text.RegularExpressions;

namespace Fazhi.Kernel.Reading;

/// <summary>What a number field accepts.</summary>
public sealed record NumberField
{
    /// <summary>Unit of the field, such as 元, 人次, 千克; empty when it has none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Decimals allowed; 0 for whole numbers.</summary>
    public int Scale { get; init; }

    /// <summary>Smallest value allowed; 0 unless said otherwise.</summary>
    public decimal Least { get; init; }

    /// <summary>Greatest value allowed.</summary>
    public decimal Most { get; init; } = 999_999_999_999m;
}

/// <summary>Reads numbers as people type them: 1,234, １２３４, 12人; 7万 and foreign units are asked back.</summary>
public static partial class NumberReading
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>Reads a number of a field.</summary>
    public static Parsed<decimal> Read(string? text, NumberField field)
    {
        var tidy = TypedText.Tidy(text);
        if (tidy.Length == 0)
            return Wrong("请填数字。");
        if (Parts().Match(tidy) is not { Success: true } parts)
            return Wrong(WhyNot(tidy));
        var digits = parts.Groups["n"].Value;
        if (digits.Contains(',', Ordinal) && !Grouped().IsMatch(digits))
            return Wrong($"“{tidy}”的逗号位置不对：千位分隔应三位一节，例如 70,000。");
        if (!decimal.TryParse(digits.Replace(",", "", Ordinal), NumberStyles.Number,
            CultureInfo.InvariantCulture, out var number) || number >= 1e15m)
            return Wrong($"“{tidy}”太大，请核对。");
        if (number.Scale > Math.Max(2, field.Scale) && decimal.Truncate(number) == number)
            return Wrong($"“{tidy}”的小数点像是千位分隔：请填 {Plain(number)} 或 {digits.Replace(".", "", Ordinal)}。");
        if (parts.Groups["s"].Value == "-")
            number = -number;
        return WithUnit(tidy, number, parts.Groups["u"].Value, field);
    }

    /// <summary>Reads a whole number.</summary>
    public static Parsed<long> Whole(string? text, string unit = "") =>
        Read(text, new NumberField { Unit = unit }).Select(n => (long)n);

    private static Parsed<decimal> WithUnit(string text, decimal number, string written, NumberField field)
    {
        var typed = NumberUnit.Of(written);
        var own = NumberUnit.Of(field.Unit);
        if (written.Length == 0 || (typed == own && typed.Factor == own.Factor))
            return Checked(number, field);

        var sameKind = typed.Word.Length == 0 || typed.Word == own.Word;
        var factor = typed.Word.Length == 0 ? typed.Factor : typed.Factor / own.Factor;
        var converted = Checked(decimal.Round(sameKind ? number * factor : number * typed.Factor, 12), field);
        if (converted.State == ParsedState.Wrong)
            return converted;
        var value = Plain(converted.Value);
        var question = sameKind ? $"{text} = {value}{field.Unit}？"
            : field.Unit.Length == 0 ? $"本栏没有单位，“{text}”按 {value} 登记吗？"
            : $"本栏单位是“{field.Unit}”，填的是“{typed.Word}”：按 {value}{field.Unit}登记吗？";
        return Parsed.Ask(converted.Value, question, value);
    }

    private static Parsed<decimal> Checked(decimal number, NumberField field)
    {
        if (decimal.Round(number, field.Scale) != number)
        {
            return Wrong(field.Scale == 0
                ? $"{Plain(number)} 带有小数，这里只填整数。"
                : $"{Plain(number)} 的小数超过 {field.Scale} 位，请核对。");
        }

        var cut = decimal.Round(number, field.Scale);
        if (cut < field.Least)
            return Wrong(field.Least == 0 ? "不能是负数。" : $"不能小于 {Plain(field.Least)}。");
        return cut > field.Most ? Wrong($"不能大于 {Plain(field.Most)}。") : Parsed.Of(cut);
    }

    private static string WhyNot(string text) => text switch
    {
        _ when text.Any(c => c is '余' or '约' or '近' or '多') => $"“{text}”不是确数，请填准确的数字。",
        _ when Science().IsMatch(text) => $"“{text}”是科学计数法，位数可能已丢失，请填完整的数字。",
        _ when text.IndexOfAny([.. "一二三四五六七八九十百千零两"]) == 0 => $"“{text}”请改用阿拉伯数字。",
        _ => $"“{text}”不是数字，请核对。",
    };

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static Parsed<decimal> Wrong(string message) => Parsed.Wrong<decimal>(message);

    [GeneratedRegex(@"^(?<s>[+-]?) ?(?<n>[0-9][0-9,]*(\.[0-9]+)?) ?(?<u>[^0-9eE.,+余约近多%\-][^0-9.,余约近多%]*)?$")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[+-]?[0-9.]+[eE][+-]?[0-9]+$")]
    private static partial Regex Science();
}

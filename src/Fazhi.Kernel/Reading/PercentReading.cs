using System.Globalization;

namespace Fazhi.Kernel.Reading;

/// <summary>Reads percentages: 79%, 79, 百分之79; a bare number below 1 is asked back.</summary>
public static class PercentReading
{
    /// <summary>Reads a percentage; 79 means 79 per cent.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="scale">Decimals allowed.</param>
    /// <param name="most">Greatest value allowed; 100 unless growth may pass it.</param>
    public static Parsed<decimal> Read(string? text, int scale = 2, decimal most = 100)
    {
        var tidy = TypedText.Tidy(text);
        var marked = tidy.EndsWith('%') || tidy.StartsWith("百分之", StringComparison.Ordinal);
        var bare = tidy.TrimEnd('%').Replace("百分之", "", StringComparison.Ordinal);
        if (bare.EndsWith('‰'))
            return Parsed.Wrong<decimal>($"“{tidy}”是千分数，请换算成百分数。");
        var field = new NumberField { Scale = scale, Most = most };
        var parsed = NumberReading.Read(bare, field);
        if (marked || !parsed.IsRead || parsed.Value is <= 0 or >= 1)
            return BeyondScale(bare, parsed, marked, field);

        var times = parsed.Value * 100;
        var whole = times.ToString("0.##########", CultureInfo.InvariantCulture);
        return Parsed.Ask(times, $"“{tidy}”是 {whole}% 吗？如果是 {bare}%，请带上百分号。", whole + "%");
    }

    /// <summary>0.7912 in a field of two decimals is no wrong percentage but probably 79.12%.</summary>
    private static Parsed<decimal> BeyondScale(string bare, Parsed<decimal> parsed, bool marked, NumberField field)
    {
        if (marked || parsed.State != ParsedState.Wrong)
            return parsed;
        var finer = NumberReading.Read(bare, field with { Scale = field.Scale + 2, Most = 1 });
        if (!finer.IsRead || finer.Value is <= 0 or >= 1)
            return parsed;
        var whole = (finer.Value * 100).ToString("0.##########", CultureInfo.InvariantCulture);
        return Parsed.Ask(finer.Value * 100, $"“{bare}”是 {whole}% 吗？", whole + "%");
    }
}

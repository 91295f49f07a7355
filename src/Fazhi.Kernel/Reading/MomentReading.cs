using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Kernel.Reading;

/// <summary>Reads a date with a time of day in Beijing: 2025-3-3 14:30, 2025年3月3日14时30分.</summary>
public static partial class MomentReading
{
    /// <summary>Reads a moment; <paramref name="year"/> serves dates without a year.</summary>
    public static Parsed<DateTimeOffset> Read(string? text, int? year = null)
    {
        var tidy = TypedText.Tidy(text);
        if (Parts().Match(tidy) is not { Success: true } parts)
            return Parsed.Wrong<DateTimeOffset>($"看不懂时刻“{tidy}”，请写到时和分，例如 2025-3-3 14:30。");
        var (hour, minute, second) = (Part(parts, "h"), Part(parts, "m"), Part(parts, "s"));
        if (hour > 23 || minute > 59 || second > 59)
            return Parsed.Wrong<DateTimeOffset>($"没有“{parts.Groups["t"].Value}”这个时刻，请按二十四小时制填写。");
        return DateReading.Read(parts.Groups["d"].Value, year)
            .Select(day => BeijingTime.Midnight(day) + new TimeSpan(hour, minute, second));
    }

    private static int Part(Match parts, string name) =>
        parts.Groups[name].Success ? int.Parse(parts.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^(?<d>.*?[0-9日号])[T ]*(?<t>(?<=[T 日号])(?<h>[0-9]{1,2})[:时点]"
        + "((?<m>[0-9]{1,2})([:分](?<s>[0-9]{1,2})?秒?)?)?)$")]
    private static partial Regex Parts();
}

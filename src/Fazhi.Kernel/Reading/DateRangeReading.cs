using System.Globalization;
using System.Text.RegularExpressions;

namespace Fazhi.Kernel.Reading;

/// <summary>First and last day, both included; no last day while the range is open.</summary>
public readonly record struct DateRange(DateOnly From, DateOnly? To);

/// <summary>Reads 2025-3-3至2025-3-5, 2025年3月3日至5日, 2025-3-3至今; a single date is a range of one day.</summary>
public static partial class DateRangeReading
{
    /// <summary>Reads a range; <paramref name="year"/> serves dates without a year.</summary>
    public static Parsed<DateRange> Read(string? text, int? year = null)
    {
        var tidy = TypedText.Tidy(text);
        var parts = Between().Split(tidy, 2);
        var first = DateReading.Read(parts[0], year);
        if (first.State != ParsedState.Read)
            return first.Select(day => new DateRange(day, day));
        if (parts.Length == 1)
            return Parsed.Of<DateRange>(new(first.Value, first.Value));
        if (parts[1].Trim() is "今" or "")
            return Parsed.Of<DateRange>(new(first.Value, null));

        var last = DateReading.Read(Complete(parts[1].Trim(), first.Value), first.Value.Year);
        if (last.State != ParsedState.Read || last.Value >= first.Value)
            return last.Select(day => new DateRange(first.Value, day));
        var (from, to) = (DateReading.Show(first.Value), DateReading.Show(last.Value));
        return Parsed.Wrong<DateRange>($"止日 {to} 早于起日 {from}，请核对。");
    }

    private static string Complete(string last, DateOnly first) => DayOnly().Match(last) is { Success: true } day
        ? string.Create(CultureInfo.InvariantCulture, $"{first.Year}-{first.Month}-{day.Groups[1].Value}")
        : last;

    [GeneratedRegex("至|到|~| - |--+|(?<=[日号]) ?- ?")]
    private static partial Regex Between();

    [GeneratedRegex("^([0-9]{1,2})[日号]$")]
    private static partial Regex DayOnly();
}

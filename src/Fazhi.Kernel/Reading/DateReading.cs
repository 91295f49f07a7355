using System.Globalization;
using System.Text.RegularExpressions;

namespace Fazhi.Kernel.Reading;

/// <summary>Reads dates as people type them: 2025-3-3, 20250303, 2025年3月3日, 3月3日 of a known year.</summary>
public static partial class DateReading
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="year">The year meant by a date without one; null when there is none.</param>
    /// <param name="notAfter">Last day allowed, such as today; null when any day is.</param>
    public static Parsed<DateOnly> Read(string? text, int? year = null, DateOnly? notAfter = null)
    {
        var parsed = Understand(ZeroTime().Replace(TypedText.Tidy(text), ""), year);
        return parsed.State != ParsedState.Wrong && notAfter is { } last && parsed.Value > last
            ? Parsed.Wrong<DateOnly>($"{Show(parsed.Value)} 晚于 {Show(last)}，还没有到这一天，请核对。")
            : parsed;
    }

    /// <summary>Writes a date in Chinese: 2025年3月3日.</summary>
    public static string Show(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static Parsed<DateOnly> Understand(string text, int? year)
    {
        if (text.Length == 0)
            return Wrong("请填日期，例如 2025-3-3。");
        if (Full().Match(text) is { Success: true } full)
            return Day(full.Groups[1].Value, full.Groups[2].Value, full.Groups[3].Value);
        if (Compact().Match(text) is { Success: true } compact)
            return Day(compact.Groups[1].Value, compact.Groups[2].Value, compact.Groups[3].Value);
        if (NoYear().Match(text) is { Success: true } part)
        {
            return year is { } known
                ? Day($"{known:0000}", part.Groups[1].Value, part.Groups[2].Value)
                : Wrong($"“{text}”没有年份，请写成 2025-3-3 的样子。");
        }

        return Serial().IsMatch(text) ? AskSerial(text) : Wrong(WhyNot(text));
    }

    private static Parsed<DateOnly> Day(string yearText, string monthText, string dayText)
    {
        var (year, month, day) = (Number(yearText), Number(monthText), Number(dayText));
        if (year is < 1900 or > 2199)
            return Wrong($"年份 {yearText} 不对，应在 1900 至 2199 之间。");
        if (month is < 1 or > 12)
            return Wrong($"没有 {month} 月，请核对。");
        var days = DateTime.DaysInMonth(year, month);
        if (day < 1)
            return Wrong("没有 0 日，请核对。");
        return day > days
            ? Wrong($"{year} 年 {month} 月只有 {days} 天，没有 {day} 日，请核对。")
            : Parsed.Of<DateOnly>(new(year, month, day));
    }

    private static Parsed<DateOnly> AskSerial(string text)
    {
        var day = new DateOnly(1899, 12, 30).AddDays(Number(text));
        return Parsed.Ask(
            day, $"“{text}”像是电子表格的日期序号：是 {Show(day)} 吗？", day.ToString("yyyy-MM-dd", null));
    }

    private static string WhyNot(string text) => text switch
    {
        _ when YearLast().IsMatch(text) => $"“{text}”的年份写在后面，月和日分不清，请写成 2025-3-3 的样子。",
        _ when ShortYear().IsMatch(text) => $"“{text}”的年份要写四位，例如 2025-3-3。",
        _ when NoDay().IsMatch(text) => $"“{text}”没有写到日，请写成 2025-3-3 的样子。",
        _ when Clock().IsMatch(text) => $"“{text}”带有时刻，这里只填日期，例如 2025-3-3。",
        _ => $"看不懂日期“{text}”，请写成 2025-3-3、20250303 或 2025年3月3日。",
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static Parsed<DateOnly> Wrong(string message) => Parsed.Wrong<DateOnly>(message);

    [GeneratedRegex(@"^([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?[日号]?$")]
    private static partial Regex Full();

    [GeneratedRegex(@"^([0-9]{4})([0-9]{2})([0-9]{2})$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?[日号]?$")]
    private static partial Regex NoYear();

    [GeneratedRegex(@"^[2-6][0-9]{4}$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"[T ]0?0:00(:00(\.0+)?)?$")]
    private static partial Regex ZeroTime();

    [GeneratedRegex(@"^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}[日号]?$")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^[0-9]{4}([-/.年][0-9]{1,2}月?|[0-9]{2})$")]
    private static partial Regex NoDay();

    [GeneratedRegex(@"[0-9]{1,2}[:时点]")]
    private static partial Regex Clock();
}

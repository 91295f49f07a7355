using System.Globalization;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Samples;

/// <summary>Spreads entries over working days.</summary>
internal static class Dates
{
    /// <summary>Working days, evenly over the range, for the n-th of count entries.</summary>
    public static IReadOnlyList<DateOnly> Spread(DateOnly from, DateOnly to, int count)
    {
        var days = new List<DateOnly>();
        for (var day = from; day <= to; day = day.AddDays(1))
            if (WorkCalendar.Default.IsWorkingDay(day) != false)
                days.Add(day);
        if (days.Count == 0)
            days.Add(from);
        return [.. Enumerable.Range(0, count).Select(n => days[(int)(((2L * n) + 1) * days.Count / (2L * count))])];
    }

    /// <summary>The day itself, or the next working day.</summary>
    public static DateOnly Working(DateOnly day)
    {
        while (WorkCalendar.Default.IsWorkingDay(day) == false)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>A day as people type it.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day of a recipe.</summary>
    public static DateOnly Read(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

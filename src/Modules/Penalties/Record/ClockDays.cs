using Fazhi.Kernel.Calendar;
using Fazhi.Ui;
using Clock = Fazhi.Data.Clocks.Clock;

namespace Fazhi.Penalties;

/// <summary>The days of a clock for the month grid: counted, skipped, moved, and the days that matter.</summary>
internal static class ClockDays
{
    // half a year fills six months of grid; what is longer is told in words only
    private const int Longest = 190;

    public static IReadOnlyList<DayMark> Of(Clock clock, DateOnly today)
    {
        var days = ExplainedDays.Read(clock.Explanation);
        if (days.Count == 0 || days.Max(d => d.Day).DayNumber - days.Min(d => d.Day).DayNumber > Longest)
            return [];
        var raw = days.LastOrDefault(d => d.Treatment is DayTreatment.Counted or DayTreatment.Corresponding);
        var isMoved = days.Any(d => d.Treatment == DayTreatment.Moved);
        return [.. days.GroupBy(d => d.Day).Select(d => Mark([.. d], today, isMoved ? raw?.Day : null))];
    }

    private static DayMark Mark(ExplainedDay[] day, DateOnly today, DateOnly? raw)
    {
        var date = day[0].Day;
        var number = day.Select(d => d.Ordinal).FirstOrDefault(o => o is not null);
        var kind = day.Select(d => KindOf(d, raw)).Append(date == today ? DayKind.Today : DayKind.Counted).Max();
        var rest = WorkCalendar.Default.IsWorkingDay(date) == false;
        return new DayMark
        {
            Date = date,
            Kind = kind == DayKind.Counted && rest ? DayKind.Rest : kind,
            Rest = rest,
            Label = kind == DayKind.Start ? "始" : kind == DayKind.Due && raw is not null ? "到期" : number?.ToString() ?? "",
            Title = string.Join("，", day.Select(Say).Append(date == today ? "今天" : "").Where(t => t.Length > 0).Distinct()),
        };
    }

    private static DayKind KindOf(ExplainedDay day, DateOnly? raw) => day.Treatment switch
    {
        DayTreatment.Start => DayKind.Start,
        DayTreatment.Legal => DayKind.Due,
        DayTreatment.Safe => DayKind.Safe,
        DayTreatment.Skipped or DayTreatment.Suspended or DayTreatment.Moved when day.Day != raw => DayKind.Skipped,
        _ => day.Day == raw ? DayKind.Raw : DayKind.Counted,
    };

    private static string Say(ExplainedDay day)
    {
        var word = day.Treatment switch
        {
            DayTreatment.Start => "起算日不计入",
            DayTreatment.Counted => $"第{day.Ordinal}日",
            DayTreatment.Skipped => "不计",
            DayTreatment.Suspended => "停止计算",
            DayTreatment.Corresponding => "期间末日",
            DayTreatment.Moved => "顺延",
            DayTreatment.Legal => "届满日",
            _ => "安全日",
        };
        return day.Reason.Length == 0 || day.Treatment == DayTreatment.Start ? word : $"{word}：{day.Reason}";
    }
}

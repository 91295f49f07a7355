namespace Fazhi.Kernel.Calendar;

/// <summary>Counts a period in hours: from the stated moment, through rest days, without moving the end.</summary>
internal static class HourCount
{
    public static DueDate Run(WorkCalendar calendar, Term term)
    {
        var start = term.StartAt!.Value;
        var length = TimeSpan.FromHours(term.Period.Length + term.Extensions.Sum(e => e.Length));
        var lines = new List<ExplanationLine>
        {
            new(BeijingTime.Day(start), DayTreatment.Start, null, $"自 {Clock(start)} 起连续计算，休息日照计",
                new CountingRules(BeijingTime.Day(start)).Start),
        };
        var end = term.Mode == PeriodMode.AtLeast ? start - length : Forward(start, length, term.Suspensions, lines);
        var day = BeijingTime.Day(end);
        lines.Add(new(day, DayTreatment.Legal, null, $"届满时刻 {Clock(end)}", term.Basis));
        return new()
        {
            Legal = day,
            Safe = day,
            Bound = day,
            LegalAt = end,
            Lines = lines,
            CalendarVersion = calendar.Version,
            Term = term,
        };
    }

    private static DateTimeOffset Forward(
        DateTimeOffset start, TimeSpan length, IReadOnlyList<Suspension> suspensions, List<ExplanationLine> lines)
    {
        var now = start;
        foreach (var (from, to) in suspensions.Select(Interval).OrderBy(i => i.From))
        {
            var stop = from < now ? now : from;
            if (to <= stop)
                continue;
            if (stop - now >= length)
                break;
            length -= stop - now;
            now = to;
            var reason = $"{Clock(stop)} 至 {Clock(to)} 停止计算";
            lines.Add(new(BeijingTime.Day(stop), DayTreatment.Suspended, null, reason));
        }

        return now + length;
    }

    private static (DateTimeOffset From, DateTimeOffset To) Interval(Suspension suspension) => (
        suspension.FromAt ?? BeijingTime.Midnight(suspension.From.AddDays(1)),
        suspension.ToAt ?? BeijingTime.Midnight(suspension.To.AddDays(1)));

    private static string Clock(DateTimeOffset moment) =>
        moment.ToOffset(BeijingTime.Offset).ToString("yyyy-MM-dd HH:mm", null);
}

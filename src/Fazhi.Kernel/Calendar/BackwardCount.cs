namespace Fazhi.Kernel.Calendar;

/// <summary>Counts a shortest interval backwards from an event: 举行听证的七个工作日前.</summary>
/// <remarks>
/// Two readings exist: the interval includes the day of notice, or that many full days must lie between. The first
/// is the date in law, the second the safe date.
/// </remarks>
internal sealed class BackwardCount(WorkCalendar calendar, Term term)
{
    private readonly List<ExplanationLine> lines = [];
    private readonly SortedSet<int> unknown = [];

    public DueDate Run()
    {
        lines.Add(new(term.Start, DayTreatment.Start, null, "事件当日不计，往前计算"));
        var legal = Back();
        var certain = unknown.Count == 0;
        var safe = certain ? WorkingDayBefore(legal) : null;
        if (certain)
            lines.Add(new(legal, DayTreatment.Legal, null, "最迟日（期间含该日）", term.Basis));
        if (safe is { } day)
            lines.Add(new(day, DayTreatment.Safe, null, $"中间须有完整的{term.Period}时的最迟工作日"));
        return new()
        {
            Legal = certain ? legal : null,
            Safe = safe,
            Bound = legal,
            Lines = lines,
            Warnings = CountWarnings.Of(calendar, unknown, certain, legal, "不晚于"),
            CalendarVersion = calendar.Version,
            Term = term,
        };
    }

    private DateOnly Back() => term.Period.Unit switch
    {
        PeriodUnit.Month => Corresponding(term.Period.Length),
        PeriodUnit.Year => Corresponding(term.Period.Length * 12),
        PeriodUnit.WorkingDay => BackWorking(),
        _ => BackDays(),
    };

    private DateOnly BackDays()
    {
        var day = term.Start;
        for (var ordinal = 1; ordinal <= term.Period.Length; ordinal++)
        {
            day = day.AddDays(-1);
            lines.Add(new(day, DayTreatment.Counted, ordinal, ""));
        }

        return day;
    }

    private DateOnly BackWorking()
    {
        var day = term.Start;
        for (var ordinal = 0; ordinal < term.Period.Length;)
        {
            day = day.AddDays(-1);
            var nature = calendar[day];
            if (nature.Working is null)
                unknown.Add(day.Year);
            lines.Add(nature.Working == false
                ? new(day, DayTreatment.Skipped, null, CountReason.Of(nature), CountReason.Basis(nature))
                : new(day, DayTreatment.Counted, ++ordinal, CountReason.Of(nature)));
        }

        return day;
    }

    private DateOnly Corresponding(int months)
    {
        var day = term.Start.AddMonths(-months);
        var reason = day.Day == term.Start.Day ? "对应日" : "没有对应日，取该月最后一日";
        lines.Add(new(day, DayTreatment.Corresponding, null, reason, new CountingRules(term.Start).MonthEnd));
        return day;
    }

    private DateOnly? WorkingDayBefore(DateOnly legal)
    {
        var day = legal.AddDays(-1);
        while (calendar.IsWorkingDay(day) == false)
            day = day.AddDays(-1);
        if (calendar.IsWorkingDay(day) is true)
            return day;
        unknown.Add(day.Year);
        return null;
    }
}

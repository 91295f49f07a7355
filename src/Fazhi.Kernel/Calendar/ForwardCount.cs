namespace Fazhi.Kernel.Calendar;

/// <summary>Counts a period in days, months or years forward from the day of the fact.</summary>
internal sealed class ForwardCount(WorkCalendar calendar, Term term)
{
    private readonly CountingRules rules = new(term.Start);
    private readonly List<ExplanationLine> lines = [];
    private readonly SortedSet<int> unknown = [];
    private int ordinal;
    private DateOnly raw;

    public DueDate Run()
    {
        lines.Add(new(term.Start, DayTreatment.Start, null, term.StartReason is { Length: > 0 } why ? why : "起算当日不计", rules.Start));
        raw = Segments().Aggregate(term.Start, Advance);
        var countKnown = unknown.Count == 0;

        var legal = term.Mode == PeriodMode.AtMost ? MoveOffRestDays(raw) : raw;
        var certain = unknown.Count == 0;
        DateOnly? safe = term.Mode == PeriodMode.Deemed ? raw : LastWorkingDay(raw);
        if (!countKnown || (term.Mode == PeriodMode.AtMost && !certain))
            safe = null;

        if (certain)
            lines.Add(new(legal, DayTreatment.Legal, null, LegalReason(legal), term.Basis));
        if (certain && safe is { } day && day != legal)
            lines.Add(new(day, DayTreatment.Safe, null, SafeReason(day)));
        return new()
        {
            Legal = certain ? legal : null,
            Safe = safe,
            Bound = legal,
            Lines = lines,
            Warnings = CountWarnings.Of(calendar, unknown, certain, legal, "不早于"),
            CalendarVersion = calendar.Version,
            Term = term,
        };
    }

    /// <summary>The period and its extensions; neighbours of one unit count as one: 1 + 1 months are 2.</summary>
    private List<Period> Segments()
    {
        List<Period> segments = [term.Period];
        foreach (var extension in term.Extensions)
        {
            if (segments[^1].Unit == extension.Unit)
                segments[^1] = segments[^1] with { Length = segments[^1].Length + extension.Length };
            else
                segments.Add(extension);
        }

        return segments;
    }

    private DateOnly Advance(DateOnly from, Period period)
    {
        ordinal = 0;
        return period.Unit switch
        {
            PeriodUnit.CalendarDay => Walk(from, period.Length, listed: true),
            PeriodUnit.WorkingDay => WalkWorking(from, period.Length),
            PeriodUnit.Year => Corresponding(from, period.Length * 12),
            _ => Corresponding(from, period.Length),
        };
    }

    private DateOnly Walk(DateOnly day, int length, bool listed)
    {
        while (ordinal < length)
        {
            day = day.AddDays(1);
            if (Suspended(day))
                continue;
            ordinal++;
            if (listed)
                lines.Add(new(day, DayTreatment.Counted, ordinal, ""));
        }

        return day;
    }

    private DateOnly WalkWorking(DateOnly day, int length)
    {
        while (ordinal < length)
        {
            day = day.AddDays(1);
            if (Suspended(day))
                continue;
            var nature = Look(day);
            if (nature.Working == false)
                lines.Add(new(day, DayTreatment.Skipped, null, CountReason.Of(nature), CountReason.Basis(nature)));
            else
                lines.Add(new(day, DayTreatment.Counted, ++ordinal, CountReason.Of(nature)));
        }

        return day;
    }

    /// <summary>The corresponding day; suspended days inside the period are made up one for one afterwards.</summary>
    private DateOnly Corresponding(DateOnly from, int months)
    {
        var end = from.AddMonths(months);
        lines.Add(new(end, DayTreatment.Corresponding, null, CorrespondingReason(from, end), rules.MonthEnd));
        return term.Suspensions.Count == 0 ? end : Walk(from, end.DayNumber - from.DayNumber, listed: false);
    }

    private DateOnly MoveOffRestDays(DateOnly day)
    {
        for (; ; day = day.AddDays(1))
        {
            var nature = Look(day);
            if (nature.Working != false)
                return day;
            lines.Add(new(day, DayTreatment.Moved, null, CountReason.Of(nature), rules.RestDay));
        }
    }

    private DateOnly? LastWorkingDay(DateOnly day)
    {
        while (calendar.IsWorkingDay(day) == false)
            day = day.AddDays(-1);
        if (calendar.IsWorkingDay(day) is true)
            return day;
        unknown.Add(day.Year);
        return null;
    }

    private bool Suspended(DateOnly day)
    {
        if (term.Suspensions.FirstOrDefault(s => s.Covers(day)) is not { } suspension)
            return false;
        lines.Add(new(day, DayTreatment.Suspended, null, suspension.Reason.Length > 0 ? suspension.Reason : "中止"));
        return true;
    }

    private DayNature Look(DateOnly day)
    {
        var nature = calendar[day];
        if (nature.Working is null)
            unknown.Add(day.Year);
        return nature;
    }

    private string SafeReason(DateOnly safe) => safe < term.Start
        ? "末日及起算日均为休息日，安全日已过，请当即办理"
        : $"{raw:yyyy-MM-dd} 及以前最后一个工作日";

    private string LegalReason(DateOnly legal) => term.Mode switch
    {
        PeriodMode.AtMost when calendar[legal] is { Working: true, Reason: { Length: > 0 } why } =>
            $"期限届满；{why}，不顺延",
        PeriodMode.AtMost => "期限届满",
        PeriodMode.Holds => "持续期限届满，遇休息日不延长",
        _ => "视为之日，遇休息日不顺延",
    };

    private static string CorrespondingReason(DateOnly from, DateOnly end) =>
        from.Day == end.Day ? "对应日" : "没有对应日，取该月最后一日";
}

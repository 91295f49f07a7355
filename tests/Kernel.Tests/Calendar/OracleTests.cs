using CsCheck;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Kernel.Tests.Calendar;

/// <summary>Random periods against an oracle that looks dates up in arrays instead of walking the calendar.</summary>
public sealed class OracleTests
{
    private static readonly DateOnly First = new(2018, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);
    private static readonly DateOnly[] Working = WorkingDays();

    private static readonly Gen<DateOnly> Days = Gen.Int[0, Last.DayNumber - First.DayNumber - 900]
        .Select(n => First.AddDays(n + 100));

    [Fact(DisplayName = "随机工作日期间：与工作日数组的下标相符（含中止）")]
    public void WorkingDayPeriods() =>
        Gen.Select(Days, Gen.Int[1, 60], Offsets).Sample((start, n, offsets) =>
        {
            var suspensions = Place(start, offsets);
            var open = Working.Where(d => d > start && !suspensions.Any(s => s.From < d && d <= s.To));
            var expected = open.ElementAt(n - 1);
            var due = Count(start, Period.WorkingDays(n), PeriodMode.AtMost, suspensions);
            return due.Legal == expected && due.Safe == expected && due.Warnings.Count == 0;
        }, iter: 3000);

    [Fact(DisplayName = "随机自然日期间：末日、顺延日、安全日与数组查找相符（含中止）")]
    public void CalendarDayPeriods() =>
        Gen.Select(Days, Gen.Int[1, 200], Offsets, Modes)
            .Sample((start, n, offsets, mode) =>
            {
                var suspensions = Place(start, offsets);
                var raw = Enumerable.Range(1, 700).Select(start.AddDays)
                    .Except(suspensions.SelectMany(Excluded)).ElementAt(n - 1);
                var due = Count(start, Period.Days(n), mode, suspensions);
                return due.Legal == (mode == PeriodMode.AtMost ? AtOrAfter(raw) : raw)
                    && due.Safe == (mode == PeriodMode.Deemed ? raw : AtOrBefore(raw));
            }, iter: 3000);

    [Fact(DisplayName = "随机月、年期间：对应日按年月算术得出，没有对应日取月末")]
    public void MonthAndYearPeriods() =>
        Gen.Select(Days, Gen.Int[1, 24], Gen.Bool).Sample((start, n, years) =>
        {
            var months = years ? (n % 2 + 1) * 12 : n;
            var index = start.Year * 12 + start.Month - 1 + months;
            var day = Math.Min(start.Day, DateTime.DaysInMonth(index / 12, index % 12 + 1));
            var raw = new DateOnly(index / 12, index % 12 + 1, day);
            var due = Count(start, years ? Period.Years(months / 12) : Period.Months(n), PeriodMode.AtMost, []);
            return due.Legal == AtOrAfter(raw) && due.Safe == AtOrBefore(raw);
        }, iter: 3000);

    [Fact(DisplayName = "随机事前间隔：两种读法，系统以更早者为安全日")]
    public void IntervalsBefore() =>
        Gen.Select(Days, Gen.Int[1, 30], Gen.Bool).Sample((start, n, working) =>
        {
            var before = Working.Where(d => d < start).Reverse().ToArray();
            var legal = working ? before[n - 1] : start.AddDays(-n);
            var safe = working ? before[n] : AtOrBefore(start.AddDays(-n - 1));
            var due = Count(start, working ? Period.WorkingDays(n) : Period.Days(n), PeriodMode.AtLeast, []);
            return due.Legal == legal && due.Safe == safe;
        }, iter: 2000);

    [Fact(DisplayName = "说明可以读回：每一天的处理、序号、理由与原来相同")]
    public void ExplanationsReadBack() =>
        Gen.Select(Days, Gen.Int[1, 120], Offsets, Gen.Enum<PeriodMode>()).Sample((start, n, offsets, mode) =>
        {
            var period = n % 3 == 0 ? Period.Months((n % 12) + 1) : n % 3 == 1 ? Period.Days(n) : Period.WorkingDays(n);
            var due = Count(start, period, mode, mode == PeriodMode.AtLeast ? [] : Place(start, offsets));
            return ExplainedDays.Read(due.Explanation)
                .SequenceEqual(due.Lines.Select(l => new ExplainedDay(l.Day, l.Treatment, l.Ordinal, l.Reason)));
        }, iter: 2000);

    [Fact(DisplayName = "说明里每一天恰好出现一次：计入的日数等于期间长度，与跳过的日相连不断")]
    public void ExplanationsAreComplete() =>
        Gen.Select(Days, Gen.Int[1, 40], Offsets, Gen.Bool).Sample((start, n, offsets, working) =>
        {
            var period = working ? Period.WorkingDays(n) : Period.Days(n);
            var due = Count(start, period, PeriodMode.Holds, Place(start, offsets));
            var walked = due.Lines.Where(l => l.Treatment is DayTreatment.Counted or DayTreatment.Skipped
                or DayTreatment.Suspended).ToArray();
            return walked.Select(l => l.Day).SequenceEqual(Enumerable.Range(1, walked.Length).Select(start.AddDays))
                && walked.Where(l => l.Treatment == DayTreatment.Counted).Select(l => l.Ordinal)
                    .SequenceEqual(Enumerable.Range(1, n).Select(i => (int?)i));
        }, iter: 1000);

    private static Gen<PeriodMode> Modes =>
        Gen.Int[0, 2].Select(i => new[] { PeriodMode.AtMost, PeriodMode.Holds, PeriodMode.Deemed }[i]);

    private static Gen<(int From, int Length)[]> Offsets =>
        Gen.Select(Gen.Int[-20, 60], Gen.Int[0, 40]).Array[0, 3]
            .Select(all => all.Select(p => (p.Item1, p.Item2)).ToArray());

    private static Suspension[] Place(DateOnly start, (int From, int Length)[] offsets) =>
        [.. offsets.Select(o => new Suspension(start.AddDays(o.From), start.AddDays(o.From + o.Length)))];

    private static IEnumerable<DateOnly> Excluded(Suspension s) =>
        Enumerable.Range(1, s.To.DayNumber - s.From.DayNumber).Select(s.From.AddDays);

    private static DateOnly AtOrAfter(DateOnly day)
    {
        var at = Array.BinarySearch(Working, day);
        return Working[at >= 0 ? at : ~at];
    }

    private static DateOnly AtOrBefore(DateOnly day)
    {
        var at = Array.BinarySearch(Working, day);
        return Working[at >= 0 ? at : ~at - 1];
    }

    private static DueDate Count(DateOnly start, Period period, PeriodMode mode, Suspension[] suspensions) =>
        WorkCalendar.Default.Due(new() { Start = start, Period = period, Mode = mode, Suspensions = suspensions });

    private static DateOnly[] WorkingDays()
    {
        var weekdays = Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays)
            .Where(d => (d.DayNumber + 1) % 7 is not (0 or 6));
        return [.. weekdays.Except(DaysOff.Read(DaysOff.Off)).Union(DaysOff.Read(DaysOff.Worked)).Order()];
    }
}

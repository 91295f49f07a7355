using Fazhi.Kernel.Calendar;

namespace Fazhi.Kernel.Tests.Calendar;

/// <summary>Rules of counting one by one.</summary>
public sealed class CountingTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Default;

    [Fact(DisplayName = "末日落在调休上班的星期六（2025-10-11），不再顺延")]
    public void MakeUpSaturdayEndsAPeriod() => Assert.Equal(
        new DateOnly(2025, 10, 11), Due(new(2025, 9, 11), Period.Days(30)).Legal);

    [Fact(DisplayName = "国庆八天假没有一个工作日，假前一天与假后一天相连")]
    public void DoubleHolidayHasNoWorkingDay() => Assert.Equal(
        new DateOnly(2025, 10, 9), Due(new(2025, 9, 30), Period.WorkingDays(1)).Legal);

    [Fact(DisplayName = "延期与原期连续计算：二十个工作日加十个工作日等于三十个工作日")]
    public void ExtensionRunsOn()
    {
        var due = Calendar.Due(new()
        {
            Start = new(2026, 1, 28),
            Period = Period.WorkingDays(20),
            Extensions = [Period.WorkingDays(10)],
        });

        Assert.Equal(new DateOnly(2026, 3, 17), due.Legal);
    }

    [Fact(DisplayName = "一个月再延一个月是两个月：八月三十一日到十月三十一日，不丢一天")]
    public void MonthsJoinBeforeTheyAreCounted()
    {
        var due = Calendar.Due(new()
        {
            Start = new(2025, 8, 31),
            Period = Period.Months(1),
            Extensions = [Period.Months(1)],
            Mode = PeriodMode.Deemed,
        });

        Assert.Equal(new DateOnly(2025, 10, 31), due.Legal);
    }

    [Fact(DisplayName = "以月计的期间中止十日，末日推后十日")]
    public void SuspendedMonthsAreMadeUpInDays()
    {
        var due = Calendar.Due(new()
        {
            Start = new(2025, 3, 3),
            Period = Period.Months(2),
            Mode = PeriodMode.Holds,
            Suspensions = [new(new(2025, 3, 10), new(2025, 3, 20))],
        });

        Assert.Equal(new DateOnly(2025, 5, 13), due.Legal);
        Assert.Equal(10, due.Lines.Count(l => l.Treatment == DayTreatment.Suspended));
    }

    [Fact(DisplayName = "相互重叠的中止只扣一次；当日停当日复的中止一天也不扣")]
    public void OverlapsCountOnce()
    {
        Suspension[] suspensions =
        [
            new(new(2025, 3, 10), new(2025, 3, 14)),
            new(new(2025, 3, 12), new(2025, 3, 16)),
            new(new(2025, 3, 18), new(2025, 3, 18)),
        ];
        var due = Calendar.Due(new()
        {
            Start = new(2025, 3, 3),
            Period = Period.Days(20),
            Mode = PeriodMode.Deemed,
            Suspensions = suspensions,
        });

        Assert.Equal(new DateOnly(2025, 3, 29), due.Legal);
    }

    [Fact(DisplayName = "二十四小时自批准时刻起连续计算，国庆照走，不顺延")]
    public void HoursRunThroughHolidays()
    {
        var approved = new DateTimeOffset(2025, 10, 1, 16, 30, 0, BeijingTime.Offset);

        var due = Calendar.Due(Term.From(approved, Period.Hours(24)));

        Assert.Equal(approved.AddDays(1), due.LegalAt);
        Assert.Equal(new DateOnly(2025, 10, 2), due.Legal);
    }

    [Fact(DisplayName = "小时期间中止后自恢复时刻续算余下的小时")]
    public void HoursResumeWithTheRest()
    {
        var found = new DateTimeOffset(2025, 3, 3, 8, 0, 0, BeijingTime.Offset);
        var stop = new Suspension(new(2025, 3, 3), new(2025, 3, 4))
        {
            FromAt = found.AddHours(10),
            ToAt = found.AddHours(30),
        };

        var due = Calendar.Due(Term.From(found, Period.Hours(24)) with { Suspensions = [stop] });

        Assert.Equal(found.AddHours(44), due.LegalAt);
    }

    [Theory(DisplayName = "说明逐日列出：计入、不计、停止、顺延，并注明条文")]
    [InlineData("第 1 至 90 日")]
    [InlineData("2025-10-02 至 2025-10-08 顺延（国庆节、中秋节放假，国办发明电〔2024〕12号）")]
    [InlineData("《民法典》第二百零三条第一款")]
    [InlineData("2025-07-04 起算（起算当日不计） 《民法典》第二百零一条")]
    [InlineData("2025-09-30 安全日")]
    public void ExplainsEachDay(string part) =>
        Assert.Contains(part, Due(new(2025, 7, 4), Period.Days(90)).Explanation, StringComparison.Ordinal);

    [Fact(DisplayName = "二〇二〇年起算的期间引用当时有效的民法总则")]
    public void CitesTheVersionOfTheDay() => Assert.Contains(
        "《民法总则》第二百零一条", Due(new(2020, 1, 22), Period.WorkingDays(5)).Explanation, StringComparison.Ordinal);

    [Fact(DisplayName = "末日在未载入的年份：不推测顺延，只说不早于，并警告")]
    public void BeyondTheLoadedYearsNothingIsGuessed()
    {
        var due = Due(new(2026, 11, 24), Period.Days(90));

        Assert.Null(due.Legal);
        Assert.Null(due.Safe);
        Assert.Equal(new DateOnly(2027, 2, 22), due.Bound);
        Assert.Contains("2027 年的放假安排尚未载入", Assert.Single(due.Warnings), StringComparison.Ordinal);
        Assert.StartsWith("警告：", due.Explanation, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "持续期限的末日在未载入的年份仍然确定，安全日不定")]
    public void DurationBeyondTheLoadedYearsIsCertain()
    {
        var due = Due(new(2026, 12, 20), Period.Days(30), PeriodMode.Holds);

        Assert.Equal(new DateOnly(2027, 1, 19), due.Legal);
        Assert.Null(due.Safe);
        Assert.NotEmpty(due.Warnings);
    }

    [Fact(DisplayName = "自相矛盾的期间被指出：长度为零、中止倒置、小时没有时刻")]
    public void ContradictionsAreNamed()
    {
        var day = new DateOnly(2025, 3, 3);
        Assert.Contains("不在 1 至", Fault(new() { Start = day, Period = Period.Days(0) }), StringComparison.Ordinal);
        Assert.Contains("起算时刻", Fault(new() { Start = day, Period = Period.Hours(24) }), StringComparison.Ordinal);
        Assert.Contains("早于起日", Fault(new()
        {
            Start = day,
            Period = Period.Days(5),
            Suspensions = [new(day, day.AddDays(-1))],
        }), StringComparison.Ordinal);
    }

    private static string Fault(Term term) => TermRules.Fault(term) ?? "";

    private static DueDate Due(DateOnly start, Period period, PeriodMode mode = PeriodMode.AtMost) =>
        Calendar.Due(new() { Start = start, Period = period, Mode = mode });
}

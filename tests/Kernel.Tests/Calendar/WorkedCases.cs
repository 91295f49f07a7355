using Fazhi.Kernel.Calendar;

namespace Fazhi.Kernel.Tests.Calendar;

/// <summary>Twenty-six periods worked out by hand, each with the date the law gives.</summary>
public sealed class WorkedCases
{
    public static TheoryData<string, Period, PeriodMode, string, string?> Cases =>
    [
        Case("DC01 听证告知书九月二十六日送达，五个工作日内可要求听证，即十月十日前",
            "2025-09-26", Period.WorkingDays(5), PeriodMode.AtMost, ("2025-10-10", null)),
        Case("DC02 二月十一日先行登记保存，七个工作日内处理，即二月二十七日前",
            "2026-02-11", Period.WorkingDays(7), PeriodMode.AtMost, ("2026-02-27", null)),
        Case("DC03 决定书九月十八日收到，十五日内缴款，逢国庆顺延到十月九日",
            "2025-09-18", Period.Days(15), PeriodMode.AtMost, ("2025-10-09", null)),
        Case("DC04 第六十条：七月四日立案，九十日内即十月九日前作出决定，安全日九月三十日",
            "2025-07-04", Period.Days(90), PeriodMode.AtMost, ("2025-10-09", "2025-09-30")),
        Case("DC05 一月二十八日受理许可，二十个工作日内即三月三日前决定",
            "2026-01-28", Period.WorkingDays(20), PeriodMode.AtMost, ("2026-03-03", null)),
        Case("DC06 同案批准延长十个工作日，连续计算到三月十七日",
            "2026-01-28", Period.WorkingDays(30), PeriodMode.AtMost, ("2026-03-17", null)),
        Case("DC07 三月三日决定，十个工作日内即三月十七日前送证",
            "2026-03-03", Period.WorkingDays(10), PeriodMode.AtMost, ("2026-03-17", null)),
        Case("DC08 九月十五日收到公开申请，二十个工作日内即十月十七日前答复",
            "2025-09-15", Period.WorkingDays(20), PeriodMode.AtMost, ("2025-10-17", null)),
        Case("DC09 征求第三方期间不计：九月十八日至十月十五日停止，顺到十一月七日",
            "2025-09-15", Period.WorkingDays(20), PeriodMode.AtMost, ("2025-11-07", null)),
        Case("DC10 八月五日知道处罚，六十日内申请复议，逢国庆顺延到十月九日",
            "2025-08-05", Period.Days(60), PeriodMode.AtMost, ("2025-10-09", null)),
        Case("DC11 八月三十一日起六个月没有对应日，到二月二十八日（调休上班，不顺延）",
            "2025-08-31", Period.Months(6), PeriodMode.AtMost, ("2026-02-28", null)),
        Case("DC12 四月一日起六个月对应日在国庆，顺延到十月九日",
            "2025-04-01", Period.Months(6), PeriodMode.AtMost, ("2025-10-09", null)),
        Case("DC13 十月九日起三个月到一月九日",
            "2025-10-09", Period.Months(3), PeriodMode.AtMost, ("2026-01-09", null)),
        Case("DC14 十二月二十二日催告，满十个工作日即一月六日",
            "2025-12-22", Period.WorkingDays(10), PeriodMode.AtMost, ("2026-01-06", null)),
        Case("DC15 一月二十日查封，三十日到二月十九日，遇春节不延长，安全日二月十四日",
            "2026-01-20", Period.Days(30), PeriodMode.Holds, ("2026-02-19", "2026-02-14")),
        Case("DC16 八月八日受理信访，六十日顺延到十月九日，安全日九月三十日",
            "2025-08-08", Period.Days(60), PeriodMode.AtMost, ("2025-10-09", "2025-09-30")),
        Case("DC17 九月三十日收到移送报告，自然日三日顺延到十月九日，安全日当日",
            "2025-09-30", Period.Days(3), PeriodMode.AtMost, ("2025-10-09", "2025-09-30")),
        Case("DC18 九月十日公告，三十日视为送达，即十月十日",
            "2025-09-10", Period.Days(30), PeriodMode.Deemed, ("2025-10-10", null)),
        Case("DC19 二月十三日撤销决定，三个工作日内即二月二十五日前撤下公示",
            "2026-02-13", Period.WorkingDays(3), PeriodMode.AtMost, ("2026-02-25", null)),
        Case("DC20 九月二十四日处罚决定，七个工作日内即十月十二日前公示",
            "2026-09-24", Period.WorkingDays(7), PeriodMode.AtMost, ("2026-10-12", null)),
        Case("DC21 四月二十九日收到复议副本，十个工作日内即五月十五日前答复",
            "2026-04-29", Period.WorkingDays(10), PeriodMode.AtMost, ("2026-05-15", null)),
        Case("DC22 四月二十日收到起诉状，十五日内答辩，顺延到五月六日",
            "2026-04-20", Period.Days(15), PeriodMode.AtMost, ("2026-05-06", "2026-04-30")),
        Case("DC23 一月二十六日受理医调，三十个工作日到三月十三日",
            "2026-01-26", Period.WorkingDays(30), PeriodMode.AtMost, ("2026-03-13", null)),
        Case("DC24 十月十五日听证，七个工作日前通知：最迟九月三十日，安全日九月二十九日",
            "2026-10-15", Period.WorkingDays(7), PeriodMode.AtLeast, ("2026-09-30", "2026-09-29")),
        Case("DC25 二〇二〇年一月二十二日送达，春节延长后五个工作日到二月六日",
            "2020-01-22", Period.WorkingDays(5), PeriodMode.AtMost, ("2020-02-06", null)),
        Case("DC26 闰年二月二十九日起一年，到次年二月二十八日",
            "2024-02-29", Period.Months(12), PeriodMode.AtMost, ("2025-02-28", null)),
    ];

    [Theory(DisplayName = "期间计算实例")]
    [MemberData(nameof(Cases))]
    public void Counts(string from, Period period, PeriodMode mode, string legal, string? safe)
    {
        var due = WorkCalendar.Default.Due(new()
        {
            Start = DateOnly.Parse(from, null),
            Period = period,
            Mode = mode,
            Suspensions = from == "2025-09-15" && legal == "2025-11-07"
                ? [new(new(2025, 9, 18), new(2025, 10, 15)) { Reason = "征求第三方意见" }]
                : [],
        });

        Assert.Equal(DateOnly.Parse(legal, null), due.Legal);
        if (safe is not null)
            Assert.Equal(DateOnly.Parse(safe, null), due.Safe);
        Assert.Empty(due.Warnings);
    }

    [Fact(DisplayName = "以上实例共二十六个，一个不少")]
    public void AllTwentySix() => Assert.Equal(26, Cases.Count);

    private static TheoryDataRow<string, Period, PeriodMode, string, string?> Case(
        string title, string from, Period period, PeriodMode mode, (string Legal, string? Safe) end) =>
        new(from, period, mode, end.Legal, end.Safe) { TestDisplayName = title };
}

using System.Text.Json.Serialization;
using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Calendar;

/// <summary>Unit of a period of law.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PeriodUnit>))]
public enum PeriodUnit
{
    /// <summary>自然日. Every day counts.</summary>
    [JsonStringEnumMemberName("calendar_day")]
    CalendarDay,

    /// <summary>工作日. Neither weekend nor holiday; make-up days count.</summary>
    [JsonStringEnumMemberName("working_day")]
    WorkingDay,

    /// <summary>月. Ends on the corresponding day, or on the last day of the month (民法典 art. 202).</summary>
    [JsonStringEnumMemberName("month")]
    Month,

    /// <summary>年. Ends on the corresponding day; 29 February ends on 28 February (民法典 art. 202).</summary>
    [JsonStringEnumMemberName("year")]
    Year,

    /// <summary>小时. Runs at once from the stated moment and through rest days.</summary>
    [JsonStringEnumMemberName("hour")]
    Hour,
}

/// <summary>How the end of a period is found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PeriodMode>))]
public enum PeriodMode
{
    /// <summary>期限: to be done by then; a last day that is a rest day moves on (民法典 art. 203).</summary>
    [JsonStringEnumMemberName("deadline")]
    AtMost,

    /// <summary>事前间隔: to be done that long before an event; counted back, the earlier reading is safe.</summary>
    [JsonStringEnumMemberName("interval_before")]
    AtLeast,

    /// <summary>持续期限: a state may last that long; a rest day never lengthens it.</summary>
    [JsonStringEnumMemberName("duration")]
    Holds,

    /// <summary>视为: the law takes something as done on that day; never moved.</summary>
    [JsonStringEnumMemberName("deemed")]
    Deemed,
}

/// <summary>A length of time in law: 九十日, 五个工作日, 六个月.</summary>
/// <param name="Length">Number of units, at least 1.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct Period(int Length, PeriodUnit Unit)
{
    /// <summary>自然日.</summary>
    public static Period Days(int length) => new(length, PeriodUnit.CalendarDay);

    /// <summary>工作日.</summary>
    public static Period WorkingDays(int length) => new(length, PeriodUnit.WorkingDay);

    /// <summary>月.</summary>
    public static Period Months(int length) => new(length, PeriodUnit.Month);

    /// <summary>年.</summary>
    public static Period Years(int length) => new(length, PeriodUnit.Year);

    /// <summary>小时.</summary>
    public static Period Hours(int length) => new(length, PeriodUnit.Hour);

    /// <summary>The period in Chinese, as statutes write it.</summary>
    public override string ToString() => (Length is >= 0 and <= 9999 ? ChineseNumber.Write(Length) : $"{Length}")
        + Unit switch
        {
            PeriodUnit.CalendarDay => "日",
            PeriodUnit.WorkingDay => "个工作日",
            PeriodUnit.Month => "个月",
            PeriodUnit.Year => "年",
            _ => "小时",
        };
}

namespace Fazhi.Kernel.Calendar;

/// <summary>Asia/Shanghai: UTC+8 all year; summer time ended in 1991.</summary>
public static class BeijingTime
{
    /// <summary>Eight hours.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day in Beijing on which a moment falls.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The first moment of a day in Beijing.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>Today in Beijing.</summary>
    public static DateOnly Today(this TimeProvider time) => Day(time.GetUtcNow());
}

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Fazhi.Data.Storage;

/// <summary>Keys as 16 bytes, most significant first, so that bytes sort as keys do.</summary>
internal sealed class GuidBytes() : ValueConverter<Guid, byte[]>(
    g => g.ToByteArray(true), b => new Guid(b, true));

/// <summary>Yuan as whole fen: text would neither sum nor sort.</summary>
internal sealed class Fen() : ValueConverter<decimal, long>(
    yuan => (long)(yuan * 100m), fen => fen / 100m);

/// <summary>Moments as UTC ticks cut to milliseconds.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    m => Moments.Cut(m).UtcTicks, t => Moments.Whole(new DateTimeOffset(t, TimeSpan.Zero)));

/// <summary>Moments on PostgreSQL: UTC, cut to milliseconds like everywhere.</summary>
internal sealed class UtcMoment() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    m => Moments.Cut(m), m => Moments.Whole(m.ToUniversalTime()));

/// <summary>Moments and days.</summary>
public static class Moments
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>The moment in UTC, cut to milliseconds, as every database keeps it.</summary>
    public static DateTimeOffset Cut(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        return new DateTimeOffset(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    /// <summary>A moment as read from a database.</summary>
    /// <exception cref="FormatException">It is finer than a millisecond: the program never wrote it.</exception>
    internal static DateTimeOffset Whole(DateTimeOffset moment) =>
        moment.Ticks % TimeSpan.TicksPerMillisecond == 0 ? moment : throw new FormatException($"{moment:O}");

    /// <summary>The moment now, cut to milliseconds.</summary>
    public static DateTimeOffset Now(this TimeProvider time) => Cut(time.GetUtcNow());

    /// <summary>Today in Asia/Shanghai, which has had no other offset since 1991.</summary>
    public static DateOnly Today(this TimeProvider time) => DayOf(time.GetUtcNow());

    /// <summary>The day of a moment in Asia/Shanghai.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(InChina(moment));

    /// <summary>What clocks in Asia/Shanghai show at a moment.</summary>
    public static DateTime InChina(DateTimeOffset moment) => moment.ToOffset(ChinaOffset).DateTime;
}

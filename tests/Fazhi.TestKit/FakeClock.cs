using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace Fazhi.TestKit;

/// <summary>A clock that stands still until a test moves it, in Chinese time.</summary>
public static class FakeClock
{
    private static readonly TimeZoneInfo China =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "中国标准时间", "中国标准时间");

    /// <summary>A clock at a moment of Chinese time, such as <c>2026-03-03</c> or <c>2026-03-03 09:30</c>.</summary>
    public static FakeTimeProvider At(string moment)
    {
        var local = DateTime.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.None);
        var clock = new FakeTimeProvider(new DateTimeOffset(local, China.BaseUtcOffset).ToUniversalTime());
        clock.SetLocalTimeZone(China);
        return clock;
    }
}

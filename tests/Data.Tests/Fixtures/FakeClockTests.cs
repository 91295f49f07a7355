using Fazhi.TestKit;

namespace Fazhi.Data.Tests.Fixtures;

public sealed class FakeClockTests
{
    [Fact(DisplayName = "测试时钟按北京时间给出，停在原处，拨动才走")]
    public void Stands_still_in_chinese_time()
    {
        var clock = FakeClock.At("2026-03-03 07:30");
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero), clock.GetUtcNow());
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new DateTime(2026, 3, 4, 7, 30, 0), clock.GetLocalNow().DateTime);
    }
}

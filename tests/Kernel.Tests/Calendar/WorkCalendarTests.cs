using System.Text;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Kernel.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Default;

    [Fact(DisplayName = "逐通知合成的日历与最终的放假、上班日表逐日一致（2018 至 2026 年）")]
    public void NoticesAddUpToTheFinalTable()
    {
        var off = DaysOff.Read(DaysOff.Off).ToHashSet();
        var worked = DaysOff.Read(DaysOff.Worked).ToHashSet();

        for (var day = new DateOnly(2018, 1, 1); day.Year < 2027; day = day.AddDays(1))
        {
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var working = worked.Contains(day) || (!weekend && !off.Contains(day));
            Assert.True(Calendar.IsWorkingDay(day) == working, $"{day:yyyy-MM-dd}");
        }
    }

    [Fact(DisplayName = "二〇二〇年一月二十六日前，二月一日是上班日；延长春节的通知把它改为休息")]
    public void ALaterNoticeChangesAnEarlierOne()
    {
        var saturday = new DateOnly(2020, 2, 1);

        Assert.True(Calendar.AsPublished(new(2020, 1, 25)).IsWorkingDay(saturday));
        Assert.False(Calendar.AsPublished(new(2020, 1, 26)).IsWorkingDay(saturday));
    }

    [Fact(DisplayName = "2020年春节假期延长：同一期限按前后两份放假安排，到期日不同")]
    public void AnExtendedHolidayMovesATerm()
    {
        var hearing = new Term { Start = new(2020, 1, 22), Period = Period.WorkingDays(5) };

        Assert.Equal(new DateOnly(2020, 2, 4), Calendar.AsPublished(new(2020, 1, 25)).Due(hearing).Legal);
        Assert.Equal(new DateOnly(2020, 2, 6), Calendar.AsPublished(new(2020, 1, 26)).Due(hearing).Legal);
    }

    [Fact(DisplayName = "日历版本随内容而变，内容相同则版本相同")]
    public void VersionFollowsContent()
    {
        Assert.Equal(new WorkCalendar(Calendar.Notices).Version, Calendar.Version);
        Assert.NotEqual(Calendar.AsPublished(new(2020, 1, 25)).Version, Calendar.AsPublished(new(2020, 1, 26)).Version);
        Assert.StartsWith("2018-2026 国办发明电〔2025〕7号 ", Calendar.Version, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "载入次年的放假安排后，原先不能确定的期限得到确定")]
    public void ANewYearSettlesOpenDates()
    {
        var next = new HolidayNotice
        {
            Year = 2027,
            Document = "示例发〔2026〕1号",
            Issued = new(2026, 11, 30),
            Days = [new() { From = new(2027, 2, 20), To = new(2027, 2, 24), Off = true, Name = "示例节" }],
        };
        var loaded = new WorkCalendar([.. Calendar.Notices, next]);
        var term = new Term { Start = new(2026, 11, 24), Period = Period.Days(90) };

        Assert.Null(Calendar.Due(term).Legal);
        Assert.Equal(new DateOnly(2027, 2, 25), loaded.Due(term).Legal);
        Assert.Empty(loaded.Due(term).Warnings);
    }

    [Fact(DisplayName = "写坏的放假安排文件被拒绝并指出位置")]
    public void ABrokenFileIsNamed()
    {
        const string file = """
            {"source": "x", "notices": [
              {"year": 2027, "document": "示例", "issued": "2026-13-01", "days": []}
            ]}
            """;

        var refusal = Assert.Throws<InvalidDataException>(() =>
            WorkCalendar.Load(new MemoryStream(Encoding.UTF8.GetBytes(file))));

        Assert.Contains("第 2 行", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("issued", refusal.Message, StringComparison.Ordinal);
    }
}

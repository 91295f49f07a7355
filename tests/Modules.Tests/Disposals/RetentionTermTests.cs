using Fazhi.Data.Retention;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Modules.Tests.Disposals;

/// <summary>档案法第二十一条: how long, and why that day. From which day it runs is a local parameter.</summary>
public sealed class RetentionTermTests
{
    private static readonly Dictionary<string, string> Default = [];
    private static readonly Dictionary<string, string> SameDay = new() { [RetentionTerm.StartParameter] = RetentionTerm.SameDay };

    [Theory(DisplayName = "档案法第二十一条：二〇一四年五月二十日起算的，十年保管到二〇二四年底，按当日起算的保管到二〇二四年五月二十日")]
    [InlineData(RetentionClass.TenYears, "2024-12-31", "2024-05-20")]
    [InlineData(RetentionClass.ThirtyYears, "2044-12-31", "2044-05-20")]
    [InlineData(RetentionClass.Permanent, null, null)]
    public void Counts_the_last_day(RetentionClass value, string? nextYear, string? sameDay)
    {
        var start = new DateOnly(2014, 5, 20);
        Assert.Equal(Day(nextYear), RetentionTerm.LastDay(value, start, Default));
        Assert.Equal(Day(sameDay), RetentionTerm.LastDay(value, start, SameDay));
    }

    [Fact(DisplayName = "列入到期的界限与逐条计算一致：三十年间每一天")]
    public void The_cutoff_of_the_list_agrees_with_the_count()
    {
        foreach (var parameters in new[] { Default, SameDay })
            for (var today = new DateOnly(2024, 1, 1); today < new DateOnly(2026, 1, 1); today = today.AddDays(1))
            {
                var cutoffs = RetentionTerm.Cutoffs(today, parameters);
                foreach (var away in new[] { -2, -1, 0, 1, 2, 200 })
                {
                    var start = cutoffs.TenYears.AddDays(away);
                    // 29 February ends on 28 February, so the list may show one day late; never one day early.
                    if (start < cutoffs.TenYears)
                        Assert.True(RetentionTerm.LastDay(RetentionClass.TenYears, start, parameters) < today);
                    else if (away > 0)
                        Assert.True(RetentionTerm.LastDay(RetentionClass.TenYears, start, parameters) >= today);
                }
            }
    }

    [Fact(DisplayName = "为什么是这一天：写明起算的事实、期限、起算办法和条文")]
    public void Says_why()
    {
        var row = new RetainedRow
        {
            Id = Guid.Empty,
            Change = 1,
            Hash = "",
            Group = "penalties.case",
            Title = "",
            Class = RetentionClass.TenYears,
            StartOn = new DateOnly(2014, 5, 20),
            StartWord = "归档",
            OfficeId = Guid.Empty,
        };
        Assert.Equal(
            "2014-05-20归档，保管10年，从次年2015年1月1日起计算，保管到2024-12-31（《档案法》第二十一条；起算办法按本地参数“保管期限起算”）。",
            RetentionTerm.Why(row, Default));
        Assert.Contains("永久", RetentionTerm.Why(row with { Class = RetentionClass.Permanent }, Default));
    }

    [Fact(DisplayName = "随程序的每一本台账都写明保管期限，写错的拒绝启动")]
    public void Every_ledger_declares_its_class()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "ledgers"), "*.yaml");
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Contains("\nretention: ", File.ReadAllText(f)));
        var errors = new List<DefinitionError>();
        Assert.Null(LedgerFile.Read("training.sessions.yaml", File.ReadAllText(files.Single(
            f => f.EndsWith("training.sessions.yaml", StringComparison.Ordinal))).Replace("10年", "十年"), errors));
        Assert.Contains("永久、30年、10年", Assert.Single(errors).Reason);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}

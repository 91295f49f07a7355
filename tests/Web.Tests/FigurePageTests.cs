using System.Net;
using Fazhi.Data.Acts;
using Fazhi.Ledgers;
using Fazhi.Reports.Indicators;
using Fazhi.Reports.Obligations;
using Fazhi.Reports.Snapshots;
using Fazhi.Reports.Targets;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests;

/// <summary>The list of indicators and the page of one, without script.</summary>
public sealed class FigurePageTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "指标清单和指标页：数、口径、走势、分组、来源记录，点到记录")]
    public async Task A_figure_opens_to_its_rows()
    {
        await Train("2026-03-03", "48", "行政处罚法专题");
        await Train("2026-04-07", "52", "行政检查专题");
        using var browser = await world.SignedIn("hanyuqing");

        var list = await browser.Get("/figures?at=today");
        Assert.Equal("指标", list.Heading);
        Assert.Empty(list.Flaws());
        var page = await list.Follow("执法培训和法治学习覆盖人次");

        Assert.Equal("执法培训和法治学习覆盖人次", page.Heading);
        Assert.Contains("100人次", page.Text);
        Assert.Contains("与记录、导出一致：2行", page.Text);
        Assert.Contains("各场签到人次之和", page.Text);
        Assert.NotNull(page.Document.QuerySelector("svg.fz-chart"));
        Assert.Equal(["行政处罚法专题", "行政检查专题"],
            page.Document.QuerySelectorAll("#rows tbody tr td:nth-child(2)").Select(c => c.TextContent.Trim()));
        Assert.StartsWith("/ledgers/training.sessions/",
            page.Document.QuerySelector("#rows tbody th a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.Flaws());
    }

    [Fact(DisplayName = "别的机构的来源记录只计数，不显示名称，也没有链接；清单和指标页都不露出名称")]
    public async Task Rows_outside_the_scope_say_nothing()
    {
        await Train("2024-05-12", "21", "只给本科室看的专题");
        using var outside = await world.SignedIn("zhoumuye");
        var page = await outside.Get("/figures/enforcement_training_attendance?at=2024-12-31");
        Assert.DoesNotContain("只给本科室看的专题", page.Html);
        Assert.Contains("不在您的查看范围", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("#rows tbody th a"));
        Assert.DoesNotContain("只给本科室看的专题", (await outside.Get("/figures?at=2024-12-31")).Html);
        using var inside = await world.SignedIn("hanyuqing");
        page = await inside.Get("/figures/enforcement_training_attendance?at=2024-12-31");
        Assert.Contains("只给本科室看的专题", page.Html);
        Assert.DoesNotContain("不在您的查看范围", page.Text);
        using var administrator = await world.SignedIn("fangxian");
        Assert.DoesNotContain("只给本科室看的专题",
            (await administrator.Get("/figures/enforcement_training_attendance?at=2024-12-31")).Html);
    }

    [Fact(DisplayName = "比率没有分母：写“无”，不写100%")]
    public async Task A_ratio_without_a_base_is_none()
    {
        using var browser = await world.SignedIn("hanyuqing");
        var page = await browser.Get("/figures/petition_satisfaction_rate?at=today");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("报告写作“无”", page.Text);
        Assert.Contains("0／0", page.Text);
        Assert.Empty(page.Flaws());
    }

    [Fact(DisplayName = "快照之后的更正注在旁边，快照的数不变")]
    public async Task A_snapshot_shows_rows_as_they_stood()
    {
        var on = new DateOnly(2025, 5, 6);
        var record = (await world.Take("韩予清", "ledgers.enter", null, Training("2025-05-06", "30", "复议法专题"))).Record;
        var draft = new SnapshotDraft { AsOf = new DateOnly(2025, 12, 31) };
        var snapshot = (await world.Take("程望舒", "reports.take-snapshot", null, new Entry(draft))).Record;
        await world.Take("韩予清", "ledgers.correct", record, Training("2025-05-06", "77", "复议法专题") with { On = on });
        using var browser = await world.SignedIn("chengwangshu");

        var page = await browser.Get($"/figures/enforcement_training_attendance?at={snapshot}");
        Assert.Contains("30人次", page.Text);
        Assert.Contains("快照之后更正1行", page.Text);
        Assert.Contains("此后更正，现为第2版", page.Text);
        Assert.Empty(page.Flaws());
    }

    [Fact(DisplayName = "目标和定期任务：缺的标出到期日和办理链接，目标与结果对照")]
    public async Task Plans_show_gaps_and_results()
    {
        await world.Take("程望舒", "reports.set-obligation", null, new Entry(new ObligationDraft
        {
            Title = "每季度专题推进会",
            Indicator = "rule_of_law_special_meetings",
            Every = Every.Quarter,
            Least = 1,
            Basis = "2026年法治工作安排",
        }));
        await world.Take("程望舒", "reports.set-target", null, new Entry(new TargetDraft
        {
            Target = "target_study_sessions",
            Statement = "中心组法治专题学习",
            Year = 2026,
            Value = 6,
            Measures = "study_sessions_rule_of_law",
        }));
        using var browser = await world.SignedIn("chengwangshu");
        var page = await browser.Get("/targets");
        Assert.Contains("2026年第2季度", page.Text);
        Assert.NotNull(page.Document.QuerySelector("a[href='/ledgers/governance.meetings/new']"));
        Assert.Contains("6次", page.Text);
        Assert.Contains("中心组法治专题学习次数 ：0次", page.Text.Replace("次数：", "次数 ：", StringComparison.Ordinal));
        Assert.Empty(page.Flaws());
    }

    [Theory(DisplayName = "没有的指标、没有的快照：404")]
    [InlineData("/figures/nothing_like_this")]
    [InlineData("/figures?at=01890000-0000-7000-8000-000000000000")]
    public async Task Missing_figures_are_404(string address)
    {
        using var browser = await world.SignedIn("hanyuqing");
        var page = await browser.Get(address);
        Assert.Equal((HttpStatusCode.NotFound, "没有找到"), (page.Status, page.Heading));
    }

    private Task<ActResult.Taken> Train(string day, string people, string topic) =>
        world.Take("韩予清", "ledgers.enter", null, Training(day, people, topic));

    private static Entry Training(string day, string people, string topic) => new(new EntryInput
    {
        Ledger = "training.sessions",
        Fields = new Dictionary<string, string>
        {
            ["topic"] = topic,
            ["kind"] = "执法培训",
            ["held_on"] = day,
            ["organiser"] = "本级",
            ["attendance"] = people,
        },
    });
}

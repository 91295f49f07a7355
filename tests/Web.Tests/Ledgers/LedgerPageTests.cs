using System.Net;
using Fazhi.Data.Acts;
using Fazhi.Ledgers;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Ledgers;

/// <summary>Lists, forms and records of ledgers, all made from one file each.</summary>
public sealed class LedgerPageTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "登记一场培训：填表、保存、看记录，更正后经过里有新旧两个数，作废要写原因")]
    public async Task Enter_correct_and_void()
    {
        using var browser = await world.SignedIn("hanyuqing");
        var page = await browser.Get("/ledgers/training.sessions/new");
        Assert.Empty(page.Flaws());
        page = await Fill(page, "行政处罚案卷制作", "2026-6-3", "48").Press("登记");
        Assert.Equal("行政处罚案卷制作", page.Heading);
        Assert.Contains("已登记，已计入指标", page.Text);
        Assert.Empty(page.Flaws());

        var record = page.Address.AbsolutePath;
        page = await browser.Get(record + "/correct");
        Assert.Equal("48", page.ValueOf("参加人次"));
        page = await page.Fill("参加人次", "52").Fill("为什么更正", "签到表核对").Press("更正");
        Assert.Contains("参加人次：48 → 52", page.Text);
        Assert.Contains("签到表核对", page.Text);

        page = await (await browser.Get(record + "/void")).Press("作废这条记录");
        Assert.Contains("请写明作废的原因", page.Text);
        page = await page.Fill("原因", "重复登记").Press("作废这条记录");
        Assert.Contains("已作废", page.Text);
        Assert.Contains("这条记录已作废", page.Text);
    }

    [Fact(DisplayName = "填错：指出每一处，已填内容都在，标题以“错误：”开头")]
    public async Task Wrong_input_stays_in_the_form()
    {
        using var browser = await world.SignedIn("hanyuqing");
        var page = await Fill(await browser.Get("/ledgers/training.sessions/new"), "案例研讨", "2026-2-30", "很多人").Press("登记");
        Assert.StartsWith("错误：", page.Document.Title, StringComparison.Ordinal);
        Assert.Contains("没有 30 日", page.Text);
        Assert.Equal("2026-2-30", page.ValueOf("举办日期"));
        Assert.Equal("案例研讨", page.ValueOf("培训主题"));
        Assert.Empty(page.Flaws());
    }

    [Fact(DisplayName = "列表：条件都在网址里，排序、合计、翻页不重不漏")]
    public async Task List_filters_sorts_totals_and_pages()
    {
        for (var i = 1; i <= 25; i++)
            await world.Take("韩予清", "ledgers.enter", null, new Entry(Meeting(i)));
        using var browser = await world.SignedIn("hanyuqing");

        var page = await browser.Get("/ledgers/governance.meetings?size=20&f.kind=党组会议&sort=-attendance");
        Assert.Contains("共25次", page.Text);
        Assert.Contains("本页20次", page.Text);
        Assert.Empty(page.Flaws());
        var first = Titles(page);
        Assert.Equal("第25次会议", first[0]);
        var second = Titles(await page.Follow("下一页"));
        Assert.Equal(5, second.Count);
        Assert.Equal(25, first.Concat(second).Distinct().Count());
        var back = await (await page.Follow("下一页")).Follow("上一页");
        Assert.Equal(first, Titles(back));

        var some = await browser.Get("/ledgers/governance.meetings?q=第7次&from=2026-01-01");
        Assert.Equal(["第7次会议"], Titles(some));
        Assert.Contains("这个条件没有用上", (await browser.Get("/ledgers/governance.meetings?from=昨天")).Text);
    }

    [Fact(DisplayName = "从表格粘贴：对的行登记，错的行留下并指出第几行")]
    public async Task Paste()
    {
        using var browser = await world.SignedIn("hanyuqing");
        var page = await browser.Get("/ledgers/publicity.materials/paste");
        page = await page.Fill("表头和数据行",
            "资料名称\t资料类别\t发放日期\t份数\n职业病防治折页\t折页\t2026-5-1\t300\n控烟手册\t宣传册\t2026-5-2\t三百").Press("登记这些行");
        Assert.Contains("登记了1次", page.Text);
        Assert.Contains("控烟手册", page.ValueOf("表头和数据行"));
        Assert.DoesNotContain("职业病防治折页", page.ValueOf("表头和数据行"));
        Assert.Empty(page.Flaws());
    }

    [Fact(DisplayName = "别的科室看不到，网址直接打开是404；台账总览列出全部台账")]
    public async Task Out_of_scope_is_not_found()
    {
        var entry = await world.Take("韩予清", "ledgers.enter", null, new Entry(Meeting(99, "法治专题会")));
        using var outside = await world.SignedIn("zhoumuye");
        var page = await outside.Get($"/ledgers/governance.meetings/{entry.Record}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Get("/ledgers/no.such")).Status);
        Assert.DoesNotContain("第99次会议", (await outside.Get("/ledgers/governance.meetings?q=第99次")).Html, StringComparison.Ordinal);
        var index = await outside.Get("/ledgers");
        Assert.Contains("执法培训和法治学习台账", index.Text);
        Assert.Empty(index.Flaws());
    }

    private static WebPage Fill(WebPage page, string topic, string day, string attendance) => page
        .Fill("培训主题", topic).Fill("培训类别", "执法培训").Fill("举办日期", day).Fill("主办", "本级").Fill("参加人次", attendance);

    private static List<string> Titles(WebPage page) =>
        [.. page.Document.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim())];

    private static EntryInput Meeting(int number, string kind = "党组会议") => new()
    {
        Ledger = "governance.meetings",
        Fields = new Dictionary<string, string>
        {
            ["title"] = $"第{number}次会议",
            ["kind"] = kind,
            ["held_on"] = $"2026-0{(number % 5) + 1}-1{number % 9}",
            ["legal_item"] = "是",
            ["attendance"] = $"{number}",
        },
    };
}

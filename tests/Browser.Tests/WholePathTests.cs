using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>From signing in to the annual report on the sample year, as people walk it.</summary>
public sealed class WholePathTests(SampleYear year, Chromium chromium) : IClassFixture<SampleYear>, IClassFixture<Chromium>
{
    [Theory(DisplayName = "内勤登记一场培训，指标多一次；承办人打开案卷；负责人从报告的一个数走到来源记录，下载报告")]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task From_sign_in_to_the_report(int width)
    {
        var page = await chromium.Window(year.Address, width);
        await Enter(page, "clerk");
        var before = await TrainingSessions(page);
        await Training(page, $"行政处罚文书制作{width}");
        Assert.Equal(before + 1, await TrainingSessions(page));
        await Leave(page);

        await Enter(page, "officer");
        await Case(page);
        await Leave(page);

        await Enter(page, "head");
        await Report(page);
    }

    private static async Task Enter(IPage page, string account)
    {
        await page.GotoAsync("/sign-in");
        await PageCheck.Of(page);
        await page.Locator($"button[name=account][value={account}]").ClickAsync();
        await Heading(page, "工作台");
        await PageCheck.Of(page);
    }

    private static async Task Leave(IPage page)
    {
        await page.GotoAsync("/me");
        await page.Locator("button:has-text('退出')").First.EvaluateAsync("button => button.click()");
        await Heading(page, "登录");
    }

    private static async Task Training(IPage page, string topic)
    {
        await page.GotoAsync("/ledgers");
        await PageCheck.Of(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "执法培训和法治学习台账" }).First.ClickAsync();
        await PageCheck.Of(page);
        await page.GotoAsync("/ledgers/training.sessions/new");
        await page.GetByLabel("培训主题").FillAsync(topic);
        await page.GetByLabel("培训类别").SelectOptionAsync("执法培训");
        await page.GetByLabel("举办日期").FillAsync("1月5日");
        await page.GetByLabel("主办").SelectOptionAsync("本级");
        await page.GetByLabel("参加人次").First.FillAsync("48");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await Heading(page, topic);
        await PageCheck.Of(page);
    }

    // how many sessions of enforcement training this year has so far
    private static async Task<int> TrainingSessions(IPage page)
    {
        await page.GotoAsync("/ledgers/training.sessions?f.kind=执法培训&from=2026-01-01&state=confirmed");
        var count = await page.Locator("main").InnerTextAsync();
        var found = System.Text.RegularExpressions.Regex.Match(count, @"共\s*(\d+)\s*场");
        return found.Success ? int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    private static async Task Case(IPage page)
    {
        await page.GotoAsync("/cases");
        await PageCheck.Of(page);
        await page.Locator("tbody a[href^='/cases/']").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("时间线");
        await PageCheck.Of(page);
        var paper = await page.Locator("a[href*='/papers/']").First.GetAttributeAsync("href");
        await IsDocument(page, paper!);
    }

    private static async Task Report(IPage page)
    {
        await page.GotoAsync("/reports");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("推进法治政府建设的主要举措和成效");
        await PageCheck.Of(page);
        var report = await page.Locator("a[href$='report.docx']").First.GetAttributeAsync("href");
        await page.Locator("a.fz-figure").Nth(1).ClickAsync();
        var drawer = page.Locator(".fz-drawer:target");
        await Assertions.Expect(drawer).ToContainTextAsync("精确值");
        await PageCheck.Of(page);
        var all = await drawer.GetByRole(AriaRole.Link, new() { Name = "打开指标" }).GetAttributeAsync("href");
        await drawer.Locator("tbody a").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("经过");
        await PageCheck.Of(page);
        await page.GotoAsync(all!);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("定义");
        await PageCheck.Of(page);
        await IsDocument(page, report!);
    }

    private static async Task IsDocument(IPage page, string address)
    {
        var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), address).ToString());
        Assert.Equal(200, answer.Status);
        Assert.Equal("PK"u8.ToArray(), (await answer.BodyAsync())[..2]);
    }

    private static Task Heading(IPage page, string text) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(text);
}

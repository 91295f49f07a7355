using Fazhi.TestKit.Web;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>Pages of the web application, each checked for accessibility, on a desk and on a phone.</summary>
public sealed class PageTests(WebWorld world, Chromium chromium) : IClassFixture<WebWorld>, IClassFixture<Chromium>
{
    [Theory(DisplayName = "登录、工作台、登记监管对象、档案、更正、名录：每页无障碍检查无一发现，窄屏不横向滚动")]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task Path_of_a_clerk(int width)
    {
        var page = await chromium.Window(world.Address, width);
        var name = $"青岚清泉现制现售水服务部{width}";
        await page.GotoAsync("/");
        await PageCheck.Of(page);
        await page.GetByLabel("登录名").FillAsync("hanyuqing");
        await page.GetByLabel("口令").FillAsync(WebWorld.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("工作台");
        await PageCheck.Of(page);
        await page.GotoAsync("/subjects");
        await page.GetByRole(AriaRole.Link, new() { Name = "登记监管对象" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "登记监管对象" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("没有丢失");
        await PageCheck.Of(page);
        await page.GetByLabel("名称").FillAsync(name);
        await page.GetByLabel("类别").SelectOptionAsync("生活饮用水");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记监管对象" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await PageCheck.Of(page);
        await page.GotoAsync("/subjects");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
        await PageCheck.Of(page);
    }

    [Theory(DisplayName = "其余页面：宽窄两种窗口的无障碍检查，不横向滚动")]
    [InlineData("hanyuqing", "/me")]
    [InlineData("hanyuqing", "/me/password")]
    [InlineData("hanyuqing", "/offices")]
    [InlineData("hanyuqing", "/search?q=口腔")]
    [InlineData("hanyuqing", "/nowhere")]
    [InlineData("hanyuqing", "/admin")]
    [InlineData("hanyuqing", "/ledgers")]
    [InlineData("hanyuqing", "/ledgers/training.sessions")]
    [InlineData("hanyuqing", "/ledgers/training.sessions/new")]
    [InlineData("hanyuqing", "/disposals")]
    [InlineData("hanyuqing", "/disposals/due")]
    [InlineData("chengwangshu", "/reports")]
    [InlineData("qinangu", "/admin")]
    [InlineData("qinangu", "/admin/accounts")]
    [InlineData("qinangu", "/admin/accounts/open")]
    [InlineData("fangxian", "/offices/open-office")]
    [InlineData("fangxian", "/people/register-person")]
    [InlineData("fangxian", "/agencies/found-agency")]
    [InlineData("fangxian", "/registers/certificates")]
    [InlineData("fangxian", "/parameters")]
    [InlineData("fangxian", "/parameters/penalties.hearing.amount.citizen")]
    [InlineData("gaojingxing", "/audit")]
    [InlineData("gaojingxing", "/audit/integrity")]
    [InlineData("gaojingxing", "/disclosures")]
    [InlineData("wenshenzhi", "/audit")]
    [InlineData("wenshenzhi", "/audit/sign-ins")]
    [InlineData("chengwangshu", "/figures")]
    [InlineData("chengwangshu", "/figures/enterprise_inspection_reduction_rate")]
    [InlineData("chengwangshu", "/targets")]
    [InlineData("chengwangshu", "/targets/set-target")]
    [InlineData("chengwangshu", "/targets/set-obligation")]
    [InlineData("chengwangshu", "/attested-figures")]
    [InlineData("chengwangshu", "/attested-figures/attest-figure")]
    [InlineData("hanyuqing", "/cases")]
    [InlineData("hanyuqing", "/training")]
    [InlineData("hanyuqing", "/training/notice-none")]
    [InlineData("hanyuqing", "/ledgers/training.sessions/import")]
    [InlineData("hanyuqing", "/ledgers/training.sessions/paste")]
    [InlineData("hanyuqing", "/search?q=没有这样的词")]
    public async Task Other_pages(string account, string address)
    {
        var page = await chromium.Window(world.Address, 1366);
        await SignIn(page, account);
        await page.GotoAsync(address);
        await PageCheck.Of(page);
        await page.SetViewportSizeAsync(390, 768);
        await PageCheck.Of(page);
    }

    private static async Task SignIn(IPage page, string account)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("登录名").FillAsync(account);
        await page.GetByLabel("口令").FillAsync(WebWorld.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }
}

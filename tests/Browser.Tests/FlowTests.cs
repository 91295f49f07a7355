using Fazhi.TestKit.Web;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>A ledger with a flow in a browser: from the form to the last step, on a desk and on a phone.</summary>
public sealed class FlowTests(FlowWorld world, Chromium chromium) : IClassFixture<FlowWorld>, IClassFixture<Chromium>
{
    private const string List = "/ledgers/contracts.reviews";

    [Theory(DisplayName = "合同审核：登记、工作台、办理页、记录页、列表，每页无障碍检查无一发现，窄屏不横向滚动")]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task Enter_and_review(int width)
    {
        var title = $"污水检测服务合同{width}";
        var clerk = await SignedIn("hanyuqing", width);
        await clerk.GotoAsync(List + "/new");
        await clerk.GetByLabel("合同名称").FillAsync(title);
        await clerk.GetByLabel("合同编号").FillAsync($"青合〔2026〕{width}号");
        await clerk.GetByLabel("类别").SelectOptionAsync("服务");
        await clerk.GetByLabel("送审日期").FillAsync("2026-6-11");
        await clerk.GetByLabel("金额").FillAsync("86,000");
        await PageCheck.Of(clerk);
        await Press(clerk, "登记");
        await PageCheck.Of(clerk);
        await clerk.GotoAsync(new Uri(clerk.Url).AbsolutePath + "/take-step?step=review");
        await PageCheck.Of(clerk);

        var reviewer = await SignedIn("luqinghe", width);
        await PageCheck.Of(reviewer);
        await reviewer.GotoAsync($"/?q={title}");
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "法制审核", Exact = true }).ClickAsync();
        await reviewer.GetByLabel("法制审核", new() { Exact = false }).First.CheckAsync();
        await reviewer.GetByLabel("说明").FillAsync("条款齐全，违约责任明确。");
        await PageCheck.Of(reviewer);
        await Press(reviewer, "办理");
        await Assertions.Expect(reviewer.GetByRole(AriaRole.Status)).ToContainTextAsync("待签批");
        await PageCheck.Of(reviewer);
        await clerk.GotoAsync(List);
        await PageCheck.Of(clerk);
    }

    private async Task<IPage> SignedIn(string account, int width)
    {
        var page = await chromium.Window(world.Address, width);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("登录名").FillAsync(account);
        await page.GetByLabel("口令").FillAsync(WebWorld.Password);
        await Press(page, "登录");
        return page;
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}

using System.Text;
using Deque.AxeCore.Playwright;
using Fazhi.TestKit.Web;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>The two scripts of the case form: the search that answers while one types, and files sent when chosen.</summary>
public sealed class CaseScriptTests(WebWorld world, Chromium chromium) : IClassFixture<WebWorld>, IClassFixture<Chromium>
{
    [Theory(DisplayName = "登记线索：边打边查选定当事人，选文件即上传，已填的都在；证据页、案件页无障碍检查无一发现")]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task A_clue_with_a_chosen_party_and_a_file(int width)
    {
        var page = await chromium.Window(world.Address, width);
        var name = $"青岚听涛公共浴室{width}";
        await SignIn(page);
        await page.GotoAsync("/subjects/register-subject");
        await page.GetByLabel("名称").FillAsync(name);
        await page.GetByLabel("类别").SelectOptionAsync("公共场所");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记监管对象" }).ClickAsync();

        await page.GotoAsync("/cases/record-clue");
        await page.GetByLabel("线索内容").FillAsync("检查发现未公示卫生许可证");
        await page.GetByLabel("从监管对象名录中查找").PressSequentiallyAsync($"听涛公共浴室{width}");
        await page.GetByLabel(name).CheckAsync();
        await page.GetByText("线索材料").ClickAsync();
        await Send(page, "甲.txt");
        await Send(page, "乙.txt");
        await Check(page);
        await page.GetByLabel("案由").FillAsync("未公示卫生许可证");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记线索" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name + "未公示卫生许可证案");
        await Assertions.Expect(page.Locator("#files a")).ToHaveTextAsync(["甲.txt", "乙.txt"]);
        await Check(page);
        await page.GotoAsync("/");
        await Check(page);
    }

    private static async Task Send(IPage page, string name)
    {
        await page.GetByLabel("选择文件").SetInputFilesAsync(new FilePayload
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(name),
        });
        await Assertions.Expect(page.GetByLabel(name)).ToBeCheckedAsync();
    }

    private async Task SignIn(IPage page)
    {
        await page.GotoAsync(new Uri(world.Address, "/sign-in").ToString());
        await page.GetByLabel("登录名").FillAsync("linzhiyuan");
        await page.GetByLabel("口令").FillAsync(WebWorld.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("工作台");
    }

    private static async Task Check(IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(
            v => $"{page.Url} {v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        var overflow = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} is {overflow} px wider than the window");
    }
}

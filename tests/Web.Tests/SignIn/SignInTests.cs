using System.Net;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.SignIn;

/// <summary>Signing in and out.</summary>
public sealed class SignInTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "未登录打开任何页面都先到登录页，登录后回到原来的页面")]
    public async Task Anonymous_goes_to_sign_in_and_back()
    {
        using var browser = world.Browser();
        var page = await browser.Get("/me");
        Assert.Equal("/sign-in", page.Address.AbsolutePath);
        Assert.Empty(page.Flaws());
        page = await page.Fill("登录名", "linzhiyuan").Fill("口令", WebWorld.Password).Press("登录");
        Assert.Equal("/me", page.Address.AbsolutePath);
        Assert.Contains("林知远", page.Html);
    }

    [Fact(DisplayName = "口令不对：说明怎么办，登录名仍在，标题以“错误：”开头")]
    public async Task Wrong_password_says_what_to_do()
    {
        using var browser = world.Browser();
        var page = await browser.SignIn("shenyining", "不对的口令1");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("登录名或口令不对", page.Text);
        Assert.Equal("shenyining", page.ValueOf("登录名"));
        Assert.StartsWith("错误：", page.Document.Title);
        Assert.Empty(page.Flaws());
    }

    [Fact(DisplayName = "连续输错五次，账号锁定；十五分钟后可以再登录")]
    public async Task Five_failures_lock_for_fifteen_minutes()
    {
        using var browser = world.Browser();
        for (var i = 0; i < 5; i++)
            await browser.SignIn("xuanlan", "不对的口令1");
        Assert.Contains("账号已锁定", (await browser.SignIn("xuanlan", WebWorld.Password)).Text);
        world.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Contains("账号已锁定", (await browser.SignIn("xuanlan", WebWorld.Password)).Text);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("工作台", (await browser.SignIn("xuanlan", WebWorld.Password)).Heading);
    }

    [Fact(DisplayName = "退出后不能再打开页面")]
    public async Task Sign_out_ends_the_session()
    {
        using var browser = await world.SignedIn("linzhiyuan");
        var page = await (await browser.Get("/")).Press("退出");
        Assert.Contains("已退出", page.Text);
        Assert.Equal("/sign-in", (await browser.Get("/me")).Address.AbsolutePath);
    }

    [Fact(DisplayName = "登录后的去向只能在本系统内")]
    public async Task Return_address_is_local()
    {
        using var browser = world.Browser();
        var page = await browser.Get("/sign-in?return=https%3A%2F%2Fexample.com%2F");
        page = await page.Fill("登录名", "linzhiyuan").Fill("口令", WebWorld.Password).Press("登录");
        Assert.Equal(world.Address.Authority, page.Address.Authority);
        Assert.Equal("/", page.Address.AbsolutePath);
    }
}

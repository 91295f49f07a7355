using System.Net;
using System.Text;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests;

/// <summary>Headers, styles, errors.</summary>
public sealed class SecurityTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "每个页面都带严格的内容安全策略，不引用外部内容，没有行内样式和脚本")]
    public async Task Pages_carry_a_strict_policy()
    {
        using var browser = world.Browser();
        using var answer = await browser.Http.GetAsync(new Uri("/sign-in", UriKind.Relative), Ct);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe-inline", policy);
        var page = await browser.Get("/sign-in");
        Assert.Empty(page.Document.QuerySelectorAll("script, [style], style"));
        Assert.All(page.Document.QuerySelectorAll("link[href]"), l => Assert.DoesNotContain("//", l.GetAttribute("href")));
    }

    [Fact(DisplayName = "页面引用的样式表都能取到，且不是空的")]
    public async Task Stylesheets_arrive()
    {
        using var browser = world.Browser();
        var page = await browser.Get("/sign-in");
        var links = page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).ToArray();
        Assert.Equal(3, links.Length);
        foreach (var link in links)
        {
            var css = await browser.Http.GetStringAsync(new Uri(link, UriKind.Relative), Ct);
            Assert.True(css.Length > 1000, link);
        }
    }

    [Fact(DisplayName = "没有的页面：中文的404")]
    public async Task Missing_page_is_404()
    {
        using var browser = await world.SignedIn("linzhiyuan");
        var page = await browser.Get("/nowhere/at/all");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("没有找到", page.Heading);
        Assert.Empty(page.Flaws());
    }

    [Fact(DisplayName = "无权的页面：403，并说明找谁")]
    public async Task Forbidden_page_says_whom_to_ask()
    {
        using var browser = await world.SignedIn("linzhiyuan");
        var page = await browser.Get("/admin/accounts");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("安全管理员", page.Text);
        Assert.Empty(page.Flaws());
    }

    [Fact(DisplayName = "40 MB的提交：413，说明上限和改用上传")]
    public async Task Huge_post_is_413()
    {
        using var browser = await world.SignedIn("linzhiyuan");
        using var content = new ByteArrayContent(new byte[40 * 1024 * 1024]);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = content };
        request.Headers.ExpectContinue = true;
        using var answer = await browser.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("4 MB", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact(DisplayName = "残缺的表单：400，带编号")]
    public async Task Broken_form_is_400_with_a_number()
    {
        using var browser = await world.SignedIn("linzhiyuan");
        using var content = new StringContent("x=1", Encoding.UTF8, "text/plain");
        using var answer = await browser.Http.PostAsync(new Uri("/me/password", UriKind.Relative), content, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("编号", await answer.Content.ReadAsStringAsync(Ct));
    }
}

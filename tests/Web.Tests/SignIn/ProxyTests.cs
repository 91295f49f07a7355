using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.SignIn;

/// <summary>Behind a proxy the session cookie is marked for HTTPS only; only a known proxy is believed.</summary>
public sealed class ProxyTests(ProxyTests.BehindProxy known, WebWorld unknown)
    : IClassFixture<ProxyTests.BehindProxy>, IClassFixture<WebWorld>
{
    [Fact(DisplayName = "已登记的前置代理转来 HTTPS：登录 cookie 只随 HTTPS 发送")]
    public async Task A_known_proxy_is_believed() => Assert.Contains("; secure", await SessionCookie(known));

    [Fact(DisplayName = "没有登记的来源自称 HTTPS：不相信")]
    public async Task Anybody_else_is_not_believed() => Assert.DoesNotContain("; secure", await SessionCookie(unknown));

    private static async Task<string> SessionCookie(WebWorld world)
    {
        using var browser = world.Browser();
        var page = await browser.Get("/sign-in");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-in", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["_handler"] = "sign-in",
                ["name"] = "linzhiyuan",
                ["password"] = WebWorld.Password,
            }),
        };
        post.Headers.Add("X-Forwarded-Proto", "https");
        post.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await browser.Http.SendAsync(post, TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("fz-session=", StringComparison.Ordinal));
    }

    /// <summary>The world behind a proxy on the same machine.</summary>
    public sealed class BehindProxy : WebWorld
    {
        /// <inheritdoc/>
        protected override IReadOnlyList<string> Proxies => ["127.0.0.1", "::1"];
    }
}

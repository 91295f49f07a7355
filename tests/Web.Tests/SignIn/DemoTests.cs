using Fazhi.Data.Acts;
using Fazhi.Hosting;
using Fazhi.Registry;
using Fazhi.TestKit.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Tests.SignIn;

/// <summary>A demo marks every page and offers accounts; a real installation does neither.</summary>
public sealed class DemoTests(DemoTests.DemoWorld demo, WebWorld real) : IClassFixture<DemoTests.DemoWorld>, IClassFixture<WebWorld>
{
    [Fact(DisplayName = "示例：每个页面标明示例，登录页按岗位提供账号，一按即入")]
    public async Task Demo_offers_accounts_and_marks_pages()
    {
        using var browser = demo.Browser();
        var page = await browser.Get("/sign-in");
        Assert.Empty(page.Flaws());
        Assert.Contains("示例", page.Document.QuerySelector(".fz-demo")!.TextContent);
        var home = await page.Press("程望舒");
        Assert.Equal("工作台", home.Heading);
        Assert.Contains("示例", home.Document.QuerySelector(".fz-demo")!.TextContent);
    }

    [Fact(DisplayName = "正式环境：登录页不提供账号，伪造示例登录也进不去")]
    public async Task Real_installation_offers_nothing()
    {
        using var browser = real.Browser();
        var page = await browser.Get("/sign-in");
        Assert.Null(page.Document.QuerySelector(".fz-demo"));
        Assert.DoesNotContain("程望舒", page.Html);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["_handler"] = "demo",
            ["account"] = "chengwangshu",
        });
        using var answer = await browser.Http.PostAsync(
            new Uri("/sign-in", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/sign-in", (await browser.Get("/me")).Address.AbsolutePath);
    }

    [Fact(DisplayName = "serve 拒绝打开没有标明的示例数据库，也拒绝把正式数据库当示例打开")]
    public async Task Serve_keeps_demo_and_real_apart()
    {
        var ct = TestContext.Current.CancellationToken;
        var check = demo.Services.GetRequiredService<ServeCheck>();
        Assert.Contains("不是示例数据库", await check.Run(demo: true, ct));
        await demo.Take("方系安", "registry.set-parameter", null, new Entry(new ParameterDraft
        {
            Key = ServeCheck.DemoParameter,
            Value = "是",
            Source = "示例",
        }));
        Assert.Contains("不得用于实际工作", await check.Run(demo: false, ct));
        Assert.Null(await check.Run(demo: true, ct));
        Assert.Null(await real.Services.GetRequiredService<ServeCheck>().Run(demo: false, ct));
    }

    /// <summary>The world as a demo.</summary>
    public sealed class DemoWorld : WebWorld
    {
        /// <inheritdoc/>
        protected override bool Demo => true;
    }
}

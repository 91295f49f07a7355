using System.Net;
using AngleSharp.Html.Dom;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Tests.Training;

/// <summary>The training pages: scenarios are listed, judged beforehand and played beside the live data.</summary>
public sealed class TrainingPageTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "演练清单：按类别分组，可按类别和条款筛选")]
    public async Task Lists_by_group()
    {
        using var officer = await world.SignedIn("linzhiyuan");
        var page = await (await officer.Get("/")).Follow("演练");
        Assert.Empty(page.Flaws());
        Assert.Equal("演练", page.Heading);
        Assert.Contains("告知和申辩", page.Text);
        Assert.True(page.Document.QuerySelectorAll("tbody th a").Length >= 45);

        var hearing = await page.Fill("类别", "听证").Press("筛选");
        Assert.Contains("听证全过程", hearing.Text);
        Assert.DoesNotContain("没有告知就作出决定", hearing.Text);
        var article = await (await officer.Get("/training")).Fill("标题、条款、故事", "行政处罚法第六十二条").Press("筛选");
        Assert.Contains("没有告知就作出决定", article.Text);
        Assert.Contains("没有符合条件", (await officer.Get("/training?q=查无此题")).Text);
    }

    [Fact(DisplayName = "先判断后演练：得分、每一步办成还是拒绝、条款大意和规则编号、期限为什么是这一天；真实数据没有变")]
    public async Task Judged_and_played()
    {
        var before = await Changes();
        using var officer = await world.SignedIn("linzhiyuan");
        var page = await (await officer.Get("/training")).Follow("没有告知就作出决定");
        Assert.Empty(page.Flaws());
        Assert.Contains("当事人事先不知道", page.Text);
        Assert.Contains("此前已办", page.Text);
        Assert.Contains("裁量理由", page.Text);
        var fields = page.Document.QuerySelectorAll("input[type=radio]").Select(i => i.GetAttribute("name")!).Distinct().ToArray();
        Assert.Equal(5, fields.Length);
        Choose(page, fields[0], "refused");
        Choose(page, fields[1], "taken");
        Choose(page, fields[2], "taken");

        var played = await page.Press("演一遍");
        Assert.Empty(played.Flaws());
        Assert.Contains("判断了3步，对了2步", played.Text);
        Assert.Contains("您判断对了", played.Text);
        Assert.Contains("您判断错了", played.Text);
        Assert.Contains("尚未告知当事人", played.Text);
        Assert.Contains("《行政处罚法》第四十四条", played.Text);
        Assert.Contains("大意：", played.Text);
        Assert.Contains("ord.no_notice_no_decision", played.Text);
        Assert.Contains("为什么是这一天", played.Text);
        Assert.Contains("青卫罚〔2026〕1号", played.Text);
        Assert.Equal(2, played.Document.QuerySelectorAll(".fz-played .fz-state").Count(s => s.TextContent == "拒绝"));
        Assert.Equal(before, await Changes());
        Assert.Contains("没有判断，只看经过", (await (await played.Follow("再做一次")).Press("演一遍")).Text);
    }

    [Fact(DisplayName = "没有这个情景：404；只演随程序附带的，地址里写路径无用；管理员没有演练")]
    public async Task Only_shipped_ones()
    {
        using var officer = await world.SignedIn("linzhiyuan");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get("/training/nowhere")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get("/training/..%2Fshared%2Fclue")).Status);
        using var administrator = await world.SignedIn("fangxian");
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Get("/training")).Status);
    }

    private static void Choose(WebPage page, string field, string value) =>
        ((IHtmlInputElement)page.Document.QuerySelector($"input[name='{field}'][value='{value}']")!).IsChecked = true;

    private async Task<int> Changes()
    {
        await using var db = world.Services.GetRequiredService<FazhiDb>().Open(Actor.System("test"));
        return await db.Changes.CountAsync(TestContext.Current.CancellationToken);
    }
}

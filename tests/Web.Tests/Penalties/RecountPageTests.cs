using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>The page on which a new holiday file is confirmed for all cases: a world of its own, as it counts every case.</summary>
public sealed class RecountPageTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "放假安排变了：案件列表提示，核对前后两个日期，确认后一并重算；没有权限的看不到")]
    public async Task Looked_at_and_confirmed()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var path = await MainPathTests.Investigated(officer, head);
        var none = await officer.Get("/cases/recount");
        Assert.Contains("没有移动任何进行中的期限", none.Text);
        Assert.Empty(none.Flaws());

        var before = await CountedOtherwise(Guid.Parse(path[(path.LastIndexOf('/') + 1)..]));
        var page = await (await officer.Get("/cases?clocks=recount")).FollowTo("/cases/recount");
        Assert.Equal("按新的放假安排重算期限", page.Heading);
        Assert.Empty(page.Flaws());
        var row = Assert.Single(page.Document.QuerySelectorAll("table tbody tr"));
        Assert.Contains($"{before.AddDays(3):yyyy-MM-dd}", row.TextContent);
        Assert.Contains($"{before:yyyy-MM-dd}", row.TextContent);
        Assert.Equal(path, row.QuerySelector("a")!.GetAttribute("href"));

        var done = await page.Press("核对无误，重算1个案件的期限");
        Assert.Contains("已按新的放假安排重算1个案件的期限", done.Text);
        Assert.Contains("没有移动任何进行中的期限", done.Text);
        Assert.Contains($"{before:yyyy-MM-dd}", (await officer.Get(path)).Document.QuerySelector("#clocks")!.TextContent);
        using var clerk = await world.SignedIn("hanyuqing");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await clerk.Get("/cases/recount")).Status);
    }

    // As if an older program with another holiday file had counted it.
    private async Task<DateOnly> CountedOtherwise(Guid id)
    {
        await using var db = world.Services.GetRequiredService<FazhiDb>().Open(Actor.System("test"));
        var clocks = db.Set<Clock>().Where(c => c.RecordId == id && c.Rule == "ord.decision.90");
        var legal = (await clocks.SingleAsync(Ct)).Legal!.Value;
        await clocks.ExecuteUpdateAsync(
            s => s.SetProperty(c => c.Legal, legal.AddDays(3)).SetProperty(c => c.CalendarVersion, "旧的放假安排"), Ct);
        return legal;
    }
}

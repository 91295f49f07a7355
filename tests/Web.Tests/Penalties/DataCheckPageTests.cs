using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>The data check on its page, as a file and on the workbench.</summary>
public sealed class DataCheckPageTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "数据核查：工作台的数就是清单的行数，按人按问题筛选，导出与页面一致")]
    public async Task Listed_counted_and_exported()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        await MainPathTests.Investigated(officer, head);

        var bench = await officer.Get("/");
        Assert.Empty(bench.Flaws());
        var page = await bench.FollowTo("/cases/data-check");
        Assert.Equal("数据核查", page.Heading);
        Assert.Empty(page.Flaws());
        var rows = page.Document.QuerySelectorAll("table.fz-ledger tbody tr").Length;
        Assert.True(rows > 0);
        Assert.StartsWith($"{rows}", bench.Document.QuerySelector("a[href^='/cases/data-check']")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("缺少：", page.Text);

        var one = await officer.Get("/cases/data-check?kind=" + Uri.EscapeDataString("信息不全"));
        Assert.Empty(one.Flaws());
        Assert.DoesNotContain("录入（", one.Text);
        var csv = await officer.Http.GetStringAsync(new Uri(world.Address, "/cases/data-check/export.csv?kind=" + Uri.EscapeDataString("信息不全")), Ct);
        Assert.Contains("缺少：", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("录入迟延", csv, StringComparison.Ordinal);
    }
}

using System.Net;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Reports;
using Fazhi.Reports.Figures;
using Fazhi.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Figures;

/// <summary>Every figure of the sample can be opened to its records, and the report to its figures.</summary>
public sealed class SampleRowsTests(SampleWeb sample) : IClassFixture<SampleWeb>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "样本全部指标：每一类来源记录的网址都打得开")]
    public async Task Every_kind_of_row_opens()
    {
        var desk = sample.Services.GetRequiredService<FigureDesk>();
        await using var db = sample.Services.GetRequiredService<FazhiDb>().Open(Actor.System("test"));
        var request = new FigureRequest { AsOf = new DateOnly(2025, 12, 31), Agency = await AgencyScope.Of(db, null, Ct) };
        var addresses = new HashSet<string>();
        foreach (var indicator in desk.Catalogue.All)
            foreach (var kind in (await desk.Rows(request, indicator, Ct)).GroupBy(r => (r.Part, r.Kind)))
                addresses.Add(desk.RowsOf(indicator).AddressOf(kind.First().Record));
        Assert.True(addresses.Count > 60, $"{addresses.Count} addresses");
        using var head = await sample.SignedInAs("顾长青");
        var closed = new List<string>();
        foreach (var address in addresses)
            if ((await head.Get(address)).Status is not HttpStatusCode.OK and var status)
                closed.Add($"{status} {address}");
        Assert.Empty(closed);
    }

    [Fact(DisplayName = "报告里每个数字都链到它的指标页，指标页写明用在报告哪一节")]
    public async Task Every_figure_of_the_report_opens()
    {
        using var head = await sample.SignedInAs("顾长青");
        var report = await head.Get("/reports?year=2025");
        Assert.Equal(HttpStatusCode.OK, report.Status);
        Assert.Empty(report.Flaws());
        var links = report.Document.QuerySelectorAll("a[href^='/figures/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        Assert.True(links.Count > 50, $"{links.Count} links");
        foreach (var link in links.Take(12))
        {
            var page = await head.Get(link);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Empty(page.Flaws());
            Assert.Contains("年度报告（L3）", page.Document.QuerySelector("#uses")!.TextContent);
        }

        Assert.DoesNotContain("/indicators/", report.Html);
    }
}

/// <summary>The sample as the demo command makes it, served.</summary>
public sealed class SampleWeb : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-demo-").FullName;
    private WebApplication app = null!;

    /// <summary>Services of the running application.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>A browser in which a demo account was chosen by the person's name.</summary>
    public async Task<WebClient> SignedInAs(string person)
    {
        var browser = new WebClient(new Uri(app.Urls.First()));
        await (await browser.Get("/sign-in")).Press(person);
        return browser;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var run = await ProgramRun.Of("demo", "--once", "--data", folder);
        Assert.True(run.Exit == 0, run.Messages);
        app = WebServer.Build(new WebOptions { Database = DatabaseOptions.For(folder), Demo = true });
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

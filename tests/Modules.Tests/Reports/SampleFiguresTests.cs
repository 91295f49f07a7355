using System.Globalization;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Reports;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;
using Fazhi.Samples;
using Fazhi.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>The sample district's year, played once: every figure comes out as published.</summary>
public sealed class SampleFiguresTests(SampleYear sample) : IClassFixture<SampleYear>
{
    private static readonly DateOnly YearEnd = new(2025, 12, 31);
    private static readonly DateOnly AfterPublication = new(2026, 2, 28);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "样本年度：67个数的数值、单位、写法与公布的报告逐条相同")]
    public async Task Every_claim_of_the_sample_report_comes_out_as_published()
    {
        var desk = sample.Desk;
        var atYearEnd = await desk.Compute(await Request(YearEnd), null, Ct);
        var later = await desk.Compute(await Request(AfterPublication), null, Ct);
        var wrong = new List<string>();
        foreach (var claim in Claim.All)
        {
            var indicator = desk.Catalogue.Find(claim.Indicator)!;
            var value = (claim.Nature == "date" ? later : atYearEnd)[claim.Indicator];
            var stated = FigureStatement.Of(indicator, value);
            var text = stated.Day is { } day ? $"{day:yyyy-MM-dd}" : stated.Number?.ToString(CultureInfo.InvariantCulture);
            if ((text, stated.Unit, stated.Qualifier) != (claim.Stated, claim.Unit, claim.Qualifier))
                wrong.Add($"{claim.Id} {claim.Indicator}: {text} {stated.Unit} {stated.Qualifier}, "
                    + $"published {claim.Stated} {claim.Unit} {claim.Qualifier}");
        }

        Assert.Empty(wrong);
    }

    [Fact(DisplayName = "样本年度：每个指标的清单行数与“来源记录”相同，比率分子分母相符")]
    public async Task Every_figure_has_as_many_rows_as_it_says()
    {
        var request = await Request(YearEnd);
        var values = await sample.Desk.Compute(request, null, Ct);
        foreach (var indicator in sample.Desk.Catalogue.All)
        {
            var rows = await sample.Desk.Rows(request, indicator, Ct);
            Assert.Equal(values[indicator.Id].Rows, rows.Count);
            if (indicator.Aggregate is not Aggregate.Ratio)
                continue;
            Assert.Equal(values[indicator.Id].Numerator, rows.Count(r => r.Part == "numerator"));
            Assert.Equal(values[indicator.Id].Denominator, rows.Count(r => r.Part == "denominator"));
        }
    }

    private async Task<FigureRequest> Request(DateOnly asOf)
    {
        await using var db = sample.Services.GetRequiredService<FazhiDb>().Open(Actor.System("test"));
        return new FigureRequest { AsOf = asOf, Agency = await AgencyScope.Of(db, null, Ct) };
    }
}

/// <summary>The sample played into a database of its own.</summary>
public sealed class SampleYear : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-sample-").FullName;

    /// <summary>All services over the sample.</summary>
    public ServiceProvider Services { get; private set; } = null!;

    /// <summary>The desk of figures.</summary>
    public FigureDesk Desk => Services.GetRequiredService<FigureDesk>();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var clock = new SimulatedClock();
        Services = FazhiServices.Build(DatabaseOptions.For(folder), clock);
        await Services.GetRequiredService<Migrator>().Run(TestContext.Current.CancellationToken);
        var recipe = Recipe.Load(Repository.Path("samples", "jiangyuan-2025", "recipe.yaml"));
        await new Generator(Services, clock, recipe).Run(new Progress<(int Done, int Of)>(), TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

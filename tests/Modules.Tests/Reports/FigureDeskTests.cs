using System.Globalization;
using CsCheck;
using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;
using Fazhi.TestKit;
using Fazhi.TestKit.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>Figures and their lists, against an oracle in memory, on both databases.</summary>
public abstract class FigureDeskTests(TestDatabase database) : IAsyncLifetime
{
    private readonly List<Visit> visits = VisitSample.Make();
    private FazhiDb db = null!;

    public async ValueTask InitializeAsync()
    {
        if (database.Missing is not null)
            return;
        var options = DatabaseOptions.For(Path.GetTempPath(), database.ConnectionString);
        await using var modules = FazhiServices.Build(options);
        db = new FazhiDb(options, [.. modules.GetServices<IModelPart>(), new VisitPart()], FakeClock.At("2026-01-15"));
        await using var context = db.Open(Actor.System("test"));
        await context.Database.EnsureDeletedAsync(TestContext.Current.CancellationToken);
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        context.AddRange(visits);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact(DisplayName = "一千个随机口径：数、清单和内存中的算法一致")]
    public async Task A_thousand_random_indicators_equal_their_lists_and_the_oracle()
    {
        database.Require();
        var ct = TestContext.Current.CancellationToken;
        await Gen.Select(RandomIndicators.One.Array[50], RandomIndicators.Request).SampleAsync(async (drawn, request) =>
        {
            var indicators = drawn.Select((i, n) => i with { Id = $"i{n.ToString(CultureInfo.InvariantCulture)}" }).ToList();
            var desk = Desk(indicators);
            var oracle = new VisitOracle(visits, request);
            var values = await desk.Compute(request, null, ct);
            foreach (var indicator in indicators)
            {
                Assert.Equal(oracle.Value(indicator), values[indicator.Id].Value);
                var rows = await desk.Rows(request, indicator, ct);
                Assert.Equal(values[indicator.Id].Rows, rows.Count);
                if (!indicator.IsRatio)
                    Assert.Equal(
                        oracle.Rows(indicator).Select(v => v.Id).Order(), rows.Select(r => r.Record).Order());
            }
        }, iter: 20, threads: 1);
    }

    [Fact(DisplayName = "各期达标：四个季度逐期计数，达标三期")]
    public async Task Periods_met_counts_each_quarter()
    {
        database.Require();
        var indicator = RandomIndicators.Fixed(new Aggregate.PeriodsMet(Every.Quarter, 20)) with { Unit = "个" };
        var value = await Single(indicator, new DateOnly(2025, 12, 31));
        var counts = Enumerable.Range(0, 4).Select(q => visits.Count(v => v.KnownTo is null
            && v.On.Year == 2025 && (v.On.Month - 1) / 3 == q)).ToList();
        Assert.Equal(counts.Select(c => (decimal)c), value.Parts.Select(p => p.Value));
        Assert.Equal(counts.Count(c => c >= 20), value.Value);
        Assert.Equal(4, value.Denominator);
    }

    [Fact(DisplayName = "按账龄分段：各段之和等于总数")]
    public async Task Ages_add_up()
    {
        database.Require();
        var indicator = RandomIndicators.Fixed(new Aggregate.Ages("occurred_on", [30, 90]));
        var value = await Single(indicator, new DateOnly(2025, 12, 31));
        var ages = visits.Where(v => v.KnownTo is null && v.On.Year == 2025)
            .Select(v => new DateOnly(2025, 12, 31).DayNumber - v.On.DayNumber).ToList();
        Assert.Equal(
            [ages.Count(a => a < 30), ages.Count(a => a is >= 30 and < 90), ages.Count(a => a >= 90)],
            value.Parts.Select(p => (int)p.Value));
        Assert.Equal(ages.Count, value.Value);
    }

    [Fact(DisplayName = "首日、末日和最近一条的值")]
    public async Task First_day_last_day_and_latest_value()
    {
        database.Require();
        var asOf = new DateOnly(2025, 12, 31);
        var rows = visits.Where(v => v.KnownTo is null && v.On.Year == 2025).ToList();
        Assert.Equal(rows.Min(v => v.On), (await Single(RandomIndicators.Fixed(new Aggregate.Day(true)), asOf)).Day);
        Assert.Equal(rows.Max(v => v.On), (await Single(RandomIndicators.Fixed(new Aggregate.Day(false)), asOf)).Day);
        var last = rows.MaxBy(v => (v.On, v.KnownFrom))!;
        Assert.Equal(last.People ?? 0, (await Single(RandomIndicators.Fixed(new Aggregate.Latest("people")), asOf)).Value ?? 0);
    }

    [Fact(DisplayName = "没有记录：计数是零，比率和平均是无")]
    public async Task Nothing_counts_as_zero_and_ratios_as_none()
    {
        database.Require();
        var asOf = new DateOnly(2020, 6, 30);
        var none = new Condition.All([]);
        Assert.Equal(0, (await Single(RandomIndicators.Fixed(new Aggregate.Count()), asOf)).Value);
        Assert.Equal(0, (await Single(RandomIndicators.Fixed(new Aggregate.Sum("fee")), asOf)).Value);
        var ratio = await Single(RandomIndicators.Fixed(new Aggregate.Ratio(none, none)), asOf);
        Assert.Null(ratio.Value);
        Assert.Equal((0, 0), (ratio.Numerator, ratio.Denominator));
        Assert.Null((await Single(RandomIndicators.Fixed(new Aggregate.Average("fee")), asOf)).Value);
        Assert.Null((await Single(RandomIndicators.Fixed(new Aggregate.Day(true)), asOf)).Day);
    }

    private FigureDesk Desk(IReadOnlyList<Indicator> indicators) =>
        new(db, new Data.RowSets.RowSets([new VisitPart()]), new IndicatorCatalogue(indicators));

    private async Task<FigureValue> Single(Indicator indicator, DateOnly asOf)
    {
        var values = await Desk([indicator])
            .Compute(new FigureRequest { AsOf = asOf }, null, TestContext.Current.CancellationToken);
        return values[indicator.Id];
    }
}

public sealed class SqliteFigureDeskTests(SqliteDatabase database)
    : FigureDeskTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresFigureDeskTests(PostgresDatabase database)
    : FigureDeskTests(database), IClassFixture<PostgresDatabase>;

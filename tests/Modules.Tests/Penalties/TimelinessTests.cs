using Fazhi.Data.Scopes;
using Fazhi.Reports.Figures;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

public sealed class SqliteTimelinessTests(SqliteWorld fixture) : TimelinessTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresTimelinessTests(PostgresWorld fixture) : TimelinessTests(fixture), IClassFixture<PostgresWorld>;

/// <summary>How long cases take, counted from the days of their facts.</summary>
public abstract class TimelinessTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "办案时限：受理到立案1日、立案到决定47日、决定到送达2日、决定到结案18日、结案到归档12日，都按期")]
    public async Task Days_from_fact_to_fact()
    {
        await (await new CaseWalk(world).Settled()).Through("archive-case");
        Assert.Equal(
            (1m, 47m, 2m, 18m, 12m, 100m),
            (await Of("penalty_days_to_file"), await Of("penalty_days_to_decide"), await Of("penalty_days_to_serve"),
                await Of("penalty_days_to_close"), await Of("penalty_days_to_archive"), await Of("penalty_decisions_in_time")));

        // one decided on the hundredth day brings the average to 73.5 and the share in time to a half
        var late = await (await new CaseWalk(world).Settled()).UpTo("decide");
        CaseWalk.Taken(await late.Head("decide", "2026-06-12", late.Decision));
        Assert.Equal((73.5m, 50m), (await Of("penalty_days_to_decide"), await Of("penalty_decisions_in_time")));
    }

    private async Task<decimal?> Of(string indicator)
    {
        var desk = world.Services.GetRequiredService<FigureDesk>();
        var request = new FigureRequest { AsOf = new DateOnly(2026, 12, 31), Agency = OfficeRange.Whole };
        return (await desk.Compute(request, [desk.Catalogue.Find(indicator)!], TestContext.Current.CancellationToken))[indicator].Value;
    }
}

using Fazhi.Data.Clocks;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

public sealed class SqliteOverdueTests(SqliteWorld fixture) : OverdueTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresOverdueTests(PostgresWorld fixture) : OverdueTests(fixture), IClassFixture<PostgresWorld>;

/// <summary>A period that draws near or runs out is told upwards, once, and noted as an event.</summary>
public abstract class OverdueTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "期限预警：到期前三日告诉科室负责人，逾期一日告诉单位负责人，逾期记为一个事件，各只一次")]
    public async Task Told_upwards_once()
    {
        await world.Employ("高行远", "县卫生监督所", Role.SectionHead, "010");
        var walk = await new CaseWalk(world).UpTo("conclude-investigation");
        var legal = (await Clock(walk)).Legal!.Value;
        Assert.Equal(new DateOnly(2026, 6, 2), legal);

        await On(legal.AddDays(-4));
        Assert.DoesNotContain(walk.Id, await Watched("高行远"));
        await On(legal.AddDays(-3));
        Assert.Contains(walk.Id, await Watched("高行远"));
        Assert.DoesNotContain(walk.Id, await Watched("周明远"));
        Assert.Null((await Clock(walk)).OverdueOn);

        await On(legal.AddDays(1));
        Assert.Contains(walk.Id, await Watched("周明远"));
        var clock = await Clock(walk);
        Assert.Equal((legal.AddDays(1), ClockState.Running), (clock.OverdueOn, clock.State));
        var changes = await Changes(walk);
        await On(legal.AddDays(2));
        Assert.Equal(changes, await Changes(walk));

        CaseWalk.Taken(await walk.Officers("conclude-investigation", $"{legal.AddDays(3):yyyy-MM-dd}", walk.Conclusion));
        Assert.DoesNotContain(walk.Id, await Watched("高行远"));
        Assert.Equal(legal.AddDays(1), (await Clock(walk)).OverdueOn);
    }

    private async Task On(DateOnly day)
    {
        world.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(3, 0), TimeSpan.Zero));
        await world.Services.GetRequiredService<OverdueWatch>().Run(Ct);
    }

    private async Task<IReadOnlyList<Guid>> Watched(string who) =>
        [.. (await world.Services.GetRequiredService<TaskList>().Page(
            await world.ActorOf(who), new TaskQuery { View = TaskView.Watched }, Ct)).Select(t => t.RecordId)];

    private async Task<Clock> Clock(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<Clock>().SingleAsync(c => c.RecordId == walk.Id && c.Term == "decide", Ct);
    }

    private async Task<int> Changes(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Changes.CountAsync(c => c.RecordId == walk.Id, Ct);
    }
}

using Fazhi.Data.Acts;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

public sealed class SqliteOverdueConflictTests(SqliteWorld fixture) : OverdueConflictTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresOverdueConflictTests(PostgresWorld fixture) : OverdueConflictTests(fixture), IClassFixture<PostgresWorld>;

/// <summary>What the watch notes stands in nobody's way who has a form open.</summary>
public abstract class OverdueConflictTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "期限预警夜里记下逾期，不算有人先办：白天打开的表单照样办成；别人办过的仍然提示冲突")]
    public async Task A_note_of_the_watch_is_no_conflict()
    {
        var walk = await new CaseWalk(world).UpTo("conclude-investigation");
        var seen = await Changes(walk);
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 3, 3, 0, 0, TimeSpan.Zero));
        await world.Services.GetRequiredService<OverdueWatch>().Run(Ct);
        Assert.True(await Changes(walk) > seen);
        var entry = new Entry(walk.Conclusion)
        {
            On = new DateOnly(2026, 6, 3),
            By = [walk.Person("陈立"), walk.Person("林晓")],
            Expected = seen,
        };
        CaseWalk.Taken(await (await world.Desk("陈立")).Take("penalties.conclude-investigation", walk.Id, entry, Ct));
        Assert.IsType<ActResult.Conflict>(
            await (await world.Desk("陈立")).Take("penalties.conclude-investigation", walk.Id, entry, Ct));
    }

    private async Task<int> Changes(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Changes.CountAsync(c => c.RecordId == walk.Id, Ct);
    }
}

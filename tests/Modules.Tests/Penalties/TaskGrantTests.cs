using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>A task brings its matter into the sight of whoever has to do it, without anybody sharing it by hand.</summary>
public abstract class TaskGrantTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "法制审核人员在别的科室：送审即看得到、办得了，办完仍可查阅")]
    public async Task A_reviewer_of_another_office_sees_and_acts()
    {
        var walk = await Complex();
        Assert.False(await Sees("吴静", walk.Id));

        CaseWalk.Taken(await walk.Ordinary("hear-party"));

        Assert.True(await Sees("吴静", walk.Id));
        Assert.Contains(await ToDo("吴静"), t => t.RecordId == walk.Id && t.Act == "penalties.review-legality");
        CaseWalk.Taken(await Review(walk));
        Assert.True(await Sees("吴静", walk.Id));
        Assert.DoesNotContain(await ToDo("吴静"), t => t.RecordId == walk.Id);
        Assert.Contains(
            await world.Services.GetRequiredService<TaskList>()
                .Page(await world.ActorOf("吴静"), new TaskQuery { View = TaskView.Done, Take = 100 }, Ct),
            t => t.RecordId == walk.Id);
    }

    [Fact(DisplayName = "授权逐条留痕：起止日期、理由、对应待办；没有办理的人自待办了结之日起不再看得到")]
    public async Task Grants_are_dated_and_end_with_the_task()
    {
        var second = await Employ("赵审");
        var walk = await Complex();
        CaseWalk.Taken(await walk.Ordinary("hear-party"));

        var given = await Grants(walk.Id);
        Assert.Equal(2, given.Count);
        Assert.All(given, g => Assert.Equal(("待办：法制审核", (DateOnly?)null), (g.Reason, g.ValidTo)));
        CaseWalk.Taken(await Review(walk));

        var ended = Assert.Single(await Grants(walk.Id), g => g.ValidTo is not null);
        Assert.Equal((second, (DateOnly?)world.Clock.Today()), (ended.PersonId, ended.ValidTo));
        await using var db = world.Database.Open(Actor.System("test"));
        var changes = await db.Changes.Where(c => c.RecordId == ended.Id).OrderBy(c => c.Number).ToListAsync(Ct);
        Assert.Equal(["scope.give", "scope.end"], changes.Select(c => c.Act));
        Assert.Equal(ended.LastHash, changes[^1].Hash);
    }

    [Fact(DisplayName = "承办人员在别的科室：立案指定即看得到本案")]
    public async Task An_officer_of_another_office_sees_what_is_assigned()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("file-case");
        Assert.False(await Sees("郑国强", walk.Id));

        CaseWalk.Taken(await walk.Head("file-case", "2026-03-04", new FilingDraft
        {
            Officers = [walk.Person("陈立"), walk.Person("郑国强")],
        }));

        Assert.True(await Sees("郑国强", walk.Id));
        Assert.Equal("承办", Assert.Single(await Grants(walk.Id)).Reason);
    }

    [Fact(DisplayName = "范围之内有人能办的，不向别的科室授权")]
    public async Task Nothing_is_shown_where_somebody_in_scope_can_act()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("decide");

        Assert.Empty(await Grants(walk.Id));
        Assert.False(await Sees("郑国强", walk.Id));
    }

    private async Task<CaseWalk> Complex()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");
        CaseWalk.Taken(await walk.Officers(
            "conclude-investigation", "2026-04-10", walk.Conclusion with { IsComplex = true }));
        CaseWalk.Taken(await walk.Ordinary("notify-party"));
        return walk;
    }

    private static Task<ActResult> Review(CaseWalk walk) => walk.Take(
        "吴静", ["吴静"], "review-legality", "2026-04-16", new ReviewDraft { Result = ReviewResult.Passed, Opinion = "同意" });

    private async Task<bool> Sees(string name, Guid id)
    {
        await using var db = world.Database.Open(await world.ActorOf(name));
        return await db.Set<TaskItem>().AnyAsync(t => t.RecordId == id, Ct)
            && await db.Changes.AnyAsync(c => c.RecordId == id, Ct);
    }

    private async Task<IReadOnlyList<TaskRow>> ToDo(string name) => await world.Services
        .GetRequiredService<TaskList>().Page(await world.ActorOf(name), new TaskQuery { View = TaskView.ToDo, Take = 500 }, Ct);

    private async Task<List<Grant>> Grants(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<Grant>().Where(g => g.TargetId == id).ToListAsync(Ct);
    }

    private async Task<Guid> Employ(string name)
    {
        var on = new DateOnly(2025, 1, 2);
        var person = await World.Took(world.System, "registry.register-person", null,
            new Entry(new PersonDraft { Name = name, StaffNumber = "审01" }) { On = on });
        await World.Took(world.System, "registry.assign-post", null, new Entry(new PostDraft
        {
            PersonId = person,
            OfficeId = world.Office("政策法规科"),
            Role = Role.LegalReviewer,
        })
        { On = on });
        return person;
    }
}

public sealed class TaskGrantsOnSqlite(SqliteWorld world) : TaskGrantTests(world), IClassFixture<SqliteWorld>;

public sealed class TaskGrantsOnPostgres(PostgresWorld world) : TaskGrantTests(world), IClassFixture<PostgresWorld>;

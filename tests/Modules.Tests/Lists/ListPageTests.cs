using Fazhi.Data;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Lists;

/// <summary>
/// Lists are read by branches, keyset and index; here each is compared, page after page, with one plain query in the same
/// scope, for people of a random district whose posts reach few offices, many, or none but by a grant.
/// </summary>
public abstract class ListPageTests(WorldFixture fixture) : IAsyncLifetime
{
    private const int Size = 7;

    private readonly World world = fixture.World;
    private readonly Random random = new(20261201);
    private Scopes.RandomDistrict district = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        district = new Scopes.RandomDistrict(world, new Random(20260302));
        await district.Fill();
        await using var db = world.Database.Open(Actor.System("test"));
        foreach (var id in district.Cases)
            await Scatter(db, id);
        foreach (var id in district.Tasks.Keys)
            await ScatterTask(db, id);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact(DisplayName = "案件清单和工作台五份清单：各种条件逐页翻完，与一次查出的同范围结果逐条相同，计数一致")]
    public async Task Pages_show_what_a_plain_query_finds()
    {
        await CasesPageByPage();
        await TasksPageByPage();
    }

    private async Task CasesPageByPage()
    {
        var (rows, lists) = (0, 0);
        foreach (var actor in await Actors())
            foreach (var query in Queries())
            {
                var (shown, count) = await Shown(actor, query);
                var plain = await Plain(actor, query);
                Assert.Equal(plain, shown);
                Assert.Equal(plain.Count, count);
                (rows, lists) = (rows + plain.Count, lists + (plain.Count > Size ? 1 : 0));
            }

        Assert.True(rows > 500 && lists > 20, $"{rows} rows, {lists} lists of several pages");
    }

    private async Task TasksPageByPage()
    {
        var (rows, lists) = (0, 0);
        foreach (var actor in await Actors())
            foreach (var query in TaskQueries())
            {
                var shown = await TasksShown(actor, query);
                var plain = await PlainTasks.Of(world, actor, query, Ct);
                Assert.Equal(plain, shown);
                Assert.Equal(plain.Count, await world.Services.GetRequiredService<TaskList>().Count(actor, query, Ct));
                (rows, lists) = (rows + plain.Count, lists + (plain.Count > Size ? 1 : 0));
            }

        Assert.True(rows > 150 && lists > 5, $"{rows} rows, {lists} lists of several pages");
    }

    private async Task<IReadOnlyList<Actor>> Actors()
    {
        var actors = new List<Actor>();
        foreach (var person in district.People.Where((_, n) => n % 3 == 1).Append(world.Person("周明远")).Append(world.Person("陈立")))
            actors.Add((await world.Services.GetRequiredService<StaffDirectory>().ActorFor(person, Ct))!);
        return actors;
    }

    private static IEnumerable<MatterQuery> Queries() =>
        from text in new[] { "", Scopes.RandomDistrict.Word, "诊所1", "记录", "录", "查无此事" }
        from stage in new[] { "", "accepted", MatterQuery.Disposed }
        from kind in new[] { "", "ordinary" }
        from clocks in text.Length == 0 ? new[] { "", MatterQuery.ToRecount } : [""]
        select new MatterQuery { Text = text, Stage = stage, Kind = kind, Clocks = clocks };

    private IEnumerable<TaskQuery> TaskQueries() =>
        from view in Enum.GetValues<TaskView>()
        from due in Enum.GetValues<DueFilter>()
        from text in due is DueFilter.All or DueFilter.Late ? new[] { "", Scopes.RandomDistrict.Word, "诊所1", "查无此事" } : [""]
        from act in new[] { "", "penalties.accept-clue" }
        select new TaskQuery { View = view, Due = due, Text = text, Act = act, Day = world.Clock.Today(), Take = Size };

    private async Task<(List<Guid> Shown, int Count)> Shown(Actor actor, MatterQuery query)
    {
        var shown = new List<Guid>();
        while (true)
        {
            var page = await world.Services.GetRequiredService<CaseList>().Page(actor, query, Ct, Size);
            shown.AddRange(page.Rows.Select(r => r.Id));
            if (page.Next is null)
                return (shown, page.Count.Number);
            query = query with { After = page.Next };
        }
    }

    private async Task<List<Guid>> Plain(Actor actor, MatterQuery query)
    {
        await using var db = world.Database.Open(actor);
        var cases = await db.Whole<PenaltyCase>().AsNoTracking().OrderByDescending(c => c.Id).ToListAsync(Ct);
        var found = cases.Where(c => (query.Stage.Length == 0 ? c.Stage is not null
                : query.Stage == MatterQuery.Disposed ? c.Stage is null : c.Stage == query.Stage)
            && (query.Kind.Length == 0 || !c.IsSimple)
            && (query.Text.Length == 0 || c.SearchTexts().Any(t => t.Text.Contains(query.Text, StringComparison.Ordinal))));
        if (query.Clocks.Length > 0)
        {
            var calendar = Kernel.Calendar.WorkCalendar.Default.Version;
            var outdated = await db.Set<Clock>().Where(k => k.State == ClockState.Running && k.CalendarVersion != calendar)
                .Select(k => k.RecordId).ToListAsync(Ct);
            found = found.Where(c => outdated.Contains(c.Id));
        }

        if (query.Text.Length == 0)
            return [.. found.Select(c => c.Id)];
        // hits run in the order in which the index got the records
        var order = await db.Database.SqlQuery<Guid>(
            $"select record_id as \"Value\" from search_rows order by id desc").ToListAsync(Ct);
        return [.. found.Select(c => c.Id).OrderBy(order.IndexOf)];
    }

    private async Task<List<Guid>> TasksShown(Actor actor, TaskQuery query)
    {
        var shown = new List<Guid>();
        while (true)
        {
            var page = await world.Services.GetRequiredService<TaskList>().Page(actor, query, Ct);
            shown.AddRange(page.Select(t => t.Id));
            if (page.Count < Size)
                return shown;
            query = query with { After = TaskPlace.Read(TaskPlace.Of(page[^1], query.View).ToString()) };
        }
    }

    // as if they had gone on in different ways
    private async Task Scatter(FazhiDbContext db, Guid id)
    {
        var stage = random.Next(5) switch { 0 => null, 1 or 2 => "accepted", _ => "reported" };
        var simple = random.Next(3) == 0;
        await db.Set<PenaltyCase>().Where(c => c.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Stage, stage).SetProperty(c => c.IsSimple, simple), Ct);
        if (random.Next(3) == 0)
            await db.Set<Clock>().Where(k => k.RecordId == id).ExecuteUpdateAsync(s => s.SetProperty(
                k => k.CalendarVersion, random.Next(2) == 0 ? "旧的放假安排" : "0"), Ct);
    }

    private async Task ScatterTask(FazhiDbContext db, Guid id)
    {
        var today = world.Clock.Today();
        DateOnly? due = random.Next(4) == 0 ? null : today.AddDays(random.Next(-9, 12));
        Guid? person = random.Next(3) == 0 ? district.People[random.Next(district.People.Count)] : null;
        DateOnly? from = random.Next(6) == 0 ? today.AddDays(random.Next(-2, 3)) : null;
        var by = district.People[random.Next(8)];
        var (done, finished, watchers) = (random.Next(3) == 0, random.Next(2) == 0, random.Next(2) * random.Next(1 << 6));
        var notBy = random.Next(5) == 0 ? $"{district.People[random.Next(district.People.Count)]}" : "";
        await db.Set<TaskItem>().Where(t => t.Id == id).ExecuteUpdateAsync(s => s
            .SetProperty(t => t.Due, due).SetProperty(t => t.PersonId, person).SetProperty(t => t.ShownFrom, from)
            .SetProperty(t => t.State, done ? TaskState.Done : TaskState.Open).SetProperty(t => t.MatterIsFinished, finished)
            .SetProperty(t => t.DoneBy, done ? by : (Guid?)null).SetProperty(t => t.DoneOn, done ? due ?? today : (DateOnly?)null)
            .SetProperty(t => t.Watchers, watchers).SetProperty(t => t.NotBy, notBy).SetProperty(t => t.StartedBy, by), Ct);
    }
}

public sealed class ListPagesOnSqlite(SqliteWorld world) : ListPageTests(world), IClassFixture<SqliteWorld>;

public sealed class ListPagesOnPostgres(PostgresWorld world) : ListPageTests(world), IClassFixture<PostgresWorld>;

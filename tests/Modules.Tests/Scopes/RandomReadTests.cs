using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Scopes;

public abstract class RandomReadTests(WorldFixture fixture) : IAsyncLifetime
{
    private const int Reads = 100_000;
    private static readonly int[] Days = [0, 9, 14, 21, 40];

    private readonly World world = fixture.World;
    private readonly Random random = new(20260302);
    private RandomDistrict district = null!;
    private Lanes lanes = null!;

    public async ValueTask InitializeAsync()
    {
        district = new RandomDistrict(world, random);
        await district.Fill();
        lanes = new Lanes(world.Services, district);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact(DisplayName = "十万次随机查询：列表、记录页、搜索、待办、附件、时间线、指标来源，所见与岗位和授权逐条相符")]
    public async Task A_hundred_thousand_reads_show_exactly_what_the_rule_allows()
    {
        var leaky = new Tally();
        await Sweep(district.People[1], leaky, ignoreScope: true);
        Assert.True(leaky.Leaks > 0, "a reader without the filter is found out");

        var tally = new Tally();
        foreach (var days in Days)
        {
            world.Clock.Advance(TimeSpan.FromDays(days));
            foreach (var person in district.People)
                await Sweep(person, tally, ignoreScope: false);
        }

        Assert.True(tally.First is null, tally.First);
        Assert.Equal((0, 0), (tally.Leaks, tally.Missing));
        Assert.InRange(tally.Reads, Reads, int.MaxValue);
        Assert.InRange(tally.Seen, Reads / 10, tally.Reads - (Reads / 10));
        TestContext.Current.SendDiagnosticMessage($"{tally.Reads} reads, {tally.Seen} shown, {tally.Leaks} leaks");
    }

    private async Task Sweep(Guid person, Tally tally, bool ignoreScope)
    {
        var day = world.Clock.Today();
        var actor = (await world.Services.GetRequiredService<StaffDirectory>().ActorFor(person, default))!;
        if (ignoreScope)
            actor = actor with { IsSystem = true };
        foreach (var (list, all, seen) in await lanes.Lists(actor))
        {
            var shown = seen.ToHashSet();
            Assert.Equal(seen.Count, shown.Count);
            foreach (var key in all)
                tally.Add($"{list} {key} {person} {day}", MaySee(person, key, day), shown.Contains(key));
        }

        if (ignoreScope)
            return;
        foreach (var record in random.GetItems<Guid>([.. district.Oracle.Records], 5))
            tally.Add($"page {record} {person} {day}", MaySee(person, record, day), await lanes.Opens(actor, record));
    }

    private bool MaySee(Guid person, Guid key, DateOnly day) => district.Tasks.TryGetValue(key, out var task)
        ? (task.Roles & TaskItem.Of(district.Oracle.RolesOf(person, day))) != 0 && district.Oracle.MaySee(person, task.Record, day)
        : district.Oracle.MaySee(person, key, day);

    private sealed class Tally
    {
        public int Reads { get; private set; }

        public int Seen { get; private set; }

        public int Leaks { get; private set; }

        public int Missing { get; private set; }

        public string? First { get; private set; }

        public void Add(string what, bool allowed, bool shown)
        {
            Reads++;
            Seen += shown ? 1 : 0;
            Leaks += shown && !allowed ? 1 : 0;
            Missing += allowed && !shown ? 1 : 0;
            if (shown != allowed)
                First ??= $"{what}: {(shown ? "shown but not allowed" : "allowed but not shown")}";
        }
    }
}

public sealed class RandomReadsOnSqlite(SqliteWorld world) : RandomReadTests(world), IClassFixture<SqliteWorld>;

public sealed class RandomReadsOnPostgres(PostgresWorld world) : RandomReadTests(world), IClassFixture<PostgresWorld>;

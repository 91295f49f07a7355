using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Clocks;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Calendar;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>A new holiday file moves no running clock until a person has confirmed it, and then history keeps both.</summary>
public abstract class ClockRecountTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "放假安排变了：期限不自行移动；确认后按现行安排重算，变更记录里前后两个日期都在")]
    public async Task Confirmed_by_a_person()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("file-case");
        var (legal, safe) = await Dates(walk.Id);
        var refused = Assert.IsType<ActResult.Refused>(await Recount(walk));
        Assert.Contains(refused.Unmet, u => u.Message.Contains("没有要重算的", StringComparison.Ordinal));
        await CountedOtherwise(walk.Id, legal.AddDays(3));

        CaseWalk.Taken(await walk.Ordinary("start-investigation"));
        Assert.Equal(legal.AddDays(3), (await Dates(walk.Id)).Legal);

        CaseWalk.Taken(await Recount(walk));

        Assert.Equal((legal, safe), await Dates(walk.Id));
        await using var db = world.Database.Open(Actor.System("test"));
        var payloads = await db.Changes.Where(c => c.RecordId == walk.Id).OrderByDescending(c => c.Number)
            .Select(c => c.Payload!).Take(2).ToListAsync(Ct);
        Assert.Contains($"{legal:yyyy-MM-dd}", payloads[0], StringComparison.Ordinal);
        Assert.Contains($"{legal.AddDays(3):yyyy-MM-dd}", payloads[1], StringComparison.Ordinal);
        Assert.All(
            await db.Set<Clock>().Where(c => c.RecordId == walk.Id && c.State == ClockState.Running).ToListAsync(Ct),
            c => Assert.Equal(WorkCalendar.Default.Version, c.CalendarVersion));
        Assert.Null((await world.Services.GetRequiredService<Verifier>().Run(new Dictionary<string, string>(), null, Ct)).First);
    }

    [Fact(DisplayName = "放假安排变了：负责人核对后一并确认，几个案件的期限同时重算，每个案件各留一条变更，哈希链完整")]
    public async Task Confirmed_for_many_at_once()
    {
        var first = await (await new CaseWalk(world).Settled()).Through("file-case");
        var second = await new CaseWalk(world).Through("file-case");
        var before = new Dictionary<Guid, DateOnly>();
        foreach (var walk in new[] { first, second })
        {
            before[walk.Id] = (await Dates(walk.Id)).Legal;
            await CountedOtherwise(walk.Id, before[walk.Id].AddDays(3));
        }

        var recount = world.Services.GetRequiredService<CaseRecount>();
        var desk = await world.Desk("陈立");
        var (moved, cases) = await recount.Preview(desk.Actor, Ct);
        Assert.Equal(2, cases.Number);
        Assert.Equal(
            before.Select(b => (b.Key, b.Value.AddDays(3), b.Value)).Order(),
            moved.Select(m => (m.Case, m.Before!.Value, m.After!.Value)).Order());

        Assert.Equal(2, await recount.Confirm(desk, Ct));

        foreach (var walk in new[] { first, second })
        {
            Assert.Equal(before[walk.Id], (await Dates(walk.Id)).Legal);
            await using var db = world.Database.Open(Actor.System("test"));
            var last = await db.Changes.Where(c => c.RecordId == walk.Id).OrderByDescending(c => c.Number).FirstAsync(Ct);
            Assert.Equal("penalties.recount-clocks", last.Act);
            Assert.Contains($"{before[walk.Id]:yyyy-MM-dd}", last.Payload!, StringComparison.Ordinal);
        }

        Assert.Equal(0, await recount.Confirm(desk, Ct));
        Assert.Null((await world.Services.GetRequiredService<Verifier>().Run(new Dictionary<string, string>(), null, Ct)).First);
    }

    [Fact(DisplayName = "放假安排变了：日子不变的期限比对后即为现行，不用人确认，也不留变更；日子变了的仍等人确认")]
    public async Task Unmoved_clocks_wait_for_nobody()
    {
        var same = await (await new CaseWalk(world).Settled()).Through("file-case");
        var moved = await new CaseWalk(world).Through("file-case");
        var legal = (await Dates(same.Id)).Legal;
        await CountedOtherwise(same.Id, legal);
        await CountedOtherwise(moved.Id, legal.AddDays(3));
        await using var db = world.Database.Open(Actor.System("test"));
        var changes = await db.Changes.CountAsync(Ct);

        var (waiting, _) = await world.Services.GetRequiredService<CalendarWatch>().Compare(WorkCalendar.Default, Ct);

        Assert.Equal(1, waiting);
        Assert.Equal(WorkCalendar.Default.Version, (await Decision(db, same.Id).AsNoTracking().SingleAsync(Ct)).CalendarVersion);
        Assert.Equal("旧的放假安排", (await Decision(db, moved.Id).AsNoTracking().SingleAsync(Ct)).CalendarVersion);
        Assert.Equal(legal.AddDays(3), (await Dates(moved.Id)).Legal);
        Assert.Equal(changes, await db.Changes.CountAsync(Ct));
        var refused = Assert.IsType<ActResult.Refused>(await Recount(same));
        Assert.Contains(refused.Unmet, u => u.Message.Contains("没有要重算的", StringComparison.Ordinal));
        CaseWalk.Taken(await Recount(moved));
        Assert.Null((await world.Services.GetRequiredService<Verifier>().Run(new Dictionary<string, string>(), null, Ct)).First);
    }

    [Fact(DisplayName = "期限存下了计算所依据的全部事实：只凭它就能算出同样的日子和同样的理由")]
    public async Task A_clock_is_counted_anew_from_itself()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("close-case");
        await using var db = world.Database.Open(Actor.System("test"));
        var clocks = await db.Set<Clock>().AsNoTracking().Where(c => c.RecordId == walk.Id).ToListAsync(Ct);
        Assert.True(clocks.Count > 5);
        foreach (var clock in clocks)
            (clock.State, clock.CalendarVersion) = (ClockState.Running, "旧的放假安排");

        Assert.Empty(OutdatedClocks.Moved(clocks, WorkCalendar.Default));
        var moved = OutdatedClocks.Moved(clocks, WithRestDays("2026-04-14", "2026-04-24")).ToList();
        Assert.Contains(moved, m => m.Clock.Rule == "publicity.double7" && m.Due.Legal > m.Clock.Legal);
        Assert.DoesNotContain(moved, m => m.Clock.Rule == "ord.decision.90");
    }

    private static WorkCalendar WithRestDays(string from, string to) => new(
    [
        .. WorkCalendar.Default.Notices,
        new HolidayNotice
        {
            Year = 2026,
            Document = "试〔2026〕1号",
            Issued = new DateOnly(2026, 4, 1),
            Days = [new HolidayRun { From = DateOnly.Parse(from), To = DateOnly.Parse(to), Off = true, Name = "试用假日" }],
        },
    ]);

    private static Task<ActResult> Recount(CaseWalk walk) =>
        walk.Officers("recount-clocks", "2026-04-10", new ClockRecountDraft());

    private async Task<(DateOnly Legal, DateOnly? Safe)> Dates(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var clock = await Decision(db, id).SingleAsync(Ct);
        return (clock.Legal!.Value, clock.Safe);
    }

    // as if an older program with another holiday file had counted it
    private async Task CountedOtherwise(Guid id, DateOnly legal)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        await Decision(db, id).ExecuteUpdateAsync(
            s => s.SetProperty(c => c.Legal, legal).SetProperty(c => c.CalendarVersion, "旧的放假安排"), Ct);
    }

    private static IQueryable<Clock> Decision(Data.FazhiDbContext db, Guid id) =>
        db.Set<Clock>().Where(c => c.RecordId == id && c.Rule == "ord.decision.90");
}

public sealed class ClockRecountOnSqlite(SqliteWorld world) : ClockRecountTests(world), IClassFixture<SqliteWorld>;

public sealed class ClockRecountOnPostgres(PostgresWorld world) : ClockRecountTests(world), IClassFixture<PostgresWorld>;

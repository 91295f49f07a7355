using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Kernel.Calendar;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Cases;

/// <summary>
/// A new holiday file: every running clock is counted by it, and a section head confirms for the cases whose days it
/// moves, each with its change. The clocks were counted while the last festival of the year was not arranged.
/// </summary>
internal sealed class CalendarScenario : IScenario
{
    private const int Batch = 5_000;

    public string Name => "calendar";

    public string Description => "open clocks counted anew after a holiday change (--clocks, --confirmed, --database)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var wanted = run.Number("--clocks", 100_000);
        var clock = new StandingClock(new DateOnly(2026, 3, 2));
        await using var services = FazhiServices.Build(run.DatabaseOptions, clock);
        var database = services.GetRequiredService<FazhiDb>();
        var world = await CaseWorld.Settle(services, ct);
        var open = (await new CaseTemplates(services, clock, world).Make(ct)).Where(t => t.IsOpen).ToList();
        await using var db = database.Open(Actor.System("bench"));
        var ids = open.ConvertAll(t => t.Id);
        var each = await Running(db).CountAsync(k => ids.Contains(k.RecordId), ct) / (double)open.Count;
        var share = 100 / open.Count;
        await new CaseCopies(database, world).Make(
            [.. open.Select((t, i) => t with { InHundred = i == 0 ? 100 - (share * (open.Count - 1)) : share })],
            (int)(wanted / each), ct);
        await CountBefore(database, ct);
        var clocks = await Running(db).CountAsync(ct);
        var (moved, same) = (0, 0);
        var before = Environment.CpuUsage.TotalTime;
        var compared = await Measured.Of(async () =>
            (moved, same) = await services.GetRequiredService<CalendarWatch>().Compare(WorkCalendar.Default, ct));
        BenchRun.Rate($"{clocks:N0} clocks counted anew, {moved:N0} move", compared, clocks);
        BenchRun.Print("  processor", $"{(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s");
        await Confirm(run.Number("--confirmed", 2_000), services, world, clock, ct);
    }

    private static async Task Confirm(
        int most, ServiceProvider services, CaseWorld world, StandingClock clock, CancellationToken ct)
    {
        await using var db = services.GetRequiredService<FazhiDb>().Open(Actor.System("bench"));
        var cases = await OutdatedClocks.Of(db, "penalties.case", WorkCalendar.Default.Version)
            .Select(k => k.RecordId).Distinct().OrderBy(id => id).ToListAsync(ct);
        BenchRun.Print("  cases that wait for a person", $"{cases.Count:N0}");
        cases = cases[..Math.Min(most, cases.Count)];
        clock.Day = new DateOnly(2026, 12, 1);
        var section = await services.GetRequiredService<StaffDirectory>().ActorFor(world.SectionHead, ct);
        var taken = 0;
        var before = Environment.CpuUsage.TotalTime;
        var confirmed = await Measured.Of(async () => taken = await services.DeskOf(section!).TakeMany(
            "penalties.recount-clocks", cases, new Entry(new ClockRecountDraft()), ct));
        BenchRun.Rate($"{taken:N0} of {cases.Count:N0} cases confirmed, each with its change", confirmed, taken);
        BenchRun.Print("  processor", $"{(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s");
    }

    // As the file before the last arrangement had it.
    private static async Task CountBefore(FazhiDb database, CancellationToken ct)
    {
        var notices = WorkCalendar.Default.Notices;
        var calendar = new WorkCalendar(
            [.. notices.SkipLast(1), notices[^1] with { Days = [.. notices[^1].Days.Where(d => d.Name != notices[^1].Days[^1].Name)] }]);
        var counting = new Counting(calendar);
        Guid[] all;
        await using (var db = database.Open(Actor.System("bench")))
            all = await Running(db).Select(k => k.Id).ToArrayAsync(ct);
        foreach (var batch in all.Chunk(Batch))
        {
            await using var db = database.Open(Actor.System("bench"));
            foreach (var clock in await Running(db).Where(k => batch.Contains(k.Id)).ToListAsync(ct))
                clock.Take(counting.Of(clock.CountedFrom, clock.Rule).Due);
            db.Writing = true;
            await db.SaveChangesAsync(ct);
        }
    }

    private static IQueryable<Clock> Running(FazhiDbContext db) =>
        db.Set<Clock>().Where(k => k.RecordKind == "penalties.case" && k.State == ClockState.Running);
}

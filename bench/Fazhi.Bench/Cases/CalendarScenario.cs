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
/// A new holiday file: a section head confirms, and the running clocks of every open case in the tree are counted anew,
/// each case with its change.
/// </summary>
internal sealed class CalendarScenario : IScenario
{
    private const string Old = "旧的放假安排";

    public string Name => "calendar";

    public string Description => "open clocks counted anew after a holiday change (--clocks, --database)";

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
        await Running(db).ExecuteUpdateAsync(s => s.SetProperty(k => k.CalendarVersion, Old), ct);
        var clocks = await Running(db).CountAsync(ct);
        var cases = await OutdatedClocks.Of(db, "penalties.case", WorkCalendar.Default.Version)
            .Select(k => k.RecordId).Distinct().OrderBy(id => id).ToListAsync(ct);
        clock.Day = new DateOnly(2026, 12, 1);
        var section = await services.GetRequiredService<StaffDirectory>().ActorFor(world.SectionHead, ct);
        var taken = 0;
        var before = Environment.CpuUsage.TotalTime;
        var measured = await Measured.Of(async () => taken = await services.DeskOf(section!).TakeMany(
            "penalties.recount-clocks", cases, new Entry(new ClockRecountDraft()), ct));
        BenchRun.Rate($"{clocks:N0} clocks of {taken:N0} cases counted anew", measured, clocks);
        BenchRun.Print("  processor", $"{(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s");
        var left = await Running(db).CountAsync(k => k.CalendarVersion == Old, ct);
        BenchRun.Print("  clocks left as they were", $"{left:N0}");
    }

    private static IQueryable<Clock> Running(FazhiDbContext db) =>
        db.Set<Clock>().Where(k => k.RecordKind == "penalties.case" && k.State == ClockState.Running);
}

using System.Globalization;
using Fazhi.Bench.List;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Jobs;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Registry;
using Fazhi.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Cases;

/// <summary>
/// The worklist and the list of cases over 1,000,000 cases, as 50 signed-in people get them at once over HTTP: filtered,
/// searched and deep in the list, in the scope of one section and in that of the whole tree.
/// </summary>
internal sealed class CasesScenario : IScenario
{
    private static readonly string[] Worklists =
    [
        "/", "/?due=late", "/?due=week", "/?due=none", "/?q=口腔诊所", "/?q=松风口腔诊所", "/?act=penalties.start-investigation",
        "/?view=started", "/?view=done", "/?view=finished",
    ];

    private static readonly string[] Lists =
    [
        "/cases", "/cases?stage=investigating", "/cases?stage=archived", "/cases?kind=ordinary", "/cases?clocks=recount",
        "/cases?q=口腔诊所", "/cases?q=松风口腔诊所", "/cases?q=医疗机构执业许可证&stage=archived", "/cases?q=未按规定处置医疗废物",
    ];

    public string Name => "cases";

    public string Description => "worklist and list of cases over HTTP, 50 at once (--rows cases, --requests, --readers, --folder)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        if (run.Number("--made", 0) == 0)
            await Settle(run, ct);
        await using var app = WebServer.Build(new WebOptions { Database = run.DatabaseOptions });
        await app.StartAsync(ct);
        var address = new Uri(app.Urls.First());
        foreach (var (scope, accounts) in new[] { ("one section", CaseWorld.Officers), ("whole tree", CaseWorld.Heads) })
        {
            var people = new List<SignedIn>();
            foreach (var account in accounts)
                people.Add(await SignedIn.Open(address, account, CaseWorld.Password, ct));
            await Measure(app, run, $"worklist, {scope}", people, await Addresses(people[0], Worklists, "/", ct), ct);
            await Measure(app, run, $"list of cases, {scope}", people, await Addresses(people[0], Lists, "/cases", ct), ct);
            people.ForEach(p => p.Dispose());
        }
    }

    private static async Task Measure(
        WebApplication app, BenchRun run, string what, List<SignedIn> people, List<string> addresses, CancellationToken ct)
    {
        foreach (var address in addresses)
        {
            var (single, sent) = (await Load.Of(10, 1, _ => people[0].Page(address, ct)),
                await Statements.Of("", () => people[0].Page(address, ct)));
            BenchRun.Print("  " + Uri.UnescapeDataString(address), string.Create(CultureInfo.InvariantCulture,
                $"alone {single.Median:0.0} ms, slowest {single.Slowest:0.0} ms, {sent.Count} statements"));
        }

        await Together(run, what, people, addresses, ct);
        var writer = app.Services.DeskOf(Actor.System("bench"));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var writing = Write(writer, stop.Token);
        await Together(run, $"{what}, a write a second", people, addresses, ct);
        await stop.CancelAsync();
        await writing;
    }

    // What is remembered is forgotten with each of them.
    private static async Task Write(ActDesk desk, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
                await desk.Take("registry.register-person", null, new Entry(
                    new PersonDraft { Name = "何写", StaffNumber = $"{Environment.TickCount64}" }), CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // the readers are done
        }
    }

    private static async Task Together(
        BenchRun run, string what, List<SignedIn> people, List<string> addresses, CancellationToken ct)
    {
        var (requests, readers) = (run.Number("--requests", 2_000), run.Number("--readers", 50));
        var (peak, pages) = (0L, 0);
        var before = Environment.CpuUsage.TotalTime;
        var load = await Load.Of(requests, readers, async i =>
        {
            await people[i % people.Count].Page(addresses[i % addresses.Count], ct);
            (peak, pages) = (Math.Max(peak, Environment.WorkingSet), pages + 1);
        });
        var each = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / pages;
        BenchRun.Print($"{what}, {readers} readers", string.Create(CultureInfo.InvariantCulture,
            $"median {load.Median:0} ms, p95 {load.P95:0} ms, slowest {load.Slowest:0} ms, {load.Rate:0}/s, processor {each:0.0} ms each, memory {peak >> 20} MB"));
    }

    // each query as its first page and as a page five further on
    private static async Task<List<string>> Addresses(SignedIn person, string[] queries, string path, CancellationToken ct)
    {
        var addresses = new List<string>();
        foreach (var query in queries)
        {
            var address = query;
            addresses.Add(address);
            for (var i = 0; i < 5; i++)
                address = SignedIn.Next(await person.Page(address, ct), path) ?? address;
            addresses.Add(address);
        }

        return [.. addresses.Distinct()];
    }

    private static async Task Settle(BenchRun run, CancellationToken ct)
    {
        var clock = new StandingClock(new DateOnly(2026, 3, 2));
        await using var services = FazhiServices.Build(run.DatabaseOptions, clock);
        var database = services.GetRequiredService<FazhiDb>();
        var world = await CaseWorld.Settle(services, ct);
        var templates = await new CaseTemplates(services, clock, world).Make(ct);
        var rows = run.Number("--rows", 1_000_000);
        var made = await Measured.Of(() => new CaseCopies(database, world).Make(templates, rows, ct));
        BenchRun.Rate($"{rows:N0} cases written", made, rows);
        var indexed = await Measured.Of(async () =>
        {
            await using var db = database.Open(Actor.System("bench"));
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            foreach (var step in services.GetServices<IStorageStep>())
                await step.Run(db, ct);
            await db.Database.ExecuteSqlRawAsync(db.Dialect == StorageDialect.Postgres ? "vacuum analyze" : "analyze", ct);
        });
        await Rest(database, services.GetServices<ITimedJob>(), ct);
        BenchRun.Print("indexes and statistics", $"{indexed.Elapsed.TotalSeconds:0.0} s");
    }

    // The jobs of the day ran already: noting overdue tasks is not what is measured.
    private static async Task Rest(FazhiDb database, IEnumerable<ITimedJob> jobs, CancellationToken ct)
    {
        await using var db = database.Open(Actor.System("bench"));
        foreach (var job in jobs)
            for (var slot = 0; slot < 3; slot++)
            {
                var now = TimeProvider.System.GetUtcNow() + (job.Every * slot);
                db.Add(new JobRun { Job = job.Name, Slot = JobRunner.SlotOf(job, now), StartedAt = now, FinishedAt = now });
            }

        await db.SaveChangesAsync(ct);
    }
}

using System.Diagnostics;
using System.Globalization;
using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Ledgers.Definitions;
using Fazhi.Reports.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Figures;

/// <summary>All shipped indicators over 1,000,000 entries in the proportions of the sample year, one year and all rows.</summary>
internal sealed class FiguresScenario : IScenario
{
    private const int Repeats = 5;

    public string Name => "figures";

    public string Description => "all indicators, one year of five and all rows (--rows entries, --database)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        await using var services = FazhiServices.Build(run.DatabaseOptions);
        var database = services.GetRequiredService<FazhiDb>();
        await BenchRun.Create(database, [], ct);
        var rows = run.Number("--rows", 1_000_000);
        var filled = await Measured.Of(() => Fill(run.DatabaseOptions, services.GetRequiredService<LedgerCatalogue>(), rows, ct));
        BenchRun.Rate($"{rows:N0} entries written", filled, rows);
        var indexed = await Measured.Of(() => Index(database, services.GetServices<IStorageStep>(), ct));
        BenchRun.Print("indexes and statistics", $"{indexed.Elapsed.TotalSeconds:0.0} s");

        var desk = services.GetRequiredService<FigureDesk>();
        var request = new FigureRequest { AsOf = new DateOnly(2025, 12, 31), Agency = OfficeRange.Whole.Child(1) };
        await Time("one year of five", desk, request, ct);
        await Time("all rows", desk, request with { From = new DateOnly(2021, 1, 1) }, ct);
    }

    private static async Task Time(string what, FigureDesk desk, FigureRequest request, CancellationToken ct)
    {
        var first = Stopwatch.StartNew();
        var values = await desk.Compute(request, null, ct);
        first.Stop();
        var times = new List<double>();
        var measured = await Measured.Of(async () =>
        {
            for (var i = 0; i < Repeats; i++)
            {
                var watch = Stopwatch.StartNew();
                await desk.Compute(request, null, ct);
                times.Add(watch.Elapsed.TotalSeconds);
            }
        });
        times.Sort();
        BenchRun.Print(
            $"{values.Count} indicators, {what}",
            string.Create(CultureInfo.InvariantCulture,
                $"median {times[Repeats / 2]:0.00} s, slowest {times[^1]:0.00} s, first {first.Elapsed.TotalSeconds:0.00} s, ")
            + $"+{measured.PeakBytes >> 20} MB, {values.Values.Sum(v => (long)v.Rows):N0} rows counted");
    }

    private static async Task Fill(DatabaseOptions options, LedgerCatalogue catalogue, int total, CancellationToken ct)
    {
        var maker = new EntryMaker(new Random(20250303));
        var rows = EntryMaker.Shares(total)
            .SelectMany(s => Enumerable.Range(0, s.Rows).Select(_ => maker.Make(catalogue.Find(s.Ledger)!)));
        if (options.Dialect == StorageDialect.Postgres)
            await EntryWriter.ToPostgres(options.ConnectionString, rows, ct);
        else
            await EntryWriter.ToSqlite(options.ConnectionString, rows, ct);
    }

    private static async Task Index(FazhiDb database, IEnumerable<IStorageStep> steps, CancellationToken ct)
    {
        await using var db = database.Open(Actor.System("bench"));
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        foreach (var step in steps)
            await step.Run(db, ct);
        await db.Database.ExecuteSqlRawAsync(db.Dialect == StorageDialect.Postgres ? "vacuum analyze" : "analyze", ct);
    }
}

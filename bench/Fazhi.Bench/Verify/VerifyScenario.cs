using Fazhi.Bench.Exchange;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Exchange;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Verify;

/// <summary>1,000,000 records with a change each, sealed, verified with every checkpoint: chains, live rows, the tree.</summary>
internal sealed class VerifyScenario : IScenario
{
    private const int Columns = 30;

    private static readonly Actor Recorder = Actor.System("bench");

    private static readonly OfficePlace Place =
        new(Guid.CreateVersion7(), "测", Guid.CreateVersion7(), OfficeRange.Whole.Child(1));

    public string Name => "verify";

    public string Description => "chains, live rows, tree and checkpoints (--rows changes, --database)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var rows = run.Number("--rows", 1_000_000);
        await using var services = new ServiceCollection().AddSingleton<IModelPart, BenchPart>()
            .AddFazhi(run.DatabaseOptions).AddLogging().BuildServiceProvider();
        await BenchRun.Create(services.GetRequiredService<FazhiDb>(), services.GetServices<IStorageStep>(), ct);
        var now = TimeProvider.System.Now();
        BenchRun.Rate("recorded", await Measured.Of(() => services.GetRequiredService<BulkRecorder>().RecordAll(
            Recorder, Entries(rows), entry => new ChangeHeader
            {
                Act = "bench.record",
                RecordedAt = now,
                On = entry.OccurredOn,
                Actor = Recorder,
                PerformedBy = "测试",
            }, ct)), rows);
        BenchRun.Rate("sealed", await Measured.Of(() => services.GetRequiredService<Sealer>().Run(ct)), rows);
        var checkpoints = Verifier.CheckpointsIn(Path.Combine(run.Folder, Sealer.Folder));
        Verdict? verdict = null;
        var verified = await Measured.Of(async () =>
            verdict = await services.GetRequiredService<Verifier>().Run(checkpoints, null, ct));
        BenchRun.Rate($"verified {verdict!.Changes:N0} changes, {verdict.Rows:N0} rows", verified, rows);
        if (verdict.First is not null || verdict.Changes != rows || verdict.Checkpoints == 0)
            throw new InvalidOperationException($"Not what was recorded: {verdict}");
    }

    private static IEnumerable<BenchEntry> Entries(int rows) => Enumerable.Range(0, rows).Select(at =>
    {
        var entry = new BenchEntry
        {
            Id = Guid.CreateVersion7(),
            Title = $"测试事项{at}",
            OccurredOn = new DateOnly(2025, 1, 1).AddDays(at % 365),
            Quantity = at % 90,
            Amount = at % 10_000,
            Data = Json(at),
        };
        BulkRecorder.Place(entry, Place);
        return entry;
    });

    private static string Json(int at) =>
        "{" + string.Join(',', Enumerable.Range(10, Columns - 5).Select(c => $"\"c{c}\":\"示例{(at + c) % 997}\"")) + "}";
}

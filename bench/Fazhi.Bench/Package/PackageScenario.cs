using Fazhi.Bench.Acts;
using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Packages;
using Fazhi.Hosting;
using Fazhi.Penalties;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Package;

/// <summary>The evidence package of a case with 1 GB of files: written, and checked as the receiver does.</summary>
internal sealed class PackageScenario : IScenario
{
    private const int FileSize = 38 << 20;

    public string Name => "package";

    public string Description => "evidence package of a case, written and checked (--mb of files, --database)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var megabytes = run.Number("--mb", 1_024);
        await using var services = FazhiServices.Build(run.DatabaseOptions);
        var world = await ActsWorld.Settle(services, ct);
        var matter = await Case(services, world, Math.Max(1, (int)Math.Round(megabytes * 1048576.0 / FileSize)), ct);
        var packages = services.GetRequiredService<CasePackages>();
        var file = Path.Combine(run.Folder, "package.zip");
        var written = await Measured.Of(async () =>
        {
            var plan = await packages.Plan(world.Desk.Actor, matter, ct) ?? throw new InvalidOperationException("No case.");
            await using var output = File.Create(file);
            await packages.Write(plan, output, ct);
        });
        var size = new FileInfo(file).Length;
        Print($"written, {size >> 20} MB", written, size);
        PackageVerdict? verdict = null;
        var verified = await Measured.Of(async () =>
        {
            await using var package = File.OpenRead(file);
            verdict = await PackageCheck.Run(package, null, ct);
        });
        Print($"checked, {verdict!.Changes} changes", verified, size);
        if (verdict.First is not null)
            throw new InvalidOperationException(verdict.First);
    }

    private static void Print(string what, Measured measured, long size) => BenchRun.Print(
        what,
        $"{measured.Elapsed.TotalSeconds,6:0.0} s, {size / 1048576.0 / measured.Elapsed.TotalSeconds,6:N0} MB/s, +{measured.PeakBytes >> 20} MB");

    private static async Task<Guid> Case(ServiceProvider services, ActsWorld world, int files, CancellationToken ct)
    {
        const string act = "penalties.record-clue";
        var keys = new List<Guid>();
        var content = new byte[FileSize];
        var random = new Random(7);
        for (var i = 0; i < files; i++)
        {
            random.NextBytes(content);
            using var stream = new MemoryStream(content);
            keys.Add(await services.GetRequiredService<FileIntake>().Receive(
                world.Desk.Actor, act, null, ($"现场录像{i + 1}.bin", stream), ct));
        }

        var clue = new ClueDraft
        {
            Party = new PartyDraft { Name = "青岚悦容美容服务有限公司" },
            Cause = "未取得医疗机构执业许可证擅自执业",
            Source = ClueSource.Complaint,
            Content = "群众举报",
        };
        return await world.Desk.Take(act, null, new Entry(clue) { Files = keys }, ct) is ActResult.Taken taken
            ? taken.Record
            : throw new InvalidOperationException("The clue was not recorded.");
    }
}

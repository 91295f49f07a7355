using System.Globalization;
using Fazhi.Bench.List;
using Fazhi.Data;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Cases;

/// <summary>
/// The page of the self-review with the check across papers, of an archived case with many papers and pieces of evidence.
/// </summary>
internal sealed class FileCheckScenario : IScenario
{
    public string Name => "file-check";

    public string Description => "self-review and check across papers of a big case (--evidence, --papers, --requests, --database)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var clock = new StandingClock(new DateOnly(2026, 3, 2));
        await using var services = FazhiServices.Build(run.DatabaseOptions, clock);
        var world = await CaseWorld.Settle(services, ct);
        var (evidence, papers) = (run.Number("--evidence", 300), run.Number("--papers", 400));
        var matter = await new CaseTemplates(services, clock, world).MakeBig(evidence, ct);
        var issued = await Multiply(services.GetRequiredService<FazhiDb>(), matter, papers, ct);

        await using var app = WebServer.Build(new WebOptions { Database = run.DatabaseOptions });
        await app.StartAsync(ct);
        using var head = await SignedIn.Open(new Uri(app.Urls.First()), "head", CaseWorld.Password, ct);
        var first = await Measured.Of(() => head.Page($"/cases/{matter}/file-review", ct));
        var load = await Load.Of(run.Number("--requests", 50), 1, _ => head.Page($"/cases/{matter}/file-review", ct));
        BenchRun.Print($"self-review, {evidence + 1} pieces of evidence, {issued} papers", string.Create(CultureInfo.InvariantCulture,
            $"median {load.Median:0} ms, p95 {load.P95:0} ms, slowest {load.Slowest:0} ms, first {first.Elapsed.TotalMilliseconds:0} ms"));
    }

    // The papers of the case issued again and again, until there are so many.
    private static async Task<int> Multiply(FazhiDb database, Guid matter, int papers, CancellationToken ct)
    {
        await using var db = database.Open(Data.Scopes.Actor.System("bench"));
        var table = db.Model.GetRelationalModel().Tables.Single(t => t.Name == "penalty_papers");
        var columns = table.Columns.Select(c => c.Name).ToList();
        var sqlite = db.Dialect == StorageDialect.Sqlite;
        var key = sqlite ? "randomblob(16)" : "gen_random_uuid()";
        var at = sqlite ? (object)matter.ToByteArray(true) : matter;
        while (true)
        {
            var count = await Count();
            if (count >= papers)
                return count;
            var sql = $"insert into penalty_papers ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) select "
                + string.Join(", ", columns.Select(c => c switch
                {
                    "id" => key,
                    _ => $"\"{c}\"",
                })) + " from penalty_papers where record_id = {0}";
            await db.Database.ExecuteSqlRawAsync(sql, [at], ct);
        }

        async Task<int> Count() => (await db.Database.SqlQueryRaw<int>(
            "select count(*) as \"Value\" from penalty_papers where record_id = {0}", at).ToListAsync(ct))[0];
    }
}

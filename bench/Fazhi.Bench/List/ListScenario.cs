using System.Globalization;
using Fazhi.Accounts;
using Fazhi.Bench.Acts;
using Fazhi.Bench.Figures;
using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Ledgers.Definitions;
using Fazhi.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.List;

/// <summary>
/// Pages of a ledger of 1,000,000 entries over HTTP, filtered, sorted and deep in the list, as a signed-in person gets
/// them, against a bare endpoint that runs the same statements and prints the same rows.
/// </summary>
internal sealed class ListScenario : IScenario
{
    private const string Ledger = "publicity.activities";
    private const string Account = "bench";
    private const string Password = "qinglan2026";

    private static readonly string[] Queries =
    [
        "f.programme=法治进社区", "f.kind=讲座&from=2025-03-01&to=2025-09-30",
        "f.leader_speaks=是&from=2025-03-01&to=2025-03-31&sort=-residents",
        "f.programme=法治进医院&f.kind=宣讲", "from=2024-04-01&to=2024-06-30&sort=attendance", "f.residents=480", "",
        "f.programme=宪法宣传周&f.leader_speaks=是&from=2023-06-01", "f.medical_staff=100&t.medical_staff=120&size=100",
    ];

    public string Name => "list";

    public string Description => "a page of a ledger over HTTP against its bare statements (--rows entries, --requests)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        await using var app = WebServer.Build(new WebOptions { Database = run.DatabaseOptions });
        var world = await Settle(app.Services, run, ct);
        await app.StartAsync(ct);
        using var person = await SignedIn.Open(new Uri(app.Urls.First()), Account, Password, ct);

        var addresses = await Addresses(person, ct);
        var statements = new List<IReadOnlyList<Statement>>();
        foreach (var address in addresses)
            statements.Add(await Statements.Of("ledger_entries", () => person.Page(address, ct)));
        await using var bare = await BareServer.Start(run.DatabaseOptions, statements, ct);
        BenchRun.Print("addresses", $"{addresses.Count}, {world.Rows:N0} entries");

        for (var i = 0; i < addresses.Count; i++)
        {
            var (at, address) = (i, addresses[i]);
            var plain = await Load.Of(20, 1, _ => bare.Page(at, ct));
            var page = await Load.Of(20, 1, _ => person.Page(address, ct));
            BenchRun.Print(
                Uri.UnescapeDataString(address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..]).Split("&after=")[0],
                $"bare {plain.Median:0.0} ms, page {page.Median:0.0} ms");
        }

        foreach (var connections in new[] { 1, 4, 16 })
        {
            var requests = run.Number("--requests", 800);
            var plain = await Load.Of(requests, connections, i => bare.Page(i % addresses.Count, ct));
            var page = await Load.Of(requests, connections, i => person.Page(addresses[i % addresses.Count], ct));
            Print($"bare endpoint, {connections} connections", plain);
            Print($"list page, {connections} connections", page);
            BenchRun.Print(
                "list page, of the bare endpoint",
                $"p95 {page.P95 / plain.P95:0.0} times, median {page.Median / plain.Median:0.0} times");
        }
    }

    private static void Print(string what, Load load) => BenchRun.Print(what, string.Create(CultureInfo.InvariantCulture,
        $"median {load.Median:0.0} ms, p95 {load.P95:0.0} ms, slowest {load.Slowest:0} ms, {load.Rate:0}/s"));

    // each query as its first page and as a page five further on
    private static async Task<List<string>> Addresses(SignedIn person, CancellationToken ct)
    {
        var addresses = new List<string>();
        foreach (var query in Queries)
        {
            var address = $"/ledgers/{Ledger}?{query}";
            addresses.Add(address);
            for (var i = 0; i < 5; i++)
                address = SignedIn.Next(await person.Page(address, ct)) ?? address;
            addresses.Add(address);
        }

        return [.. addresses.Distinct()];
    }

    private static async Task<(ActsWorld World, int Rows)> Settle(
        IServiceProvider services, BenchRun run, CancellationToken ct)
    {
        var world = await ActsWorld.Settle(services, ct);
        await ActsWorld.Take(services.DeskOf(Actor.System("bench")), "accounts.open", new AccountDraft
        {
            PersonId = world.Person,
            Name = Account,
            Password = Password,
            MustChangePassword = false,
        });
        var rows = run.Number("--rows", 1_000_000);
        var definition = services.GetRequiredService<LedgerCatalogue>().Find(Ledger)!;
        var maker = new EntryMaker(new Random(20250303));
        var made = Enumerable.Range(0, rows).Select(_ => maker.Make(definition));
        if (run.DatabaseOptions.Dialect == StorageDialect.Postgres)
            await EntryWriter.ToPostgres(run.DatabaseOptions.ConnectionString, made, ct);
        else
            await EntryWriter.ToSqlite(run.DatabaseOptions.ConnectionString, made, ct);
        await using var db = services.GetRequiredService<FazhiDb>().Open(Actor.System("bench"));
        await db.Database.ExecuteSqlRawAsync(db.Dialect == StorageDialect.Postgres ? "vacuum analyze" : "analyze", ct);
        return (world, rows);
    }
}

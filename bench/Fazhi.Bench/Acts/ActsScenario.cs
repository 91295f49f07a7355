using System.Diagnostics;
using Fazhi.Hosting;
using Fazhi.Registry;
using Microsoft.Data.Sqlite;

namespace Fazhi.Bench.Acts;

/// <summary>
/// One full act through the catalogue, the same statements by hand on the same file, and a bare one-row durable insert,
/// in turns of a few hundred each so that what else the machine does falls on all three.
/// </summary>
internal sealed class ActsScenario : IScenario
{
    private const int Turns = 10;
    private const int Writers = 4;
    private const int WarmUp = 1500;

    private static readonly string Payload = new('示', 480);
    private static readonly string Words = string.Join(' ', Enumerable.Range(0, 14).Select(i => $"青{(char)('一' + i)}"));

    public string Name => "acts";

    public string Description => "registry.register-subject against its statements by hand and a bare insert (--acts)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var each = run.Number("--acts", 4000) / Turns;
        await using var services = FazhiServices.Build(run.DatabaseOptions);
        var world = await ActsWorld.Settle(services, ct);
        var connection = run.DatabaseOptions.ConnectionString;
        using var hand = new HandWritten(connection, world);
        using var bare = new BareInsert(connection);
        // A server runs for days: what is compiled on the way is no part of the measure, on either side.
        await Register(world, "预热", WarmUp);
        await Repeat(WarmUp, i => hand.Register($"青岚口腔门诊部预热-{i}", Payload, Words));

        TimeSpan acts = default, byHand = default, inserts = default;
        for (var turn = 0; turn < Turns; turn++)
        {
            acts += await Timed(() => Register(world, $"{turn}", each));
            byHand += await Timed(() => Repeat(each, i => hand.Register($"青岚口腔门诊部{turn}-{i}", Payload, Words)));
            inserts += await Timed(() => Repeat(each, _ => bare.Insert()));
        }

        var total = each * Turns;
        var full = BenchRun.Rate("full act through the catalogue", new(acts, 0), total);
        var manual = BenchRun.Rate("the same statements by hand", new(byHand, 0), total);
        var least = BenchRun.Rate("bare one-row durable insert", new(inserts, 0), total);
        BenchRun.Print("full act, of the statements by hand", $"{full / manual:0.00}");
        BenchRun.Print("full act, of the bare insert", $"{full / least:0.00}");
        await Together(world, each);
    }

    private static async Task Together(ActsWorld world, int each)
    {
        var slowest = new TimeSpan[Writers];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var one = await Timed(() => Register(world, $"同时{w}-{i}", 1));
                slowest[w] = one > slowest[w] ? one : slowest[w];
            }
        })));
        BenchRun.Print(
            $"{Writers} writers at once",
            $"{Writers * each / watch.Elapsed.TotalSeconds,9:N0}/s, slowest act {slowest.Max().TotalMilliseconds:0} ms");
    }

    private static async Task Register(ActsWorld world, string mark, int count)
    {
        for (var i = 0; i < count; i++)
            await ActsWorld.Take(world.Desk, "registry.register-subject", new SubjectDraft
            {
                Name = $"青岚口腔门诊部{mark}-{i}",
                Kind = "医疗机构",
                Address = "青石街1号",
            });
    }

    private static Task Repeat(int count, Action<int> work)
    {
        for (var i = 0; i < count; i++)
            work(i);
        return Task.CompletedTask;
    }

    private static async Task<TimeSpan> Timed(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    private sealed class BareInsert : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly SqliteCommand command;
        private readonly SqliteParameter key = new("$key", SqliteType.Blob);

        public BareInsert(string connectionString)
        {
            connection = new SqliteConnection(connectionString);
            connection.Open();
            command = connection.CreateCommand();
            command.CommandText = "create table bench_bare (id blob primary key, text text not null)";
            command.ExecuteNonQuery();
            command.CommandText = "insert into bench_bare values ($key, 'x')";
            command.Parameters.Add(key);
        }

        public void Insert()
        {
            key.Value = Guid.CreateVersion7().ToByteArray(true);
            command.ExecuteNonQuery();
        }

        public void Dispose()
        {
            command.Dispose();
            connection.Dispose();
        }
    }
}

using System.Diagnostics;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Tests.Durability;

public abstract class KilledTests(WorldFixture fixture)
{
    private const int Rounds = 3;
    private readonly World world = fixture.World;

    [Fact(DisplayName = "办理中途强行终止进程：已答复的办理全在，没有半条记录，核验无误")]
    public async Task WhatWasAcknowledgedSurvivesAKill()
    {
        SqliteConnection.ClearAllPools();
        var acknowledged = Path.Combine(world.Options.DataFolder, "acknowledged.txt");
        var before = await Registered();
        for (var round = 1; round <= Rounds; round++)
            await WriteAndKill(acknowledged, round * 15);
        SqliteConnection.ClearAllPools();
        // the kill may have cut the last line
        var ids = (await File.ReadAllLinesAsync(acknowledged)).Where(l => l.Length == 36).Select(Guid.Parse).ToHashSet();
        var found = (await Registered()).Except(before).ToHashSet();
        Assert.Empty(ids.Except(found));
        Assert.InRange(found.Count - ids.Count, 0, Rounds); // at most the one in hand each time
        await world.Services.GetRequiredService<Sealer>().Run(default);
        var verdict = await world.Services.GetRequiredService<Verifier>().Run(
            Verifier.CheckpointsIn(Path.Combine(world.Options.DataFolder, Sealer.Folder)), null, default);
        Assert.Null(verdict.First);
    }

    private async Task WriteAndKill(string acknowledged, int enough)
    {
        var host = Path.ChangeExtension(typeof(KilledTests).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        var start = new ProcessStartInfo(host, ["--filter-class", typeof(WriteLoop).FullName!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[WriteLoop.Data] = world.Options.DataFolder;
        start.Environment[WriteLoop.Connection] = world.Options.ConnectionString;
        start.Environment[WriteLoop.Person] = world.Person("陈立").ToString();
        start.Environment[WriteLoop.Acknowledged] = acknowledged;
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        var watch = Stopwatch.StartNew();
        while (Lines(acknowledged) < enough)
        {
            Assert.True(!process.HasExited && watch.Elapsed < TimeSpan.FromMinutes(2), "the writing process stopped by itself");
            await Task.Delay(20);
        }

        process.Kill();
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
    }

    private static int Lines(string file)
    {
        if (!File.Exists(file))
            return 0;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return (int)(stream.Length / 37);
    }

    private async Task<HashSet<Guid>> Registered()
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return [.. await db.Changes.Where(c => c.Act == "registry.register-subject").Select(c => c.RecordId).ToListAsync()];
    }
}

/// <summary>Takes acts until it is killed; run only as a process of its own, by the test above.</summary>
public sealed class WriteLoop
{
    public const string Data = "FAZHI_LOOP_DATA";
    public const string Connection = "FAZHI_LOOP_CONNECTION";
    public const string Person = "FAZHI_LOOP_PERSON";
    public const string Acknowledged = "FAZHI_LOOP_ACKNOWLEDGED";

    [Fact(DisplayName = "（子进程）不停办理直到被终止；没有人启动它就不办理")]
    public async Task TakesActsUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(Data) is null)
            return;
        var options = DatabaseOptions.For(Read(Data), Read(Connection));
        await using var services = FazhiServices.Build(options, FakeClock.At("2026-03-02 09:00"));
        var actor = await services.GetRequiredService<StaffDirectory>().ActorFor(Guid.Parse(Read(Person)), default);
        await using var stream = new FileStream(Read(Acknowledged), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        await using var lines = new StreamWriter(stream) { AutoFlush = true, NewLine = "\n" };
        while (true)
        {
            var draft = new SubjectDraft { Name = $"终止诊所{Guid.CreateVersion7():N}", Kind = "医疗机构" };
            var id = await World.Took(services.DeskOf(actor!), "registry.register-subject", null, new Entry(draft));
            await lines.WriteLineAsync(id.ToString());
        }
    }

    private static string Read(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
}

public sealed class KilledOnSqlite(SqliteWorld world) : KilledTests(world), IClassFixture<SqliteWorld>;

public sealed class KilledOnPostgres(PostgresWorld world) : KilledTests(world), IClassFixture<PostgresWorld>;

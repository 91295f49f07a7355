using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Jobs;
using Fazhi.Data.Scopes;
using Fazhi.Hosting;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Tests.Jobs;

public abstract class JobRunnerTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private JobRunner Runner => world.Services.GetRequiredService<JobRunner>();

    [Fact(DisplayName = "同一时段只运行一次，下一时段再运行，做了什么记在运行记录里")]
    public async Task AJobRunsOnceInASlot()
    {
        var job = new Counting("once");
        Assert.True(await Runner.Run(job, default));
        Assert.False(await Runner.Run(job, default));
        world.Clock.Advance(job.Every);
        Assert.True(await Runner.Run(job, default));
        Assert.Equal(2, job.Runs);
        Assert.All(await Rows("once"), r => Assert.Equal(("做完", true), (r.Result, r.FinishedAt is not null)));
    }

    [Fact(DisplayName = "两台服务器同时开始，只有一台运行")]
    public async Task OfTwoServersOneRuns()
    {
        await using var other = FazhiServices.Build(world.Options, world.Clock);
        var job = new Counting("together");
        var ran = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() =>
            (n % 2 == 0 ? Runner : other.GetRequiredService<JobRunner>()).Run(job, default))));
        Assert.Equal(1, ran.Count(r => r));
        Assert.Equal(1, job.Runs);
        Assert.Single(await Rows("together"));
    }

    [Fact(DisplayName = "失败的一次记下原因，租期过后补做")]
    public async Task AFailedRunIsMadeUpWhenItsLeaseIsOver()
    {
        var job = new Counting("failing") { Failure = new InvalidOperationException("故意失败") };
        await Assert.ThrowsAsync<InvalidOperationException>(() => Runner.Run(job, default));
        Assert.Equal(("故意失败", null), ((await Rows("failing")).Single().Result, (await Rows("failing")).Single().FinishedAt));
        Assert.False(await Runner.Run(job, default));
        world.Clock.Advance(JobRunner.Lease);
        job.Failure = null;
        Assert.True(await Runner.Run(job, default));
        Assert.NotNull((await Rows("failing")).Single().FinishedAt);
    }

    [Fact(DisplayName = "随服务器停下的一次，下次启动就补做")]
    public async Task AStoppedRunIsDoneByTheNextStart()
    {
        var job = new Counting("stopped") { Failure = new OperationCanceledException() };
        await Assert.ThrowsAsync<OperationCanceledException>(() => Runner.Run(job, default));
        job.Failure = null;
        Assert.True(await Runner.Run(job, default));
    }

    [Fact(DisplayName = "旧的运行记录到期删除")]
    public async Task OldRunsAreRemoved()
    {
        var job = new Counting("old");
        await Runner.Run(job, default);
        world.Clock.Advance(JobRunner.Kept + job.Every);
        await Runner.Run(job, default);
        Assert.Single(await Rows("old"));
    }

    [Fact(DisplayName = "任务若以什么也看不见的身份打开数据，当场报错，不会悄悄空转")]
    public async Task ABlindJobFails()
    {
        var nobody = new Actor { Name = "无岗位" };
        var blind = new Counting("blind") { Work = () => world.Database.Open(nobody).Dispose() };
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => Runner.Run(blind, default));
        Assert.Contains("sees nothing", failed.Message);
        await using var outside = world.Database.Open(nobody);
        Assert.Equal(0, await outside.Changes.CountAsync());
        Assert.True(await Runner.Run(new Counting("seeing") { Work = () => world.Database.Open(Actor.System("x")).Dispose() }, default));
    }

    [Fact(DisplayName = "封存任务给每条变更编上位置")]
    public async Task TheSealJobSeals()
    {
        var job = world.Services.GetServices<ITimedJob>().Single(j => j.Name == "seal");
        Assert.Equal(TimeSpan.FromSeconds(60), job.Every);
        Assert.StartsWith("日志共", await job.Run(default));
        await using var db = world.Database.Open(Actor.System("test"));
        Assert.False(await db.Changes.AnyAsync(c => c.Position == null));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(world.Options.DataFolder, Sealer.Folder)));
    }

    private async Task<List<JobRun>> Rows(string job)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<JobRun>().AsNoTracking().Where(r => r.Job == job).ToListAsync();
    }

    private sealed class Counting(string name) : ITimedJob
    {
        private int runs;

        public int Runs => runs;

        public Exception? Failure { get; set; }

        public Action Work { get; init; } = () => { };

        public string Name => name;

        public TimeSpan Every => TimeSpan.FromDays(1);

        public Task<string> Run(CancellationToken ct)
        {
            Interlocked.Increment(ref runs);
            Work();
            return Failure is null ? Task.FromResult("做完") : throw Failure;
        }
    }
}

public sealed class JobRunnerOnSqlite(SqliteWorld world) : JobRunnerTests(world), IClassFixture<SqliteWorld>;

public sealed class JobRunnerOnPostgres(PostgresWorld world) : JobRunnerTests(world), IClassFixture<PostgresWorld>;

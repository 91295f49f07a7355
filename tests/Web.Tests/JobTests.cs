using Fazhi.Data.Jobs;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Tests;

/// <summary>The scheduler runs with the server.</summary>
public sealed class JobTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "服务器启动后，每项定时任务都由调度器运行一次并留下运行记录")]
    public async Task Every_job_runs_at_the_start()
    {
        var ct = TestContext.Current.CancellationToken;
        var jobs = world.Services.GetServices<ITimedJob>().ToArray();
        Assert.Equal(["calendar", "dispose", "obligations", "overdue", "seal", "unused-files"], jobs.Select(j => j.Name).Order());
        var database = world.Services.GetRequiredService<FazhiDb>();
        List<JobRun> done = [];
        for (var waited = 0; waited < 300 && done.Count < jobs.Length; waited++)
        {
            await Task.Delay(100, ct);
            await using var db = database.Open(Actor.System("test"));
            done = await db.Set<JobRun>().AsNoTracking().Where(r => r.FinishedAt != null).ToListAsync(ct);
        }

        Assert.Equal(jobs.Select(j => j.Name).Order(), done.Select(r => r.Job).Order());
        Assert.All(done, r => Assert.Equal(JobRunner.SlotOf(jobs.Single(j => j.Name == r.Job), world.Clock.GetUtcNow()), r.Slot));
        Assert.StartsWith("日志共", done.Single(r => r.Job == "seal").Result);
    }
}

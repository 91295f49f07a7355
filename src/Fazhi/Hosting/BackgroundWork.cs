using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Jobs;
using Quartz;

namespace Fazhi.Hosting;

/// <summary>
/// Runs the timed jobs while the server runs: each at the start, which makes up for a missed slot, and then by the clock.
/// Seals when the server stops.
/// </summary>
internal sealed class BackgroundWork(
    IEnumerable<ITimedJob> jobs, JobRunner runner, Sealer sealer, ILogger<BackgroundWork> log)
    : IHostedService, IAsyncDisposable
{
    // Long slots are looked at more often than they begin, so that another server's failed run is made up for.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource stopping = new();
    private IScheduler? scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scheduler = await QuartzSchedulerBuilder.Create(q => q.UseInMemoryStore()).BuildScheduler(cancellationToken);
        foreach (var job in jobs)
        {
            var pause = job.Every < LongestPause ? job.Every : LongestPause;
            var detail = JobBuilder.Create<SlotJob>().WithIdentity(job.Name).DisallowConcurrentExecution(true)
                .UsingJobData(SlotJob.Work, () => RunOne(job)).Build();
            var trigger = TriggerBuilder.Create().StartNow()
                .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(pause).RepeatForever()).Build();
            await scheduler.ScheduleJob(detail, trigger, cancellationToken: cancellationToken);
        }

        await scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!await Stop(cancellationToken))
            return;
        try
        {
            await sealer.Run(cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError(failed, "Sealing at the end failed; the next start makes up for it");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop(CancellationToken.None);
        stopping.Dispose();
    }

    /// <summary>Ends the clock and waits for what runs; false when it was ended before.</summary>
    private async Task<bool> Stop(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref scheduler, null) is not { } running)
            return false;
        await stopping.CancelAsync();
        await running.Shutdown(true, ct);
        return true;
    }

    // A failed job must not stop the server; its lease runs out and it is tried again.
    private async Task RunOne(ITimedJob job)
    {
        try
        {
            await runner.Run(job, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogDebug("Job {Job} stopped with the server", job.Name);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.LogError(failed, "Job {Job} failed", job.Name);
        }
    }
}

/// <summary>What the scheduler calls.</summary>
internal sealed class SlotJob : IJob
{
    public const string Work = "work";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await ((Func<Task>)context.MergedJobDataMap[Work]!)();
}

using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Jobs;
using Quartz;

namespace Fazhi.Hosting;

/// <summary>
/// Runs the timed jobs while the server runs: each at the start, which makes up for what was missed, and then by the
/// clock. Seals when the server stops.
/// </summary>
internal sealed class BackgroundWork(
    IEnumerable<ITimedJob> jobs, Sealer sealer, ILogger<BackgroundWork> log) : IHostedService
{
    private IScheduler? scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scheduler = await QuartzSchedulerBuilder.Create(q => q.UseInMemoryStore()).BuildScheduler(cancellationToken);
        foreach (var job in jobs)
        {
            var detail = JobBuilder.Create<SlotJob>().WithIdentity(job.Name).DisallowConcurrentExecution(true)
                .UsingJobData(SlotJob.Work, () => RunOne(job)).Build();
            var trigger = TriggerBuilder.Create().StartNow()
                .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(job.Every).RepeatForever()).Build();
            await scheduler.ScheduleJob(detail, trigger, cancellationToken: cancellationToken);
        }

        await scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (scheduler is null)
            return;
        await scheduler.Shutdown(true, cancellationToken);
        try
        {
            await sealer.Run(cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError(failed, "Sealing at the end failed; the next start makes up for it");
        }
    }

    // A failed job must not stop the server; it is tried again in the next interval.
    private async Task RunOne(ITimedJob job)
    {
        try
        {
            await job.Run(CancellationToken.None);
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

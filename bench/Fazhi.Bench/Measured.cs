using System.Diagnostics;

namespace Fazhi.Bench;

/// <summary>Time of a piece of work and its most memory over what was used before it.</summary>
internal sealed record Measured(TimeSpan Elapsed, long PeakBytes)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public static async Task<Measured> Of(Func<Task> work)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Environment.WorkingSet;
        var peak = before;
        using var stop = new CancellationTokenSource();
        var sampling = Task.Run(async () =>
        {
            using var timer = new PeriodicTimer(Interval);
            while (!stop.IsCancellationRequested && await timer.WaitForNextTickAsync())
                peak = Math.Max(peak, Environment.WorkingSet);
        });
        var watch = Stopwatch.StartNew();
        await work();
        watch.Stop();
        await stop.CancelAsync();
        await sampling;
        return new Measured(watch.Elapsed, peak - before);
    }
}

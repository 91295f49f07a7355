using System.Collections.Concurrent;
using System.Diagnostics;

namespace Fazhi.Bench.List;

/// <summary>Times of requests, milliseconds.</summary>
internal sealed record Load(double Median, double P95, double Slowest, double Rate)
{
    /// <summary>Sends requests over so many connections at once, after a tenth as many to warm up.</summary>
    public static async Task<Load> Of(int requests, int connections, Func<int, Task> request)
    {
        await Send(requests / 10, connections, request, []);
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Send(requests, connections, request, times);
        double[] sorted = [.. times.Order()];
        return new(
            sorted[sorted.Length / 2], sorted[sorted.Length * 95 / 100], sorted[^1], requests / watch.Elapsed.TotalSeconds);
    }

    private static Task Send(int requests, int connections, Func<int, Task> request, ConcurrentBag<double> times) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, requests), new ParallelOptions { MaxDegreeOfParallelism = connections }, async (i, _) =>
            {
                var watch = Stopwatch.StartNew();
                await request(i);
                times.Add(watch.Elapsed.TotalMilliseconds);
            });
}

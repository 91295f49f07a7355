using Fazhi.Data.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fazhi.Reports.Obligations;

/// <summary>Checks obligations when the server starts and once a day after that; a missed day is made up at the start.</summary>
internal sealed class ObligationTimer(ObligationCheck check, TimeProvider time, ILogger<ObligationTimer> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? last = null;
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            if (last != time.Today() && await Run(stoppingToken))
                last = time.Today();
        }
        while (await Next(timer, stoppingToken));
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // A failed check must not stop the server; it is tried again at the next hour.
    private async Task<bool> Run(CancellationToken ct)
    {
        try
        {
            var taken = await check.Run(ct);
            log.LogInformation("Obligations checked, {Taken} acts taken", taken);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Checking obligations failed");
            return false;
        }
    }
}

using Fazhi.Data.Jobs;

namespace Fazhi.Reports.Obligations;

/// <summary>Checks obligations once a day; a missed day is made up when the server starts.</summary>
internal sealed class ObligationJob(ObligationCheck check) : ITimedJob
{
    public string Name => "obligations";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task<string> Run(CancellationToken ct) => $"核对定期任务，变动{await check.Run(ct)}项";
}

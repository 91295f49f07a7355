using Fazhi.Data.Changes.Sealing;

namespace Fazhi.Data.Jobs;

/// <summary>Seals what was recorded, every minute.</summary>
internal sealed class SealJob(Sealer sealer) : ITimedJob
{
    public string Name => "seal";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<string> Run(CancellationToken ct) => $"日志共{await sealer.Run(ct)}条";
}

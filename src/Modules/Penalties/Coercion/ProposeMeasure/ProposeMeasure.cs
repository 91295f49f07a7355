using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>提出行政强制措施 — propose a measure to the head of the agency.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 17, 18 and 23.</remarks>
internal sealed class ProposeMeasure(PartySeal seal) : MeasureAct<MeasureDraft>
{
    protected override Step<CoerciveMeasure> Step => TakingSteps.Propose;

    protected override CoerciveMeasure New() => new();

    protected override async Task<object?> Gather(
        ActWork work, CoerciveMeasure record, MeasureDraft input, CancellationToken ct) =>
        await MeasureOpening.Find(work, record, input, seal, ct);

    protected override void Record(Facts<CoerciveMeasure, MeasureDraft> f) =>
        ((MeasureOpening)f.Loaded!).Open(f.Matter, f.Input, f);
}

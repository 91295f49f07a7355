using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>当场实施行政强制措施 — take the measure before it was approved, because it cannot wait.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 19: to be reported within 24 hours, the approval to be made up for.</remarks>
internal sealed class ApplyAtOnce(PartySeal seal) : MeasureAct<UrgentMeasureDraft>
{
    protected override Step<CoerciveMeasure> Step => TakingSteps.ApplyAtOnce;

    protected override CoerciveMeasure New() => new();

    protected override async Task<object?> Gather(
        ActWork work, CoerciveMeasure record, UrgentMeasureDraft input, CancellationToken ct) =>
        await MeasureOpening.Find(work, record, input.Measure, seal, ct);

    protected override void Record(Facts<CoerciveMeasure, UrgentMeasureDraft> f)
    {
        ((MeasureOpening)f.Loaded!).Open(f.Matter, f.Input.Measure, f);
        f.Matter.Record(f.Input.Application.Of((f.On, f.RecordedAt), f.Input.Urgency), f.Input.Application.Lines);
    }

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => writing.OnTheSpot();

    protected override NumberRequest Number(Facts<CoerciveMeasure, UrgentMeasureDraft> f) =>
        new(f.Matter.Rules.Number.Series, f.Matter.Rules.Number.Pattern, n => f.Matter.Application!.Number = n);
}

/// <summary>A measure that was taken at once.</summary>
public sealed record UrgentMeasureDraft
{
    /// <summary>To whom, what, by which power.</summary>
    public required MeasureDraft Measure { get; init; }

    /// <summary>What took place on the spot.</summary>
    public required ApplicationDraft Application { get; init; }

    /// <summary>Why it could not wait.</summary>
    public required string Urgency { get; init; }
}

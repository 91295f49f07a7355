using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>实施行政强制措施 — take the measure on the spot, as it was approved; its time runs from here.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 18 and 24.</remarks>
internal sealed class ApplyMeasure : MeasureAct<ApplicationDraft>
{
    protected override Step<CoerciveMeasure> Step => TakingSteps.Apply;

    protected override void Record(Facts<CoerciveMeasure, ApplicationDraft> f) =>
        f.Matter.Record(f.Input.Of((f.On, f.RecordedAt), urgency: ""), f.Input.Lines);

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => writing.OnTheSpot();

    protected override NumberRequest Number(Facts<CoerciveMeasure, ApplicationDraft> f) =>
        new(f.Matter.Rules.Number.Series, f.Matter.Rules.Number.Pattern, n => f.Matter.Application!.Number = n);
}

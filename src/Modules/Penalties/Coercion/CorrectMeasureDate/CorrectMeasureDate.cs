using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>更正日期 — put the date of a step right; the time of the measure is counted anew.</summary>
internal sealed class CorrectMeasureDate : DateCorrection<CoerciveMeasure>
{
    public override string Name => "coercion.correct-date";

    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.SectionHead];

    protected override ProcedureVersions<CoerciveMeasure> ProcedureOf(CoerciveMeasure matter) => CoercionProcedure.Versions;

    protected override void Redate(CoerciveMeasure matter, string stage, DateOnly on) => matter.Redate(stage, on);
}

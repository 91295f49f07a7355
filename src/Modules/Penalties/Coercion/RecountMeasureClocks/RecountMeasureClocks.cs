using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>按新的放假安排重算期限 — count the running periods of a measure anew by the holidays now in force.</summary>
internal sealed class RecountMeasureClocks : ClockRecount<CoerciveMeasure>
{
    public override string Name => "coercion.recount-clocks";

    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.SectionHead];

    protected override ProcedureVersions<CoerciveMeasure> ProcedureOf(CoerciveMeasure matter) => CoercionProcedure.Versions;
}

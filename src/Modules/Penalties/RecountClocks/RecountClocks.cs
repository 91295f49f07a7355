using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>按新的放假安排重算期限 — count the running periods of a case anew by the holidays now in force.</summary>
internal sealed class RecountClocks : ClockRecount<PenaltyCase>
{
    public override string Name => "penalties.recount-clocks";

    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.SectionHead];

    protected override ProcedureVersions<PenaltyCase> ProcedureOf(PenaltyCase matter) => Procedures.Of(matter);
}

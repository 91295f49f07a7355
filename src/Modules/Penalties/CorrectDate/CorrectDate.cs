using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>更正日期 — put the date of a step right; the periods that run from it are counted anew.</summary>
internal sealed class CorrectDate : DateCorrection<PenaltyCase>
{
    public override string Name => "penalties.correct-date";

    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.SectionHead];

    protected override ProcedureVersions<PenaltyCase> ProcedureOf(PenaltyCase matter) => Procedures.Of(matter);

    protected override void Redate(PenaltyCase matter, string stage, DateOnly on) => matter.Redate(stage, on);
}

using Fazhi.Kernel.Procedures;
using Fazhi.Registry;

namespace Fazhi.Penalties;

/// <summary>当场处罚报备 — report a decision made on the spot to the agency.</summary>
internal sealed class ReportOnTheSpot : PenaltyAct<Nothing>
{
    protected override Step<PenaltyCase> Step => SimpleProcedure.Report;

    protected override void Record(Facts<PenaltyCase, Nothing> f) =>
        f.Matter.Record(new SpotReport { On = f.On });
}

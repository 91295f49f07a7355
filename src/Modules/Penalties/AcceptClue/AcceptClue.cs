using Fazhi.Kernel.Procedures;
using Fazhi.Registry;

namespace Fazhi.Penalties;

/// <summary>受理 — accept a clue as within the agency's competence.</summary>
internal sealed class AcceptClue : PenaltyAct<Nothing>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.Accept;

    protected override CasePaper Draft(PaperWriting writing) => writing.Acceptance();

    protected override void Record(Facts<PenaltyCase, Nothing> f) =>
        f.Matter.Record(new Acceptance { On = f.On, By = f.Names() });
}

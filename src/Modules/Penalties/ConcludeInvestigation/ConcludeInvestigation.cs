using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>调查终结 — conclude the investigation with a proposal.</summary>
internal sealed class ConcludeInvestigation(Competence.AgencyTables tables, PartySeal seal) : ProposingAct(tables, seal)
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.Conclude;
}

/// <summary>修改处理意见 — amend the proposal that the legal review sent back, within what the party was told.</summary>
internal sealed class AmendConclusion(Competence.AgencyTables tables, PartySeal seal) : ProposingAct(tables, seal)
{
    protected override Step<PenaltyCase> Step => ReviewSteps.Amend;
}

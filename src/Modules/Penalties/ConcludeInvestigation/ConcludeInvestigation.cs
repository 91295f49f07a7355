using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>调查终结 — conclude the investigation with a proposal.</summary>
internal sealed class ConcludeInvestigation(Competence.AgencyTables tables, PartySeal seal) : ProposingAct(tables, seal)
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.Conclude;
}

/// <summary>重新提出处理意见 — new facts call for a heavier proposal: the party is told and heard anew before anything is decided.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 44 and 45: never heavier because the party defended itself.</remarks>
internal sealed class ProposeAnew(Competence.AgencyTables tables, PartySeal seal) : ProposingAct(tables, seal)
{
    protected override Step<PenaltyCase> Step => RenewalSteps.Propose;

    protected override void Record(Facts<PenaltyCase, ConclusionDraft> f)
    {
        f.Matter.BeginAnew();
        base.Record(f);
    }
}

/// <summary>修改处理意见 — amend the proposal that the legal review sent back, within what the party was told.</summary>
internal sealed class AmendConclusion(Competence.AgencyTables tables, PartySeal seal) : ProposingAct(tables, seal)
{
    protected override Step<PenaltyCase> Step => ReviewSteps.Amend;
}

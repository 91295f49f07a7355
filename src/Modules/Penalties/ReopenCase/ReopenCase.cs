using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>恢复办理 — a case closed on its referral comes back, as no crime came of it: it is investigated further.</summary>
/// <remarks>
/// Basis: 行政处罚法 (2021) art. 27. What the judicial organs found is evidence now, so the case is concluded and the party
/// told anew. Closing and archive are taken back; what they said stays in the record.
/// </remarks>
internal sealed class ReopenCase : PenaltyAct<CaseReturnDraft>
{
    protected override Step<PenaltyCase> Step => WithdrawalSteps.Reopen;

    protected override void Record(Facts<PenaltyCase, CaseReturnDraft> f)
    {
        f.Matter.OpenReferral!.Close(f.On, ReferralEnd.Returned, f.Input.Note);
        f.Matter.Reopen(f.On, f.Names(), f.Input.Note);
    }
}

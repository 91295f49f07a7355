using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>撤回听证申请 — the party gives up a hearing it had asked for.</summary>
internal sealed class WithdrawHearing : PenaltyAct<HearingWithdrawalDraft>
{
    protected override Step<PenaltyCase> Step => HearingSteps.Withdraw;

    protected override void Record(Facts<PenaltyCase, HearingWithdrawalDraft> f) =>
        f.Matter.Record(new HearingWithdrawal { On = f.On, Reason = f.Input.Reason });
}

/// <summary>What is entered about the withdrawal.</summary>
public sealed record HearingWithdrawalDraft
{
    /// <summary>How the party withdrew: in writing, or recorded.</summary>
    public required string Reason { get; init; }
}

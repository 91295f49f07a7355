using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>审批移送 — the head approves or refuses; late is taken and marked late.</summary>
/// <remarks>
/// Basis: 行政执法机关移送涉嫌犯罪案件的规定 (2020) art. 5 (2): within three days of the report; reasons of a refusal are
/// recorded. An approval is a moment, because 24 hours run from it.
/// </remarks>
internal sealed class DecideReferral : PenaltyAct<ReferralDecisionDraft>
{
    protected override Step<PenaltyCase> Step => ReferralSteps.Decide;

    protected override void Record(Facts<PenaltyCase, ReferralDecisionDraft> f)
    {
        var referral = f.Matter.OpenReferral!;
        if (f.Input.IsApproved)
            referral.Approve(f.Input.At, (f.On, f.Names()), f.Input.Opinion);
        else
            referral.Disapprove((f.On, f.Names()), f.Input.Opinion);
    }
}

/// <summary>What the head decided on a referral.</summary>
public sealed record ReferralDecisionDraft
{
    /// <summary>False when it is not to be referred.</summary>
    public bool IsApproved { get; init; }

    /// <summary>The moment of the decision.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The opinion; the reasons when it is not approved.</summary>
    public string Opinion { get; init; } = "";
}

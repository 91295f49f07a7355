using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>恢复行政处罚程序 — no crime came of it: the case comes back and goes on where it stood.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 27; 行政执法机关移送涉嫌犯罪案件的规定 (2020) art. 10.</remarks>
internal sealed class ReturnCase : PenaltyAct<CaseReturnDraft>
{
    protected override Step<PenaltyCase> Step => ReferralSteps.Return;

    protected override void Record(Facts<PenaltyCase, CaseReturnDraft> f) =>
        f.Matter.OpenReferral!.Close(f.On, ReferralEnd.Returned, f.Input.Note);
}

/// <summary>How the case came back.</summary>
public sealed record CaseReturnDraft
{
    /// <summary>Who handed back case and evidence, and in which state.</summary>
    public required string Note { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>移送结案 — close a case that the police have taken up, without a penalty decision.</summary>
/// <remarks>Basis: 卫生健康行政处罚程序规定 (2025), where the article is not verified yet.</remarks>
internal sealed class CloseReferred : PenaltyAct<ReferredClosingDraft>
{
    protected override Step<PenaltyCase> Step => ReferralSteps.CloseReferred;

    protected override void Record(Facts<PenaltyCase, ReferredClosingDraft> f) => f.Matter.Record(new Closing
    {
        On = f.On,
        RecordedAt = f.RecordedAt,
        Ground = ClosingGround.Referred,
        ApprovedBy = f.Names(),
        Summary = f.Input.Summary,
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.ClosingReport();
}

/// <summary>What is entered to close a referred case.</summary>
public sealed record ReferredClosingDraft
{
    /// <summary>What became of the referral.</summary>
    public required string Summary { get; init; }
}

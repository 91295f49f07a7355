using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>移送其他机关结案 — close a case that another organ has taken over.</summary>
/// <remarks>Basis: 卫生健康行政处罚程序规定 (2025), where the article is not verified yet.</remarks>
internal sealed class CloseTransferred : ClosingWithoutDecision
{
    protected override Step<PenaltyCase> Step => TransferSteps.Close;

    protected override ClosingGround Ground => ClosingGround.Transferred;

    protected override void Record(Facts<PenaltyCase, OutcomeClosingDraft> f)
    {
        f.Matter.OpenTransfer!.Close(f.On, TransferEnd.Taken, f.Input.Summary);
        base.Record(f);
    }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>撤销案件结案 — close a case that was withdrawn.</summary>
/// <remarks>Basis: 卫生健康行政处罚程序规定 (2025), where the article is not verified yet.</remarks>
internal sealed class CloseWithdrawn : ClosingWithoutDecision
{
    protected override Step<PenaltyCase> Step => WithdrawalSteps.Close;

    protected override ClosingGround Ground => ClosingGround.Withdrawn;
}

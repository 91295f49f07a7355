using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>批准行政强制措施 — the head approves before the measure is taken.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 18.</remarks>
internal sealed class ApproveMeasure : MeasureAct<ApprovalDraft>
{
    protected override Step<CoerciveMeasure> Step => TakingSteps.Approve;

    protected override void Record(Facts<CoerciveMeasure, ApprovalDraft> f) => f.Matter.Record(new Approval
    {
        On = f.On,
        ApprovedBy = f.Names(),
        Opinion = f.Input.Opinion,
    });

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => [writing.Approval()];
}

/// <summary>What is entered to approve.</summary>
public sealed record ApprovalDraft
{
    /// <summary>The opinion.</summary>
    public required string Opinion { get; init; }
}

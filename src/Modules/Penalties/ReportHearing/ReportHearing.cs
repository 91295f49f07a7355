using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>提出听证意见 — the chair reports on the hearing; the decision follows its record.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 65. A case that went through a hearing is reviewed (art. 58).</remarks>
internal sealed class ReportHearing : PenaltyAct<HearingReportDraft>
{
    protected override Step<PenaltyCase> Step => HearingSteps.Report;

    protected override CasePaper Draft(PaperWriting writing) => writing.HearingReport();

    protected override void Record(Facts<PenaltyCase, HearingReportDraft> f) => f.Matter.Record(new HearingReport
    {
        On = f.On,
        Chair = f.Matter.HearingCall!.Chair,
        Opinion = f.Input.Opinion,
    });
}

/// <summary>What the chair reports.</summary>
public sealed record HearingReportDraft
{
    /// <summary>Opinion on facts, evidence and the proposed penalty.</summary>
    public required string Opinion { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>审批内部事项 — the head approves, or does not, what the officers ask for.</summary>
internal sealed class ApproveMatter : PenaltyAct<MatterApprovalDraft>
{
    protected override Step<PenaltyCase> Step => RecordSteps.ApproveMatter;

    protected override void Record(Facts<PenaltyCase, MatterApprovalDraft> f) => f.Matter.Record(new InternalApproval
    {
        Position = f.Matter.Approvals.Count + 1,
        On = f.On,
        Subject = f.Input.Subject,
        Reasons = f.Input.Reasons,
        OfficersOpinion = f.Input.OfficersOpinion,
        SectionOpinion = f.Input.SectionOpinion,
        LegalOpinion = f.Input.LegalOpinion,
        IsApproved = f.Input.IsApproved,
        Opinion = f.Input.Opinion,
        ApprovedBy = f.Names(),
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.Approval();
}

/// <summary>What is asked for, and what the head decided.</summary>
public sealed record MatterApprovalDraft
{
    /// <summary>What is asked for.</summary>
    public required string Subject { get; init; }

    /// <summary>Reasons and provisions.</summary>
    public required string Reasons { get; init; }

    /// <summary>Opinion of the officers.</summary>
    public required string OfficersOpinion { get; init; }

    /// <summary>Opinion of the section head.</summary>
    public string SectionOpinion { get; init; } = "";

    /// <summary>Opinion of the legal unit.</summary>
    public string LegalOpinion { get; init; } = "";

    /// <summary>True when the head approved.</summary>
    public bool IsApproved { get; init; }

    /// <summary>What the head added.</summary>
    public string Opinion { get; init; } = "";
}

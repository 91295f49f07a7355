using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>延长办案期限 — the head lets the decision come later, where a provision allows it; once.</summary>
internal sealed class ExtendCase : PenaltyAct<CaseExtensionDraft>
{
    protected override Step<PenaltyCase> Step => ExtensionSteps.ExtendCase;

    protected override void Record(Facts<PenaltyCase, CaseExtensionDraft> f) => f.Matter.Record(new CaseExtension
    {
        On = f.On,
        Former = CaseExtensionDraft.Former(f.Matter),
        Until = f.Input.Until,
        Reason = f.Input.Reason,
        Ground = f.Input.Ground,
        ApprovedBy = f.Names(),
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.CaseExtension();
}

/// <summary>Until when, and why.</summary>
public sealed record CaseExtensionDraft
{
    /// <summary>The new last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Provision that allows it.</summary>
    public required string Ground { get; init; }

    internal static DateOnly Former(PenaltyCase matter) => Kernel.Calendar.WorkCalendar.Default.Due(
        Kernel.Calendar.Term.Of(Kernel.Law.StatuteRegister.Default["ord.decision.90"], matter.FiledFrom ?? matter.Filing!.On)).Bound;
}

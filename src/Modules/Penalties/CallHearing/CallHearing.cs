using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>通知听证 — tell the party when and where the hearing is held, and name its chair.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 64: seven working days before it is held, in public, by one who did not investigate.</remarks>
internal sealed class CallHearing : PenaltyAct<HearingCallDraft>
{
    protected override Step<PenaltyCase> Step => HearingSteps.Call;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, HearingCallDraft input, CancellationToken ct) => new HearingPanel(
        await work.Known("chair", input.Chair, ct),
        input.Clerk is { } clerk ? await work.Known("clerk", clerk, ct) : null);

    protected override void Record(Facts<PenaltyCase, HearingCallDraft> f)
    {
        var panel = (HearingPanel)f.Loaded!;
        f.Matter.Record(new HearingCall
        {
            On = f.On,
            HeldOn = f.Input.HeldOn,
            Place = f.Input.Place,
            ChairId = panel.Chair.Person,
            Chair = panel.Chair.Name,
            Clerk = panel.Clerk?.Name ?? "",
            ClosedGround = f.Input.ClosedGround,
        });
    }

    protected override CasePaper Draft(PaperWriting writing) => writing.HearingCall();

    protected override NumberRequest Number(Facts<PenaltyCase, HearingCallDraft> f) =>
        new(Step.NumberKind!, "{agency}卫听通〔{year}〕{serial}号", n => f.Matter.HearingCall!.Number = n);
}

/// <summary>What is entered to call a hearing.</summary>
public sealed record HearingCallDraft
{
    /// <summary>The day it is held.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Key of the person who chairs it.</summary>
    public required Guid Chair { get; init; }

    /// <summary>Key of the person who takes the record; null when none is named.</summary>
    public Guid? Clerk { get; init; }

    /// <summary>True unless a secret or privacy forbids it.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Why it is not public; empty when it is.</summary>
    public string ClosedGround { get; init; } = "";
}

/// <summary>Who conducts the hearing.</summary>
internal sealed record HearingPanel(Performer Chair, Performer? Clerk);

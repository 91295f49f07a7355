using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>对不立案提出异议 — ask the police for review, or the procuratorate to supervise; late is marked late.</summary>
/// <remarks>Basis: 行政执法机关移送涉嫌犯罪案件的规定 (2020) art. 9: within three days of the refusal, and of the review.</remarks>
internal sealed class ObjectToRefusal : PenaltyAct<RefusalObjectionDraft>
{
    protected override Step<PenaltyCase> Step => ReferralSteps.Objection;

    protected override void Record(Facts<PenaltyCase, RefusalObjectionDraft> f) => f.Matter.Record(new ReferralEvent
    {
        Position = f.Matter.ReferralEvents.Count + 1,
        Referral = f.Matter.OpenReferral!.Position,
        On = f.On,
        Kind = f.Input.ToProcuratorate ? ReferralEventKind.SupervisionAsked : ReferralEventKind.ReviewAsked,
        Document = f.Input.Organ,
        Note = f.Input.Reason,
    });
}

/// <summary>Where the agency turns and why.</summary>
public sealed record RefusalObjectionDraft
{
    /// <summary>True for supervision by the procuratorate, false for review by the police.</summary>
    public bool ToProcuratorate { get; init; }

    /// <summary>The organ, and the number of the letter.</summary>
    public required string Organ { get; init; }

    /// <summary>Why a crime is to be investigated.</summary>
    public required string Reason { get; init; }
}

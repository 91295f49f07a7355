using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记司法机关的答复 — record what police, procuratorate or court decided on a referred case.</summary>
/// <remarks>
/// Basis: 行政执法机关移送涉嫌犯罪案件的规定 (2020) art. 8 to 10; a fine already paid is set off against a criminal fine by
/// art. 11 (3).
/// </remarks>
internal sealed class RecordPoliceAnswer : PenaltyAct<PoliceAnswerDraft>
{
    protected override Step<PenaltyCase> Step => ReferralSteps.RecordAnswer;

    protected override void Record(Facts<PenaltyCase, PoliceAnswerDraft> f)
    {
        var referral = f.Matter.OpenReferral!;
        f.Matter.Record(new ReferralEvent
        {
            Position = f.Matter.ReferralEvents.Count + 1,
            Referral = referral.Position,
            On = f.On,
            Kind = f.Input.Kind,
            Document = f.Input.Document,
            Note = f.Input.Note,
            CriminalFine = f.Input.CriminalFine,
        });
        if (f.Input.Kind == ReferralEventKind.Convicted)
            referral.Close(f.On, ReferralEnd.Punished, f.Input.Document);
    }
}

/// <summary>What was answered; the day of the act is the day it was received.</summary>
public sealed record PoliceAnswerDraft
{
    /// <summary>What was decided.</summary>
    public ReferralEventKind Kind { get; init; }

    /// <summary>Number of the notice or judgment.</summary>
    public required string Document { get; init; }

    /// <summary>Its reasons.</summary>
    public string Note { get; init; } = "";

    /// <summary>Yuan of the criminal fine; 0 for none.</summary>
    public decimal CriminalFine { get; init; }
}

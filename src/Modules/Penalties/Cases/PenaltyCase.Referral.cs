namespace Fazhi.Penalties;

/// <content>Whether the conduct was referred to criminal justice, and how far that has come.</content>
internal sealed partial class PenaltyCase
{
    public List<Referral> Referrals { get; private set; } = [];

    public List<ReferralEvent> ReferralEvents { get; private set; } = [];

    /// <summary>The referral of which the last was heard; null when there was none.</summary>
    public Referral? LastReferral => Referrals.MaxBy(r => r.Position);

    /// <summary>The referral still open; null when there is none.</summary>
    public Referral? OpenReferral => LastReferral is { IsOpen: true } open ? open : null;

    /// <summary>What was last said of the open or last referral; null before.</summary>
    public ReferralEventKind? LastReferralEvent => EventsOf(LastReferral).LastOrDefault()?.Kind;

    /// <summary>True when the police took the last referral up and it did not come back.</summary>
    public bool IsTakenByPolice => LastReferral is { End: null or ReferralEnd.Punished } last
        && EventsOf(last).Any(e => e.Kind == ReferralEventKind.PoliceFiled);

    /// <summary>Yuan of the fine already paid that a criminal fine swallows (规定 art. 11 (3)); 0 without one.</summary>
    public decimal FineSetOff => Math.Min(Paid(PaymentKind.Fine), ReferralEvents.Sum(e => e.CriminalFine));

    /// <summary>Events of a referral in the order in which they came about.</summary>
    public IEnumerable<ReferralEvent> EventsOf(Referral? referral) =>
        ReferralEvents.Where(e => e.Referral == referral?.Position).OrderBy(e => e.Position);

    public void Record(Referral referral) => Referrals.Add(referral);

    public void Record(ReferralEvent said) => ReferralEvents.Add(said);
}

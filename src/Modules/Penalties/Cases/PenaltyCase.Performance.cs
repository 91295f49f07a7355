using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

/// <content>What is owed under the decision on a day, as a function of dated facts.</content>
internal sealed partial class PenaltyCase
{
    public List<Deferral> Deferrals { get; private set; } = [];

    public List<Instalment> Instalments { get; private set; } = [];

    public List<Urging> Urgings { get; private set; } = [];

    public List<Challenge> Challenges { get; private set; } = [];

    public List<PerformanceAgreement> Agreements { get; private set; } = [];

    /// <summary>Yuan of fine and gains still owed; a surcharge comes on top, see <see cref="OwedOn"/>.</summary>
    public decimal Owed => Owing(PaymentKind.Fine) + Owing(PaymentKind.Gains);

    /// <summary>True when nothing is left to be done under the decision.</summary>
    /// <remarks>Once the fine is paid the surcharge no longer grows, so that no day has to be named.</remarks>
    public bool IsPerformed => Decision is not null && Owed == 0 && OwedOn(LastPaymentOn) == 0
        && (Decision.Sanction.Goods == 0 || GoodsDisposal is not null);

    /// <summary>The fine as it stands: as decided, or as changed on a challenge; 0 when the decision was revoked.</summary>
    public decimal FineInForce => IsRevoked ? 0
        : Challenges.LastOrDefault(c => c.FineAfter is not null)?.FineAfter ?? Decision?.Sanction.Fine ?? 0;

    public bool IsRevoked => Challenges.Any(c => c.Outcome == ChallengeOutcome.Revoked);

    public bool IsChallenged => Challenges.Any(c => c.IsPending);

    public bool IsStayed => Challenges.Any(c => c.IsStayed);

    /// <summary>True once the party was told to pay the surcharge.</summary>
    public bool ClaimsSurcharge => Urgings.Any(u => u.ClaimsSurcharge);

    /// <summary>Last day to pay, as extended for the whole of the fine; null before service.</summary>
    public DateOnly? LastDayToPay => Deferrals.Count > 0
        ? Instalments.Where(i => i.Deferral == Deferrals[^1].Position).Max(i => i.DueOn)
        : StatutoryLastDay;

    /// <summary>Last day of the fifteen days after receipt (art. 67); null before service.</summary>
    public DateOnly? StatutoryLastDay => Delivery is { } delivery
        ? WorkCalendar.Default.Due(Term.Of(StatuteRegister.Default["exec.pay15"], delivery.EffectiveOn)).Bound
        : null;

    private DateOnly LastPaymentOn => Payments.Count > 0 ? Payments.Max(p => p.On) : DateOnly.MinValue;

    /// <summary>Yuan of one kind still to be paid; of a surcharge see <see cref="SurchargeUnpaid"/>.</summary>
    public decimal Owing(PaymentKind kind) => IsRevoked ? 0 : Math.Max(0, kind switch
    {
        PaymentKind.Fine => FineInForce,
        PaymentKind.Gains => Decision?.Sanction.Gains ?? 0,
        _ => throw new ArgumentException("A surcharge is owed on a day.", nameof(kind)),
    } - Paid(kind));

    /// <summary>Yuan of one kind still to be paid on a day.</summary>
    public decimal OwingOn(PaymentKind kind, DateOnly day) =>
        kind == PaymentKind.Surcharge ? SurchargeUnpaid(day) : Owing(kind);

    /// <summary>Yuan owed on a day: fine, gains and the surcharge if one was demanded.</summary>
    public decimal OwedOn(DateOnly day) => Owed + (ClaimsSurcharge ? SurchargeUnpaid(day) : 0);

    /// <summary>Yuan of the surcharge through a day, less what was paid and what an agreement took off; at least 0.</summary>
    public decimal SurchargeUnpaid(DateOnly day) =>
        Math.Max(0, SurchargeOn(day).Total - Paid(PaymentKind.Surcharge) - Agreements.Sum(a => a.Reduced));

    /// <summary>The surcharge through a day, with its working.</summary>
    public Surcharge SurchargeOn(DateOnly day) => StatutoryLastDay is not { } last ? Surcharge.None : Surcharge.Count(
        new SurchargeFacts
        {
            Fine = FineInForce,
            LastDay = last,
            Deferrals = [.. Deferrals.Select(d => new DeferredFine(
                d.On, [.. Instalments.Where(i => i.Deferral == d.Position).Select(i => (i.DueOn, i.Amount))]))],
            Payments = [.. Payments.Where(p => p.Kind == PaymentKind.Fine).Select(p => (p.On, p.Amount))],
            Pauses = [.. Challenges.Select(c => new SurchargePause(c.On, c.EndedOn, c.Kind.Label()))],
        },
        day);

    /// <summary>True when something that had to be paid before a day has not been.</summary>
    public bool IsOverdue(DateOnly day) => StatutoryLastDay is { } last
        && (SurchargeOn(day).Unpaid > 0 || (day > last && Owing(PaymentKind.Gains) > 0));

    public void Record(Deferral deferral, IEnumerable<(DateOnly DueOn, decimal Amount)> schedule)
    {
        Deferrals.Add(deferral);
        foreach (var (due, amount) in schedule)
            Instalments.Add(new Instalment
            {
                Position = Instalments.Count + 1,
                Deferral = deferral.Position,
                DueOn = due,
                Amount = amount,
            });
    }

    public void Record(Urging urging) => Urgings.Add(urging);

    public void Record(Challenge challenge) => Challenges.Add(challenge);

    public void Record(PerformanceAgreement agreement) => Agreements.Add(agreement);

    private decimal Paid(PaymentKind kind) => Payments.Where(p => p.Kind == kind).Sum(p => p.Amount)
        - Refunds.Where(r => r.Kind == kind).Sum(r => r.Amount);
}

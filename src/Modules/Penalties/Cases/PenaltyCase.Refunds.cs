namespace Fazhi.Penalties;

/// <content>What was paid beyond what is owed, once a decision was revoked or changed.</content>
internal sealed partial class PenaltyCase
{
    public List<Refund> Refunds { get; private set; } = [];

    /// <summary>Yuan of all kinds still to be paid back.</summary>
    public decimal Refundable => Enum.GetValues<PaymentKind>().Sum(RefundableOf);

    /// <summary>Yuan of one kind paid beyond what the decision in force asks, less what went back already.</summary>
    /// <remarks>A surcharge falls with a fine that is revoked; of a fine that was lowered it is counted on the lower one.</remarks>
    public decimal RefundableOf(PaymentKind kind) => Math.Max(0, Paid(kind) - kind switch
    {
        _ when IsRevoked => 0,
        PaymentKind.Fine => FineInForce,
        PaymentKind.Gains => Decision?.Sanction.Gains ?? 0,
        _ => Math.Max(SurchargeOn(LastPaymentOn).Total - Agreements.Sum(a => a.Reduced), 0),
    });

    public void Record(Refund refund) => Refunds.Add(refund);
}

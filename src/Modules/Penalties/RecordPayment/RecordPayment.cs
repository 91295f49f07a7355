using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记缴款 — record what the party paid to the bank.</summary>
internal sealed class RecordPayment : PenaltyAct<PaymentDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Pay;

    protected override void Record(Facts<PenaltyCase, PaymentDraft> f) =>
        f.Matter.Record(new Payment
        {
            Position = f.Matter.Payments.Count + 1,
            On = f.On,
            Kind = f.Input.Kind,
            Amount = f.Input.Amount,
            Receipt = f.Input.Receipt,
        });
}

/// <summary>What is entered about a payment.</summary>
public sealed record PaymentDraft
{
    /// <summary>For what.</summary>
    public PaymentKind Kind { get; init; }

    /// <summary>Yuan.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Number of the bank's voucher or of the fiscal receipt.</summary>
    public required string Receipt { get; init; }
}

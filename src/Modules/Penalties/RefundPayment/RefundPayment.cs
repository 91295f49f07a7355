using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>退还罚没款 — what was paid under a decision since revoked or lowered goes back to the party.</summary>
internal sealed class RefundPayment : PenaltyAct<RefundDraft>
{
    protected override Step<PenaltyCase> Step => RefundSteps.Refund;

    protected override void Record(Facts<PenaltyCase, RefundDraft> f) => f.Matter.Record(new Refund
    {
        Position = f.Matter.Refunds.Count + 1,
        On = f.On,
        Kind = f.Input.Kind,
        Amount = f.Input.Amount,
        Receipt = f.Input.Receipt,
        ApprovedBy = f.Names(),
    });
}

/// <summary>What goes back.</summary>
public sealed record RefundDraft
{
    /// <summary>What it had been paid for.</summary>
    public PaymentKind Kind { get; init; }

    /// <summary>Yuan.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Number of the paper by which the treasury paid it back.</summary>
    public required string Receipt { get; init; }
}

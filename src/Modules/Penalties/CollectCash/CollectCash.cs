using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>当场收缴罚款 — take the fine in cash, which pays it.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 68 to 70; the money has to reach the bank by art. 71.</remarks>
internal sealed class CollectCash : PenaltyAct<CashDraft>
{
    protected override Step<PenaltyCase> Step => CashSteps.Collect;

    protected override void Record(Facts<PenaltyCase, CashDraft> f)
    {
        f.Matter.Record(new CashCollection
        {
            Position = f.Matter.Cash.Count + 1,
            On = f.On,
            Ground = f.Input.Ground,
            Reason = f.Input.Reason,
            Amount = f.Input.Amount,
            Receipt = f.Input.Receipt,
            IsAfloat = f.Input.IsAfloat,
        });
        f.Matter.Record(new Payment
        {
            Position = f.Matter.Payments.Count + 1,
            On = f.On,
            Kind = PaymentKind.Fine,
            Amount = f.Input.Amount,
            Receipt = f.Input.Receipt,
        });
    }
}

/// <summary>What is entered about cash taken on the spot.</summary>
public sealed record CashDraft
{
    /// <summary>Why it may be taken on the spot.</summary>
    public required CashGround Ground { get; init; }

    /// <summary>Why it is hard to collect afterwards, or what the party asked for; empty for a small fine.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Yuan.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Number of the receipt of the finance department.</summary>
    public required string Receipt { get; init; }

    /// <summary>True when it was taken on the water.</summary>
    public bool IsAfloat { get; init; }
}

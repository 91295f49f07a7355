using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>拍卖查封扣押的财物抵缴罚款 — sell by auction what is already sealed, and set it off against the fine.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 43 and 46 (3).</remarks>
internal sealed class SetOffGoods : PenaltyAct<SetOffDraft>
{
    protected override Step<PenaltyCase> Step => EnforcementSteps.SetOff;

    protected override void Record(Facts<PenaltyCase, SetOffDraft> f)
    {
        f.Matter.Record(new SetOff
        {
            Position = f.Matter.SetOffs.Count + 1,
            On = f.On,
            Seizure = f.Input.Seizure,
            Things = f.Input.Things,
            Proceeds = f.Input.Proceeds,
            Amount = f.Input.Amount,
            ApprovedBy = f.Names(),
            Urgency = f.Input.Urgency,
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

/// <summary>What is entered about the auction.</summary>
public sealed record SetOffDraft
{
    /// <summary>Number of the decision that sealed or seized the things.</summary>
    public required string Seizure { get; init; }

    /// <summary>The things.</summary>
    public required string Things { get; init; }

    /// <summary>What the auction brought, in yuan.</summary>
    public required decimal Proceeds { get; init; }

    /// <summary>What of it is set off against the fine, in yuan.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Number of the fiscal receipt.</summary>
    public required string Receipt { get; init; }

    /// <summary>True when it was done at night.</summary>
    public bool AtNight { get; init; }

    /// <summary>Why it could not wait; empty when it was not done at night or on a holiday.</summary>
    public string Urgency { get; init; } = "";
}

using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>拍卖查封扣押的财物抵缴罚款 — sell by auction what is already sealed, and set it off against the fine.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 43 and 46 (3).</remarks>
internal sealed class SetOffGoods : PenaltyAct<SetOffDraft>
{
    protected override Step<PenaltyCase> Step => EnforcementSteps.SetOff;

    protected override async Task<object?> Gather(ActWork work, PenaltyCase record, SetOffDraft input, CancellationToken ct) =>
        await SealedGoods.Find(work.Db, record.Id, input.Measure, ct);

    protected override void Record(Facts<PenaltyCase, SetOffDraft> f)
    {
        var goods = (SealedGoods)f.Loaded!;
        f.Matter.Record(new SetOff
        {
            Position = f.Matter.SetOffs.Count + 1,
            On = f.On,
            Seizure = goods.Number.Length > 0 ? goods.Number : f.Input.Seizure,
            Things = f.Input.Things.Length > 0 ? f.Input.Things : goods.Things,
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
    /// <summary>Key of the measure of this case that holds the things; null where it is not in the system.</summary>
    public Guid? Measure { get; init; }

    /// <summary>Number of the decision that sealed or seized the things; taken from the measure where one is named.</summary>
    public string Seizure { get; init; } = "";

    /// <summary>The things; those of the measure when left out.</summary>
    public string Things { get; init; } = "";

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

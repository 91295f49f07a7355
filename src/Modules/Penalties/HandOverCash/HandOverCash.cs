using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>收缴的罚款交回本机关 — the officers hand the cash over to the agency.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 71; two working days from taking it, on the water from landing.</remarks>
internal sealed class HandOverCash : PenaltyAct<CashHandOverDraft>
{
    protected override Step<PenaltyCase> Step => CashSteps.HandOver;

    protected override void Record(Facts<PenaltyCase, CashHandOverDraft> f) =>
        f.Matter.CashWithOfficers!.HandOver(f.On, f.Input.LandedOn, f.Input.ReceivedBy);
}

/// <summary>What is entered when cash is handed over.</summary>
public sealed record CashHandOverDraft
{
    /// <summary>Who received it, and the number of the slip.</summary>
    public required string ReceivedBy { get; init; }

    /// <summary>The day of landing, when it was taken on the water.</summary>
    public DateOnly? LandedOn { get; init; }
}

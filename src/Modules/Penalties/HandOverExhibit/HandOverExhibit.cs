using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>交接证据物品 — an exhibit goes from one hand into another: from whom, to whom, when, why, in which state.</summary>
internal sealed class HandOverExhibit : PenaltyAct<HandOverDraft>
{
    protected override Step<PenaltyCase> Step => EvidenceSteps.HandOver;

    protected override void Record(Facts<PenaltyCase, HandOverDraft> f) => f.Matter.Record(new CustodyStep
    {
        Position = f.Matter.Custody.Count + 1,
        Exhibit = f.Input.Exhibit,
        On = f.On,
        At = f.Input.At,
        From = f.Input.From,
        To = f.Input.To,
        Reason = f.Input.Reason,
        Condition = f.Input.Condition,
        KeptAt = f.Input.KeptAt,
        By = f.Names(),
    });
}

/// <summary>What changes hands.</summary>
public sealed record HandOverDraft
{
    /// <summary>Key of the exhibit: <c>evidence:1</c>, <c>sample:2</c>, <c>preserved:1</c>.</summary>
    public required string Exhibit { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who gave it.</summary>
    public required string From { get; init; }

    /// <summary>Who received it.</summary>
    public required string To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>State of the thing and of its seal.</summary>
    public required string Condition { get; init; }

    /// <summary>Where it is kept from then on.</summary>
    public required string KeptAt { get; init; }
}

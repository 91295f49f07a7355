using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>催告履行 — tell the party in writing to perform, by when, how and how much, and that it may answer.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 35 and 54. The paper says the amounts of its day.</remarks>
internal sealed class UrgePerformance : PenaltyAct<UrgingDraft>
{
    protected override Step<PenaltyCase> Step => PerformanceSteps.Urge;

    protected override void Record(Facts<PenaltyCase, UrgingDraft> f) => f.Matter.Record(new Urging
    {
        Position = f.Matter.Urgings.Count + 1,
        On = f.On,
        DueOn = f.Input.DueOn,
        Way = f.Input.Way,
        Method = f.Input.Method,
        Receiver = f.Input.Receiver,
        ClaimsSurcharge = f.Input.ClaimsSurcharge,
        Unpaid = f.Matter.Owed,
        Surcharge = f.Input.ClaimsSurcharge ? f.Matter.SurchargeUnpaid(f.On) : 0,
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.Urging();

    protected override NumberRequest Number(Facts<PenaltyCase, UrgingDraft> f) =>
        new(Step.NumberKind!, "{agency}卫催〔{year}〕{serial}号", n => f.Matter.Urgings[^1].Number = n);
}

/// <summary>What is entered to urge the party.</summary>
public sealed record UrgingDraft
{
    /// <summary>The last day it names for performance.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How and where to pay.</summary>
    public required string Way { get; init; }

    /// <summary>How the paper is served.</summary>
    public ServiceMethod Method { get; init; }

    /// <summary>Who received it.</summary>
    public string Receiver { get; init; } = "";

    /// <summary>True when the surcharge is demanded.</summary>
    public bool ClaimsSurcharge { get; init; } = true;
}

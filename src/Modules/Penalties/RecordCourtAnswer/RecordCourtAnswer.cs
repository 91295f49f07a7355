using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记法院的答复 — record what the court said: accepted or not, permitted or not, execution ended.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 56 to 58.</remarks>
internal sealed class RecordCourtAnswer : PenaltyAct<CourtAnswerDraft>
{
    protected override Step<PenaltyCase> Step => EnforcementSteps.RecordAnswer;

    protected override void Record(Facts<PenaltyCase, CourtAnswerDraft> f) => f.Matter.Record(new CourtEvent
    {
        Position = f.Matter.CourtEvents.Count + 1,
        On = f.On,
        Kind = f.Input.Kind,
        Document = f.Input.Document,
        Note = f.Input.Note,
    });
}

/// <summary>What the court said; the day of the act is the day it was received.</summary>
public sealed record CourtAnswerDraft
{
    /// <summary>What it said.</summary>
    public CourtEventKind Kind { get; init; }

    /// <summary>Number of the paper.</summary>
    public required string Document { get; init; }

    /// <summary>Its reasons.</summary>
    public string Note { get; init; } = "";
}

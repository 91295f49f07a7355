using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>向上一级法院申请复议 — turn to the higher court against a ruling that turned the application down.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 56 (2) and 58 (3): within fifteen days.</remarks>
internal sealed class AppealRuling : PenaltyAct<RulingAppealDraft>
{
    protected override Step<PenaltyCase> Step => EnforcementSteps.Appeal;

    protected override void Record(Facts<PenaltyCase, RulingAppealDraft> f) => f.Matter.Record(new CourtEvent
    {
        Position = f.Matter.CourtEvents.Count + 1,
        On = f.On,
        Kind = CourtEventKind.Appealed,
        Document = f.Input.Court,
        Note = f.Input.Reason,
    });
}

/// <summary>What is entered to appeal.</summary>
public sealed record RulingAppealDraft
{
    /// <summary>The higher court.</summary>
    public required string Court { get; init; }

    /// <summary>Why the ruling is wrong.</summary>
    public required string Reason { get; init; }
}

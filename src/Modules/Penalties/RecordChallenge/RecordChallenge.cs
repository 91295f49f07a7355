using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记复议或者诉讼 — the party challenges the decision: the surcharge stands still, execution as a rule does not.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 73.</remarks>
internal sealed class RecordChallenge : PenaltyAct<ChallengeDraft>
{
    protected override Step<PenaltyCase> Step => PerformanceSteps.RecordChallenge;

    protected override void Record(Facts<PenaltyCase, ChallengeDraft> f) => f.Matter.Record(new Challenge
    {
        Position = f.Matter.Challenges.Count + 1,
        On = f.On,
        Kind = f.Input.Kind,
        Body = f.Input.Body,
        Stay = f.Input.Stay,
    });
}

/// <summary>What is entered about a challenge; the day of the act is the day it was filed.</summary>
public sealed record ChallengeDraft
{
    /// <summary>Reconsideration or suit.</summary>
    public ChallengeKind Kind { get; init; }

    /// <summary>The authority or court, and its number.</summary>
    public required string Body { get; init; }

    /// <summary>Why execution is stayed, if it is.</summary>
    public StayGround Stay { get; init; }
}

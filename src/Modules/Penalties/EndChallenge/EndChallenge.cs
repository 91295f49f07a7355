using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记复议或者诉讼的结果 — how a challenge ended; the surcharge runs on from the next day.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 73 (3).</remarks>
internal sealed class EndChallenge : PenaltyAct<ChallengeEndDraft>
{
    protected override Step<PenaltyCase> Step => PerformanceSteps.EndChallenge;

    protected override void Record(Facts<PenaltyCase, ChallengeEndDraft> f) =>
        f.Matter.Challenges[^1].End(f.On, f.Input.Outcome, f.Input.FineAfter, f.Input.Note);
}

/// <summary>What is entered about the end; the day of the act is the day its result was received.</summary>
public sealed record ChallengeEndDraft
{
    /// <summary>How it ended.</summary>
    public ChallengeOutcome Outcome { get; init; }

    /// <summary>The fine as changed, in yuan; null when it was not.</summary>
    public decimal? FineAfter { get; init; }

    /// <summary>Number of the paper that ended it.</summary>
    public required string Note { get; init; }
}

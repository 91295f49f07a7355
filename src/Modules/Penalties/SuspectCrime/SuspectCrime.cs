using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>提出移送涉嫌犯罪案件 — two officers verify that the conduct may be a crime and propose to refer it.</summary>
/// <remarks>Basis: 行政执法机关移送涉嫌犯罪案件的规定 (2020) art. 3 and 5 (1).</remarks>
internal sealed class SuspectCrime : PenaltyAct<SuspicionDraft>
{
    protected override Step<PenaltyCase> Step => ReferralSteps.Suspect;

    protected override void Record(Facts<PenaltyCase, SuspicionDraft> f) => f.Matter.Record(new Referral
    {
        Position = f.Matter.Referrals.Count + 1,
        On = f.On,
        Crime = f.Input.Crime,
        Findings = f.Input.Findings,
        Team = f.Names(),
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.ReferralReport();
}

/// <summary>What the team reports to the head.</summary>
public sealed record SuspicionDraft
{
    /// <summary>The crime suspected, with the article of the criminal law.</summary>
    public required string Crime { get; init; }

    /// <summary>What was verified: facts, amounts, harm.</summary>
    public required string Findings { get; init; }
}

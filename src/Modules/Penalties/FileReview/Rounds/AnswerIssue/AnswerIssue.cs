using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>登记整改情况 — the officer says how it was put right; what cannot be is prevented for the future.</summary>
internal sealed class AnswerIssue : RoundAct<RemedyDraft>
{
    protected override Step<ReviewRound> Step => RoundSteps.Answer;

    protected override void Record(Facts<ReviewRound, RemedyDraft> f) =>
        f.Matter.IssueAt(f.Input.Issue)!.Reply(f.On, f.Input.Answer);
}

/// <summary>How it was put right.</summary>
public sealed record RemedyDraft
{
    /// <summary>Number of the issue within the round.</summary>
    public required int Issue { get; init; }

    /// <summary>What was done.</summary>
    public required string Answer { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>复查整改 — the reviewer of the file looks again; what is not mended goes back with a new day.</summary>
internal sealed class RecheckIssue : RoundAct<RecheckDraft>
{
    protected override Step<ReviewRound> Step => RoundSteps.Recheck;

    protected override void Record(Facts<ReviewRound, RecheckDraft> f)
    {
        var issue = f.Matter.IssueAt(f.Input.Issue)!;
        f.Matter.Record(new Recheck
        {
            Position = f.Matter.Rechecks.Count + 1,
            Issue = issue.Position,
            On = f.On,
            By = f.Names(),
            IsMended = f.Input.IsMended,
            Opinion = f.Input.Opinion,
        });
        if (f.Input.IsMended)
            issue.Mend(f.On);
        else
            issue.SendBack(f.Input.DueOn!.Value);
    }
}

/// <summary>What the recheck found.</summary>
public sealed record RecheckDraft
{
    /// <summary>Number of the issue within the round.</summary>
    public required int Issue { get; init; }

    /// <summary>True when it is put right.</summary>
    public bool IsMended { get; init; }

    /// <summary>The opinion.</summary>
    public required string Opinion { get; init; }

    /// <summary>The new last day when it is not; null otherwise.</summary>
    public DateOnly? DueOn { get; init; }
}

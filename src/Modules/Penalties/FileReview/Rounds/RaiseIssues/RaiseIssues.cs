using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>提出整改要求 — say file by file what has to be put right, and by when; it becomes a task of the lead officer.</summary>
internal sealed class RaiseIssues : RoundAct<IssuesDraft>
{
    protected override Step<ReviewRound> Step => RoundSteps.Raise;

    protected override void Record(Facts<ReviewRound, IssuesDraft> f) =>
        f.Matter.Record([.. f.Input.Issues.Select((draft, i) => Issue(f, draft, i + 1))]);

    private static ReviewIssue Issue(Facts<ReviewRound, IssuesDraft> f, IssueDraft draft, int position)
    {
        var file = f.Matter.FileAt(draft.File)!;
        return new ReviewIssue
        {
            Position = position,
            On = f.On,
            File = draft.File,
            Items = string.Join("、", f.Matter.WrongIn(file).Select(l => l.Item)),
            Demand = draft.Demand,
            OfficerId = file.LeadId,
            Officer = file.Officers.Split('、')[0],
            DueOn = draft.DueOn,
        };
    }
}

/// <summary>What has to be put right.</summary>
public sealed record IssuesDraft
{
    /// <summary>One for each file with something wrong.</summary>
    public required IReadOnlyList<IssueDraft> Issues { get; init; }
}

/// <summary>What has to be put right in one file.</summary>
public sealed record IssueDraft
{
    /// <summary>Number of the file within the round.</summary>
    public required int File { get; init; }

    /// <summary>What is demanded.</summary>
    public required string Demand { get; init; }

    /// <summary>Last day for it.</summary>
    public required DateOnly DueOn { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>集体讨论 — the heads discuss a complex or serious case.</summary>
internal sealed class DiscussCase : PenaltyAct<DiscussionDraft>
{
    protected override Step<PenaltyCase> Step => ReviewSteps.Discuss;

    protected override CasePaper Draft(PaperWriting writing) => writing.Discussion();

    protected override void Record(Facts<PenaltyCase, DiscussionDraft> f) =>
        f.Matter.Record(new Discussion
        {
            Position = f.Matter.Discussions.Count + 1,
            On = f.On,
            HostId = f.By[0].Person,
            Host = f.Names(),
            Participants = string.Join("、", f.Input.Present),
            Absent = string.Join("、", f.Input.Absent),
            Result = f.Input.Result,
            VotesFor = f.Input.VotesFor,
            VotesAgainst = f.Input.VotesAgainst,
            Abstentions = f.Input.Abstentions,
            Opinion = f.Input.Opinion,
            Dissent = f.Input.Dissent,
            Minutes = f.Input.Minutes,
            MinuteTaker = f.Input.MinuteTaker,
        });
}

/// <summary>What is entered about the discussion.</summary>
public sealed record DiscussionDraft
{
    /// <summary>Names of the heads who took part.</summary>
    public required IReadOnlyList<string> Participants { get; init; }

    /// <summary>Names of the heads who did not; empty for nobody.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>What was resolved.</summary>
    public DiscussionResult Result { get; init; }

    /// <summary>Votes for the resolution; 0 in all three when nobody voted.</summary>
    public int VotesFor { get; init; }

    /// <summary>Votes against it.</summary>
    public int VotesAgainst { get; init; }

    /// <summary>Abstentions.</summary>
    public int Abstentions { get; init; }

    /// <summary>The resolution in words.</summary>
    public required string Opinion { get; init; }

    /// <summary>Different opinions word for word; empty when there were none.</summary>
    public string Dissent { get; init; } = "";

    /// <summary>What was said, speaker by speaker.</summary>
    public string Minutes { get; init; } = "";

    /// <summary>Who took the minutes.</summary>
    public string MinuteTaker { get; init; } = "";

    /// <summary>Everyone present, each once.</summary>
    internal IReadOnlyList<string> Present => [.. Participants.Distinct()];

    internal int Votes => VotesFor + VotesAgainst + Abstentions;
}

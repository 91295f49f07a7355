using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>集体讨论 — the heads discuss a complex or serious case.</summary>
internal sealed class DiscussCase : PenaltyAct<DiscussionDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.Discuss;

    protected override CasePaper Draft(PaperWriting writing) => writing.Discussion();

    protected override void Record(Facts<PenaltyCase, DiscussionDraft> f) =>
        f.Matter.Record(new Discussion
        {
            On = f.On,
            Host = f.Names(),
            Participants = string.Join("、", f.Input.Participants),
            Opinion = f.Input.Opinion,
            Dissent = f.Input.Dissent,
        });
}

/// <summary>What is entered about the discussion.</summary>
public sealed record DiscussionDraft
{
    /// <summary>Names of the heads who took part.</summary>
    public required IReadOnlyList<string> Participants { get; init; }

    /// <summary>What was resolved.</summary>
    public required string Opinion { get; init; }

    /// <summary>Different opinions; empty when there were none.</summary>
    public string Dissent { get; init; } = "";
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>结案 — close the case.</summary>
internal sealed class CloseCase : PenaltyAct<ClosingDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Close;

    protected override void Record(Facts<PenaltyCase, ClosingDraft> f) =>
        f.Matter.Record(new Closing
        {
            On = f.On,
            Ground = f.Input.Ground,
            ApprovedBy = f.Names(),
            Summary = f.Input.Summary,
        });

    protected override CasePaper Draft(PaperWriting writing) => writing.ClosingReport();
}

/// <summary>What is entered to close a case.</summary>
public sealed record ClosingDraft
{
    /// <summary>Why it is closed.</summary>
    public ClosingGround Ground { get; init; }

    /// <summary>How the decision was performed.</summary>
    public required string Summary { get; init; }
}

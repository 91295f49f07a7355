using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>中止执行 — stop execution until its ground is gone.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 39.</remarks>
internal sealed class PauseExecution : PenaltyAct<ExecutionPauseDraft>
{
    protected override Step<PenaltyCase> Step => EnforcementSteps.Pause;

    protected override void Record(Facts<PenaltyCase, ExecutionPauseDraft> f) => f.Matter.Record(new ExecutionPause
    {
        Position = f.Matter.Pauses.Count + 1,
        On = f.On,
        Ground = f.Input.Ground,
        Note = f.Input.Note,
        ApprovedBy = f.Names(),
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.Pause();

    protected override NumberRequest Number(Facts<PenaltyCase, ExecutionPauseDraft> f) =>
        new(Step.NumberKind!, "{agency}卫中执〔{year}〕{serial}号", n => f.Matter.Pauses[^1].Number = n);
}

/// <summary>Why execution stops.</summary>
public sealed record ExecutionPauseDraft
{
    /// <summary>The ground.</summary>
    public PauseGround Ground { get; init; }

    /// <summary>The facts.</summary>
    public required string Note { get; init; }
}

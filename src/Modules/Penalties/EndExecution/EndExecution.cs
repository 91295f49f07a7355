using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>终结执行 — end execution for good.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 39 (2) and 40.</remarks>
internal sealed class EndExecution : PenaltyAct<ExecutionEndDraft>
{
    protected override Step<PenaltyCase> Step => EnforcementSteps.End;

    protected override void Record(Facts<PenaltyCase, ExecutionEndDraft> f) => f.Matter.Record(new ExecutionEnd
    {
        On = f.On,
        Ground = f.Input.Ground,
        Note = f.Input.Note,
        ApprovedBy = f.Names(),
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.End();

    protected override NumberRequest Number(Facts<PenaltyCase, ExecutionEndDraft> f) =>
        new(Step.NumberKind!, "{agency}卫终执〔{year}〕{serial}号", n => f.Matter.ExecutionEnd!.Number = n);
}

/// <summary>Why execution ends.</summary>
public sealed record ExecutionEndDraft
{
    /// <summary>The ground.</summary>
    public ExecutionEndGround Ground { get; init; }

    /// <summary>The facts and their proof.</summary>
    public required string Note { get; init; }
}

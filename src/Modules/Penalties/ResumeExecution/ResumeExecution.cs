using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>恢复执行 — go on with execution when the ground of the stop is gone.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 39 (2).</remarks>
internal sealed class ResumeExecution : PenaltyAct<ExecutionResumeDraft>
{
    protected override Step<PenaltyCase> Step => EnforcementSteps.Resume;

    protected override void Record(Facts<PenaltyCase, ExecutionResumeDraft> f) =>
        f.Matter.Pauses.Last(p => p.IsOpen).Resume(f.On, f.Input.Reason);
}

/// <summary>Why execution goes on.</summary>
public sealed record ExecutionResumeDraft
{
    /// <summary>How the ground of the stop went away.</summary>
    public required string Reason { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>办结督办 — the head ends the supervision of a case with its result; late is marked late.</summary>
internal sealed class EndSupervision : PenaltyAct<SupervisionEndDraft>
{
    protected override Step<PenaltyCase> Step => OversightSteps.EndSupervision;

    protected override void Record(Facts<PenaltyCase, SupervisionEndDraft> f) =>
        f.Matter.Supervisions[^1].End(f.On, f.Input.Result);
}

/// <summary>How the supervision ended.</summary>
public sealed record SupervisionEndDraft
{
    /// <summary>What became of the demand.</summary>
    public required string Result { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>不予采取 — not approved, or no longer needed before it was taken.</summary>
internal sealed class DropMeasure : MeasureAct<DroppingDraft>
{
    protected override Step<CoerciveMeasure> Step => TakingSteps.Drop;

    protected override void Record(Facts<CoerciveMeasure, DroppingDraft> f) => f.Matter.Record(new Dropping
    {
        On = f.On,
        By = f.Names(),
        Reason = f.Input.Reason,
    });
}

/// <summary>What is entered to drop a measure.</summary>
public sealed record DroppingDraft
{
    /// <summary>Why it is not taken.</summary>
    public required string Reason { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>补办批准手续 — the head decides on a measure that was taken at once; late is taken and marked late.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 19: within 24 hours; what should not have been taken is released at once.</remarks>
internal sealed class ConfirmMeasure : MeasureAct<ConfirmationDraft>
{
    protected override Step<CoerciveMeasure> Step => TakingSteps.Confirm;

    protected override void Record(Facts<CoerciveMeasure, ConfirmationDraft> f) => f.Matter.Record(new Confirmation
    {
        On = f.On,
        At = f.Input.At,
        By = f.Names(),
        HeadId = f.By.FirstOrDefault(CoercionLaw.IsHead)?.Person,
        IsJustified = f.Input.IsJustified,
        Opinion = f.Input.Opinion,
    });

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => [writing.Approval()];
}

/// <summary>What the head found.</summary>
public sealed record ConfirmationDraft
{
    /// <summary>The moment of the approval.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>False when it should not have been taken.</summary>
    public bool IsJustified { get; init; }

    /// <summary>The opinion.</summary>
    public required string Opinion { get; init; }
}

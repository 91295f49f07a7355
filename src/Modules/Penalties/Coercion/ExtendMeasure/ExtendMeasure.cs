using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>延长期限 — lengthen the time once, by the head; never after it is over.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 25: up to thirty days more, told in writing with the reasons.</remarks>
internal sealed class ExtendMeasure : MeasureAct<ExtensionDraft>
{
    protected override Step<CoerciveMeasure> Step => EndingSteps.Extend;

    protected override void Record(Facts<CoerciveMeasure, ExtensionDraft> f) => f.Matter.Record(new Extension
    {
        On = f.On,
        Days = f.Input.Days,
        Reason = f.Input.Reason,
        ApprovedBy = f.Names(),
        Receiver = f.Input.Receiver,
    });

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => [writing.Extension()];

    protected override NumberRequest Number(Facts<CoerciveMeasure, ExtensionDraft> f) =>
        new(Step.NumberKind!, "{agency}卫查扣延〔{year}〕{serial}号", n => f.Matter.Extension!.Number = n);
}

/// <summary>By how much, and why.</summary>
public sealed record ExtensionDraft
{
    /// <summary>Calendar days added to the end.</summary>
    public required int Days { get; init; }

    /// <summary>Why the circumstances are complex.</summary>
    public required string Reason { get; init; }

    /// <summary>Who received the notice, and how.</summary>
    public required string Receiver { get; init; }
}

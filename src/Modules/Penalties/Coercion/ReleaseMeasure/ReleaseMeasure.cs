using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>解除行政强制措施 — lift the measure and give the things back at once; late is taken and marked late.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 28; art. 19 when the head did not confirm it.</remarks>
internal sealed class ReleaseMeasure : MeasureAct<ReleaseDraft>
{
    protected override Step<CoerciveMeasure> Step => EndingSteps.Release;

    protected override Task<object?> Gather(
        ActWork work, CoerciveMeasure record, ReleaseDraft input, CancellationToken ct) => Approver(work, input.Approver, ct);

    protected override void Record(Facts<CoerciveMeasure, ReleaseDraft> f) => f.Matter.Record(new Release
    {
        On = f.On,
        Ground = f.Input.Ground,
        Note = f.Input.Note,
        ApprovedBy = ((ApprovedBy)f.Loaded!).Approver.Name,
        Receiver = f.Input.Receiver,
        Costs = f.Input.Costs,
    });

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => [writing.Release()];

    protected override NumberRequest Number(Facts<CoerciveMeasure, ReleaseDraft> f) =>
        new(f.Matter.Rules.Release.Series, f.Matter.Rules.Release.Pattern, n => f.Matter.Release!.Number = n);
}

/// <summary>Why it is lifted, and who took the things back.</summary>
public sealed record ReleaseDraft
{
    /// <summary>Which of the grounds.</summary>
    public required ReleaseGround Ground { get; init; }

    /// <summary>Facts and reasons.</summary>
    public required string Note { get; init; }

    /// <summary>Key of the head who approved.</summary>
    public required Guid Approver { get; init; }

    /// <summary>Who took the things back and signed.</summary>
    public string Receiver { get; init; } = "";

    /// <summary>Yuan for storage and testing, borne by the agency; 0 for none.</summary>
    public decimal Costs { get; init; }

    /// <summary>True when the party was charged nothing.</summary>
    public bool ChargedNobody { get; init; }
}

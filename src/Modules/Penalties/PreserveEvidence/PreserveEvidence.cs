using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>证据先行登记保存 — register and keep evidence that may be lost; to be dealt with in seven working days.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 56.</remarks>
internal sealed class PreserveEvidence : PenaltyAct<PreservationDraft>
{
    protected override Step<PenaltyCase> Step => AsideSteps.Preserve;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, PreservationDraft input, CancellationToken ct) =>
        await work.Known("approver", input.Approver, ct);

    protected override void Record(Facts<PenaltyCase, PreservationDraft> f) => f.Matter.Record(new Preservation
    {
        Position = f.Matter.Preservations.Count + 1,
        On = f.On,
        Things = f.Input.Things,
        Place = f.Input.Place,
        Reason = f.Input.Reason,
        ApprovedBy = ((Performer)f.Loaded!).Name,
        TakenBy = f.Names(),
        Keeper = f.Input.Keeper,
    });

    protected override IEnumerable<CasePaper> DraftAll(PaperWriting writing) => writing.PreservationWithApproval();

    protected override NumberRequest Number(Facts<PenaltyCase, PreservationDraft> f) =>
        new(Step.NumberKind!, "{agency}卫证保决〔{year}〕{serial}号", n => f.Matter.Preservations[^1].Number = n);
}

/// <summary>What is registered and kept.</summary>
public sealed record PreservationDraft
{
    /// <summary>The things, one a line with quantity.</summary>
    public required string Things { get; init; }

    /// <summary>Where they are kept.</summary>
    public required string Place { get; init; }

    /// <summary>Why they may be lost or hard to get later.</summary>
    public required string Reason { get; init; }

    /// <summary>Who keeps them; empty for the officers themselves.</summary>
    public string Keeper { get; init; } = "";

    /// <summary>Key of the head who approved.</summary>
    public required Guid Approver { get; init; }
}

using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>处理涉案财物 — confiscated by the penalty decision, destroyed or treated, within the time of the measure.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 27.</remarks>
internal sealed class DisposeThings : MeasureAct<MeasureDisposalDraft>
{
    protected override Step<CoerciveMeasure> Step => EndingSteps.Dispose;

    protected override async Task<object?> Gather(
        ActWork work, CoerciveMeasure record, MeasureDisposalDraft input, CancellationToken ct) => new DisposalMatter(
        await work.Known("approver", input.Approver, ct),
        await work.Db.Set<PenaltyCase>().AsNoTracking().IgnoreAutoIncludes()
            .Where(c => c.Id == record.CaseId && c.Decision != null && c.Decision.Sanction.Goods > 0)
            .Select(c => c.Decision!.Number).FirstOrDefaultAsync(ct) ?? "");

    protected override void Record(Facts<CoerciveMeasure, MeasureDisposalDraft> f)
    {
        var loaded = (DisposalMatter)f.Loaded!;
        f.Matter.Record(new Disposal
        {
            On = f.On,
            Way = f.Input.Way,
            Basis = f.Input.Basis,
            Note = f.Input.Note,
            ApprovedBy = loaded.Approver.Name,
            PenaltyDecision = f.Input.Way == DisposalWay.Confiscated ? loaded.ConfiscatingDecision : "",
            Costs = f.Input.Costs,
        });
    }

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => [writing.Disposal()];

    protected override NumberRequest Number(Facts<CoerciveMeasure, MeasureDisposalDraft> f) =>
        new(Step.NumberKind!, "{agency}卫查扣处〔{year}〕{serial}号", n => f.Matter.Disposal!.Number = n);
}

/// <summary>The approver, and the penalty decision that confiscates goods; empty when the case has none.</summary>
internal sealed record DisposalMatter(Performer Approver, string ConfiscatingDecision) : IApproved;

/// <summary>What becomes of the things.</summary>
public sealed record MeasureDisposalDraft
{
    /// <summary>Confiscated, destroyed or treated.</summary>
    public required DisposalWay Way { get; init; }

    /// <summary>Law and article.</summary>
    public required string Basis { get; init; }

    /// <summary>How it was carried out.</summary>
    public required string Note { get; init; }

    /// <summary>Key of the head who approved.</summary>
    public required Guid Approver { get; init; }

    /// <summary>Yuan for storage and testing, borne by the agency; 0 for none.</summary>
    public decimal Costs { get; init; }

    /// <summary>True when the party was charged nothing.</summary>
    public bool ChargedNobody { get; init; }
}

using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;
using static Fazhi.Penalties.Coercion.CoercionLaw;
using static Fazhi.Penalties.Coercion.CoercionStages;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.Coercion;

/// <summary>送达文书 — serve papers of a measure, by the same conditions as those of a case.</summary>
internal sealed class ServeMeasurePaper : MeasureAct<PaperServiceDraft>
{
    /// <summary>The step; it belongs to every stage in which there are papers.</summary>
    public static readonly Step<CoerciveMeasure> ServeStep =
        MeasureStep("serve-paper", "送达文书", [.. WhileHeld, Released, Disposed, Transferred], null,
            Law("coerce.seal.doc"), Officer)
            .Aside()
            .ByItsOfficers()
            .RequiresOfInput<PaperServiceDraft>(
                f => f.Input.Papers.Count > 0 && f.Input.Papers.All(p => Chosen(f, p) is { } paper && paper.On <= f.On),
                SystemRule.Order,
                "请选择已经制作、尚未送达的文书；送达的日期不早于文书的日期")
            .RequiresOfInput<PaperServiceDraft>(
                f => f.Input.Papers.All(p => !(f.Input.SentOn < Chosen(f, p)?.On)), SystemRule.Order, ServiceSteps.SentBefore)
            .Lawfully<CoerciveMeasure, PaperServiceDraft>(f => f.Loaded is MeasureService { Agrees: true })
            .Drafts(PaperKinds.ProofOfService);

    protected override Step<CoerciveMeasure> Step => ServeStep;

    // The address confirmed in the case holds for its measures.
    protected override async Task<object?> Gather(
        ActWork work, CoerciveMeasure record, PaperServiceDraft input, CancellationToken ct) => new MeasureService(
        [.. work.Attached.OfType<CasePaper>()],
        await work.Db.Set<PenaltyCase>().AsNoTracking().Where(c => c.Id == record.CaseId).SelectMany(c => c.AddressConfirmations)
            .OrderByDescending(a => a.Position).Select(a => a.Electronic).FirstOrDefaultAsync(ct) is { Length: > 0 });

    protected override void Record(Facts<CoerciveMeasure, PaperServiceDraft> f)
    {
        foreach (var paper in f.Input.Papers.Select(p => Chosen(f, p)!).DistinctBy(p => p.Id).ToArray())
            f.Matter.Services.Add(PaperService.Of(
                paper, f.Input, (f.Matter.Services.Count + 1, f.Matter.ChangeNumber + 1), f.On));
    }

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => [writing.ProofOfService()];

    private static CasePaper? Chosen(Facts<CoerciveMeasure, PaperServiceDraft> f, string chosen) => MeasurePapers
        .Unserved(f.Matter, ((MeasureService)f.Loaded!).Papers).LastOrDefault(p => p.Number == chosen || p.Title == chosen);

    private sealed record MeasureService(CasePaper[] Papers, bool Agrees);
}

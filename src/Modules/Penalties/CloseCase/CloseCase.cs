using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>结案 — close the case.</summary>
internal sealed class CloseCase : PenaltyAct<ClosingDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Close;

    // A measure of another office holds the case up as well, whoever may see it.
    protected override async Task<object?> Gather(ActWork work, PenaltyCase record, ClosingDraft input, CancellationToken ct) =>
        new CaseAtEnd([.. work.Attached.OfType<CasePaper>()], await Held(work, record, ct));

    /// <summary>Numbers of the measures that still hold something of this case, or of one that was merged into it.</summary>
    public static async Task<IReadOnlyList<string>> Held(ActWork work, PenaltyCase matter, CancellationToken ct)
    {
        Guid?[] cases = [matter.Id, .. matter.Joinders.Where(j => j is { Kind: JoinderKind.Merged, IsLead: true }).Select(j => j.OtherId)];
        return await work.Db.Set<CoerciveMeasure>().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .Where(m => cases.Contains(m.CaseId) && m.Application != null
                && m.Release == null && m.Disposal == null && m.Handover == null)
            .Select(m => m.Application!.Number).ToListAsync(ct);
    }

    protected override void Record(Facts<PenaltyCase, ClosingDraft> f) =>
        f.Matter.Record(new Closing
        {
            On = f.On,
            RecordedAt = f.RecordedAt,
            Ground = f.Input.Ground,
            ApprovedBy = f.Names(),
            Summary = f.Input.Summary,
        });

    protected override CasePaper Draft(PaperWriting writing) => writing.ClosingReport();
}

/// <summary>What is entered to close a case.</summary>
public sealed record ClosingDraft
{
    /// <summary>Why it is closed.</summary>
    public ClosingGround Ground { get; init; }

    /// <summary>How the decision was performed.</summary>
    public required string Summary { get; init; }
}

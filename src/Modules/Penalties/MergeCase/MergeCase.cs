using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>
/// 并案 — the case goes into another one: against the same party it ends here, against another party it goes on as its
/// companion.
/// </summary>
/// <remarks>Basis of the clock: 行政处罚法 (2021) art. 60, from the earliest filing.</remarks>
internal sealed class MergeCase(PartySeal seal) : PenaltyAct<MergingDraft>
{
    protected override Step<PenaltyCase> Step => JoinderSteps.Merge;

    protected override async Task<object?> Gather(ActWork work, PenaltyCase record, MergingDraft input, CancellationToken ct)
    {
        var lead = await Joining.Other(work, "into", input.Into, ct);
        return new MergingFacts
        {
            Lead = lead,
            IsSelf = lead.Id == record.Id,
            IsOfAgency = lead.AgencyId == record.AgencyId,
            IsSameParty = seal.IsSameParty(lead, (record.Id, record.Party)),
            Companions = await work.Db.Set<PenaltyCase>().CompanionsOf(record.Id).CountAsync(ct),
            OfLead = await work.Db.Set<PenaltyCase>().CompanionsOf(lead.Id).Where(c => c.Decision == null).Select(c => c.Id).ToListAsync(ct),
        };
    }

    protected override void Record(Facts<PenaltyCase, MergingDraft> f)
    {
        var facts = (MergingFacts)f.Loaded!;
        f.Matter.Record(Joining.Of(f, (facts.Kind, false), facts.Lead, f.Input.Reason, f.Matter.Joinders.Count + 1));
    }

    protected override async Task Follow(ActWork work, Facts<PenaltyCase, MergingDraft> f, CancellationToken ct)
    {
        await base.Follow(work, f, ct);
        var facts = (MergingFacts)f.Loaded!;
        var note = new JoinderNote
        {
            Joinder = at => Joining.Of(f, (facts.Kind, true), f.Matter, f.Input.Reason, at),
            Evidence = facts.IsSameParty ? f.Matter : null,
        };
        await Joining.WriteApproved(work, f, facts.Lead.Id, note, ct);

        // Companions of the lead are decided with it: their period runs from the earliest filing as well.
        foreach (var companion in facts.OfLead)
            await Joining.Write(work, f, companion, note with { Evidence = null }, ct);
    }
}

/// <summary>Into which case, and why.</summary>
public sealed record MergingDraft
{
    /// <summary>Key of the case that goes on.</summary>
    public required Guid Into { get; init; }

    /// <summary>Why: same party, same conduct, joint conduct.</summary>
    public required string Reason { get; init; }
}

/// <summary>What a merger is judged by.</summary>
internal sealed record MergingFacts
{
    public required PenaltyCase Lead { get; init; }

    public required bool IsSelf { get; init; }

    /// <summary>True when one agency filed both.</summary>
    public required bool IsOfAgency { get; init; }

    public required bool IsSameParty { get; init; }

    /// <summary>Companions of the case that is to go.</summary>
    public required int Companions { get; init; }

    /// <summary>Companions of the lead that are not decided yet.</summary>
    public required IReadOnlyList<Guid> OfLead { get; init; }

    public JoinderKind Kind => IsSameParty ? JoinderKind.Merged : JoinderKind.Joined;
}

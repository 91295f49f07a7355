using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>分开办理 — a companion leaves the lead and goes on alone; its period is not begun anew.</summary>
internal sealed class SeparateCase : PenaltyAct<SeparationDraft>
{
    protected override Step<PenaltyCase> Step => JoinderSteps.Separate;

    protected override async Task<object?> Gather(ActWork work, PenaltyCase record, SeparationDraft input, CancellationToken ct) =>
        record.LeadId is { } lead ? new SeparationFacts(await Joining.Other(work, "reason", lead, ct)) : null;

    protected override void Record(Facts<PenaltyCase, SeparationDraft> f) => f.Matter.Record(Joining.Of(
        f, (JoinderKind.Separated, false), ((SeparationFacts)f.Loaded!).Lead, f.Input.Reason, f.Matter.Joinders.Count + 1));

    protected override async Task Follow(ActWork work, Facts<PenaltyCase, SeparationDraft> f, CancellationToken ct)
    {
        await base.Follow(work, f, ct);
        await Joining.WriteApproved(work, f, ((SeparationFacts)f.Loaded!).Lead.Id, new JoinderNote
        {
            Joinder = at => Joining.Of(f, (JoinderKind.Separated, true), f.Matter, f.Input.Reason, at),
        }, ct);
    }
}

/// <summary>Why it goes on alone.</summary>
public sealed record SeparationDraft
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The lead that is left.</summary>
internal sealed record SeparationFacts(PenaltyCase Lead);

using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>追加当事人 — another party to the same contravention: a case of its own, handled together with the lead.</summary>
/// <remarks>
/// Each party has its own notice, defence, decision, service and payment (行政处罚法 (2021) art. 44, 45, 59, 61, 67); what the
/// investigation collected is shared by reference.
/// </remarks>
internal sealed class AddParty(PartySeal seal) : PenaltyAct<AddedPartyDraft>
{
    protected override Step<PenaltyCase> Step => JoinderSteps.AddParty;

    protected override PenaltyCase New() => new();

    protected override async Task<object?> Gather(ActWork work, PenaltyCase record, AddedPartyDraft input, CancellationToken ct)
    {
        var lead = await Joining.Other(work, "lead", input.Lead, ct);
        var party = seal.Of(record.Id, await Parties.Find(work.Db, input, ct));
        record.PlaceBeside(lead);
        return new OpeningFacts
        {
            Of = lead,
            Party = party,
            Clue = OpeningFacts.ClueOf(lead, input.ConductEndedOn),
            IsSameParty = seal.IsSameParty(lead, (record.Id, party)),
        };
    }

    protected override void Record(Facts<PenaltyCase, AddedPartyDraft> f)
    {
        var facts = (OpeningFacts)f.Loaded!;
        facts.Open(f, f.Input with { Campaign = facts.Of.Campaign }, f.Input.Reason);
        f.Matter.Record(Joining.Of(f, (JoinderKind.PartyAdded, false), facts.Of, f.Input.Reason, 1));
    }

    protected override CasePaper Draft(PaperWriting writing) => writing.Filing();

    protected override NumberRequest Number(Facts<PenaltyCase, AddedPartyDraft> f) =>
        new(Step.NumberKind!, "{agency}卫罚立〔{year}〕{serial}号", n => f.Matter.Filing!.Number = n);

    protected override async Task Follow(ActWork work, Facts<PenaltyCase, AddedPartyDraft> f, CancellationToken ct)
    {
        await base.Follow(work, f, ct);
        await Joining.Write(work, f, f.Input.Lead, new JoinderNote
        {
            Joinder = at => Joining.Of(f, (JoinderKind.PartyAdded, true), f.Matter, f.Input.Reason, at),
        }, ct);
    }
}

/// <summary>What is entered about another party; the cause is that of the lead unless it differs.</summary>
public sealed record AddedPartyDraft : CaseDraft
{
    /// <summary>Key of the lead.</summary>
    public required Guid Lead { get; init; }

    /// <summary>What it did together with the first party, and why it is a party.</summary>
    public required string Reason { get; init; }

    /// <summary>The day its own conduct ended; null for that of the lead's clue.</summary>
    public DateOnly? ConductEndedOn { get; init; }
}

using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>分案 — part of the facts against the same party goes on in a case of its own; its period is not begun anew.</summary>
/// <remarks>Basis of the clock: 行政处罚法 (2021) art. 60.</remarks>
internal sealed class SplitCase(PartySeal seal) : PenaltyAct<SplitDraft>
{
    protected override Step<PenaltyCase> Step => JoinderSteps.Split;

    protected override PenaltyCase New() => new();

    protected override async Task<object?> Gather(ActWork work, PenaltyCase record, SplitDraft input, CancellationToken ct)
    {
        var origin = await Joining.Other(work, "origin", input.Origin, ct);
        record.PlaceBeside(origin);
        var party = origin.Party;
        return new OpeningFacts
        {
            Of = origin,
            Party = seal.Of(record.Id, new Party
            {
                SubjectId = party.SubjectId,
                Name = party.Name,
                Kind = party.Kind,
                Code = seal.Open(origin.Id, PartySeal.Code, party.Code),
                Address = seal.Open(origin.Id, PartySeal.Address, party.Address),
                Principal = party.Principal,
            }),
            Clue = OpeningFacts.ClueOf(origin, null),
            IsSameParty = true,
        };
    }

    protected override void Record(Facts<PenaltyCase, SplitDraft> f)
    {
        var facts = (OpeningFacts)f.Loaded!;
        var draft = new CaseDraft { Party = new PartyDraft(), Cause = f.Input.Cause, Campaign = facts.Of.Campaign };
        facts.Open(f, draft, f.Input.Reason);
        f.Matter.Record(Joining.Of(f, (JoinderKind.SplitOff, false), facts.Of, f.Input.Reason, 1));
    }

    protected override CasePaper Draft(PaperWriting writing) => writing.Filing();

    protected override NumberRequest Number(Facts<PenaltyCase, SplitDraft> f) =>
        new(Step.NumberKind!, "{agency}卫罚立〔{year}〕{serial}号", n => f.Matter.Filing!.Number = n);

    protected override async Task Follow(ActWork work, Facts<PenaltyCase, SplitDraft> f, CancellationToken ct)
    {
        await base.Follow(work, f, ct);
        await Joining.WriteApproved(work, f, f.Input.Origin, new JoinderNote
        {
            Joinder = at => Joining.Of(f, (JoinderKind.SplitOff, true), f.Matter, f.Input.Reason, at),
        }, ct);
    }
}

/// <summary>What is split off.</summary>
public sealed record SplitDraft
{
    /// <summary>Key of the case that is split.</summary>
    public required Guid Origin { get; init; }

    /// <summary>The cause of the new case: what is split off.</summary>
    public required string Cause { get; init; }

    /// <summary>Why it cannot be decided together.</summary>
    public required string Reason { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>What a case that opens out of another one is made of.</summary>
internal sealed record OpeningFacts : INamesParty
{
    /// <summary>The lead, or the case that is split.</summary>
    public required PenaltyCase Of { get; init; }

    /// <summary>The party of the new case, sealed for it.</summary>
    public required Party Party { get; init; }

    public required Clue Clue { get; init; }

    public bool IsSameParty { get; init; }

    /// <summary>The clue of the other case, found on the same day, for conduct that may have ended on another.</summary>
    public static Clue ClueOf(PenaltyCase of, DateOnly? ended) => new()
    {
        On = of.Clue!.On,
        Source = of.Clue.Source,
        Content = of.Clue.Content,
        Origin = of.Clue.Origin,
        Document = of.Clue.Document,
        ConductEndedOn = ended ?? of.Clue.ConductEndedOn,
        HarmedLifeOrHealth = of.Clue.HarmedLifeOrHealth,
    };

    /// <summary>Opens and files the new case, in the hands of those who handle the other, with its evidence by reference.</summary>
    public void Open<TInput>(Facts<PenaltyCase, TInput> f, CaseDraft draft, string reason)
    {
        f.Matter.Open(draft, Party, simple: false, f.RecordedAt);
        f.Matter.Record(Clue);
        f.Matter.Record(new Filing
        {
            On = f.On,
            RecordedAt = f.RecordedAt,
            ApprovedBy = f.Names(),
            Reason = reason,
        });
        f.Matter.Filing!.ActAs(Of.Filing!);
        f.Matter.Assign(Of.CurrentOfficers.Select((o, i) => new CaseOfficer
        {
            Position = i + 1,
            PersonId = o.PersonId,
            Name = o.Name,
            Certificate = o.Certificate,
        }));
        f.Matter.Share(Of, "");
    }
}

/// <summary>Facts loaded for an act that opens a case: the party it will have.</summary>
internal interface INamesParty
{
    Party Party { get; }
}

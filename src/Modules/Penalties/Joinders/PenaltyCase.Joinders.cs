namespace Fazhi.Penalties;

/// <content>Whether it is handled together with other cases.</content>
internal sealed partial class PenaltyCase
{
    public List<Joinder> Joinders { get; private set; } = [];

    /// <summary>The case whose file this one belongs to: its companion, or merged into it; null for a case with a file of its own.</summary>
    public Guid? LeadId { get; private set; }

    /// <summary>The earliest filing of the cases it came together with or from; null when there is none.</summary>
    public DateOnly? JoinedFrom { get; private set; }

    /// <summary>What ties it to its lead today; null for a case with a file of its own.</summary>
    public Joinder? Tie => LastOfOthers is { Kind: not JoinderKind.Separated } tie ? tie : null;

    /// <summary>True once it was merged into another case of the same party: it goes on there.</summary>
    public bool IsMergedAway => Tie is { Kind: JoinderKind.Merged };

    /// <summary>True while it is handled as a companion of a lead.</summary>
    public bool IsCompanion => Tie is { Kind: JoinderKind.PartyAdded or JoinderKind.Joined };

    /// <summary>
    /// The day from which the ninety days of 行政处罚法 art. 60 run: the earliest filing among the cases joined. Neither merging
    /// nor splitting begins them anew.
    /// </summary>
    public DateOnly? FiledFrom => Filing is not { } filing ? null : JoinedFrom < filing.On ? JoinedFrom : filing.On;

    private Joinder? LastOfOthers => Joinders.Where(j => !j.IsLead && j.Kind != JoinderKind.SplitOff).MaxBy(j => j.Position);

    public void Record(Joinder joinder)
    {
        Joinders.Add(joinder);
        Rejoin();
    }

    /// <summary>Takes over days of filing that were put right in the cases it was joined with.</summary>
    public void Refile(FilingNote note)
    {
        foreach (var joinder in Joinders.Where(j => note.Days.ContainsKey(j.Position)))
            joinder.FiledOn = note.Days[joinder.Position];
        Rejoin();
    }

    /// <summary>Works the two columns out of the list again; for a copy cut back to an earlier day.</summary>
    public void Rejoin() => (LeadId, JoinedFrom) =
        (Tie?.OtherId, Joinders.Count == 0 ? null : Joinders.Min(j => j.FiledOn));

    /// <summary>Takes over pieces of evidence of another case by reference; those it has already are left out.</summary>
    public void Share(PenaltyCase other, string takenBy)
    {
        foreach (var item in other.Evidence.OrderBy(e => e.Position))
        {
            var (source, place) = (item.OfCase ?? other.Id, item.OfCase is null ? item.Position : item.OfPosition);
            if (source == Id || Evidence.Any(e => e.OfCase == source && e.OfPosition == place))
                continue;
            Evidence.Add(new EvidenceItem
            {
                Position = Evidence.Count + 1,
                On = item.On,
                Kind = item.Kind,
                Name = item.Name,
                Source = item.Source,
                MeasureId = item.MeasureId,
                TakenBy = item.TakenBy.Length > 0 ? item.TakenBy : takenBy,
                Change = item.Change,
                OfCase = source,
                OfNumber = item.OfCase is null ? other.Number : item.OfNumber,
                OfPosition = place,
            });
        }
    }
}

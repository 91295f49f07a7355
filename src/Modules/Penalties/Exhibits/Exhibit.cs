namespace Fazhi.Penalties.Exhibits;

/// <summary>
/// A line of the list of exhibits: a piece of evidence, a sample, or what was registered and kept, with its hands until its
/// end. Worked out from the record; nothing of it is stored twice.
/// </summary>
internal sealed record Exhibit
{
    public required string Key { get; init; }

    /// <summary>证据1, 样品1, 登记保存1.</summary>
    public required string Mark { get; init; }

    public required string Name { get; init; }

    /// <summary>Kind of evidence, or what else it is.</summary>
    public required string Kind { get; init; }

    public required DateOnly On { get; init; }

    public DateTimeOffset? At { get; init; }

    public string Place { get; init; } = "";

    public string Provider { get; init; } = "";

    public string Source { get; init; } = "";

    /// <summary>The officers who obtained it, joined by 、.</summary>
    public required string TakenBy { get; init; }

    public EvidenceForm? Form { get; init; }

    public string CopyStatement { get; init; } = "";

    /// <summary>Who had it first; empty when nobody said.</summary>
    public string FirstKeeper { get; init; } = "";

    public string FirstKeptAt { get; init; } = "";

    /// <summary>True for a thing that can be touched, kept and lost.</summary>
    public bool IsThing { get; init; }

    /// <summary>True for a record that the officers made themselves: it has no provider and is its own original.</summary>
    public bool IsMadeByOfficers { get; init; }

    /// <summary>The coercive measure that holds it; null for other exhibits.</summary>
    public Guid? Measure { get; init; }

    /// <summary>What the law's own acts say of its end; empty while they say nothing.</summary>
    public string EndedElsewhere { get; init; } = "";

    public IReadOnlyList<CustodyStep> Steps { get; init; } = [];

    private CustodyStep? Last => Steps.Count > 0 ? Steps[^1] : null;

    /// <summary>The moment of the last hand-over; null before the first.</summary>
    public DateTimeOffset? LastAt => Last?.At;

    /// <summary>In whose hands it is by the record.</summary>
    public string Keeper => Last?.To ?? FirstKeeper;

    public string KeptAt => Last?.KeptAt ?? FirstKeptAt;

    public bool IsEnded => Last is { End: not null } || EndedElsewhere.Length > 0;

    /// <summary>What became of it in words; empty while it is kept.</summary>
    public string EndText => Last is { End: { } end } last
        ? $"{last.On:yyyy-MM-dd}{end.Label()}，{last.To}（{last.Basis}）"
        : EndedElsewhere;

    public bool IsCopy => Form is EvidenceForm.Copy or EvidenceForm.Extract;

    /// <summary>All exhibits of a case: evidence, then samples, then what was kept in place and is no evidence by itself.</summary>
    public static IReadOnlyList<Exhibit> Of(PenaltyCase m) =>
    [
        .. m.Evidence.OrderBy(e => e.Position).Select(e => Evidence(m, e)),
        .. m.Samples.OrderBy(s => s.Position).Select(s => Taken(m, s)),
        .. m.Preservations.OrderBy(p => p.Position).Select(p => Kept(m, p)),
    ];

    public static Exhibit? Find(PenaltyCase m, string key) => Of(m).FirstOrDefault(e => e.Key == key);

    private static Exhibit Evidence(PenaltyCase m, EvidenceItem e) => new()
    {
        Key = e.Key,
        Mark = $"证据{e.Position}",
        Name = e.Name,
        Kind = e.Kind.Label(),
        On = e.On,
        At = e.Provenance?.ObtainedAt,
        Place = e.Provenance?.Place ?? "",
        Provider = e.Provenance?.Provider ?? "",
        Source = e.Source,
        TakenBy = e.TakenBy,
        Form = e.Provenance?.Form,
        CopyStatement = e.Provenance?.CopyStatement ?? "",
        FirstKeeper = e.Provenance?.Keeper ?? "",
        FirstKeptAt = e.Provenance?.KeptAt ?? "",
        IsThing = e.Kind == EvidenceKind.Thing,
        IsMadeByOfficers = e.Kind is EvidenceKind.SiteRecord or EvidenceKind.PartyStatement or EvidenceKind.Testimony,
        Measure = e.MeasureId,
        Steps = [.. m.CustodyOf(e.Key)],
    };

    private static Exhibit Taken(PenaltyCase m, Sample s) => new()
    {
        Key = $"sample:{s.Position}",
        Mark = $"样品{s.Position}",
        Name = s.Text,
        Kind = s.Kind.Label(),
        On = s.On,
        At = s.At,
        Place = s.Place,
        Provider = s.Attending,
        Source = "抽样取证",
        TakenBy = s.TakenBy,
        Form = EvidenceForm.Original,
        FirstKeeper = s.Keeper,
        FirstKeptAt = s.KeptAt,
        IsThing = true,
        Steps = [.. m.CustodyOf($"sample:{s.Position}")],
    };

    private static Exhibit Kept(PenaltyCase m, Preservation p) => new()
    {
        Key = $"preserved:{p.Position}",
        Mark = $"登记保存{p.Position}",
        Name = p.Things.Replace("\n", "；", StringComparison.Ordinal),
        Kind = "先行登记保存的物品",
        On = p.On,
        Place = p.Place,
        Provider = m.Party.Name,
        Source = p.Number,
        TakenBy = p.TakenBy,
        Form = EvidenceForm.Original,
        FirstKeeper = p.Keeper.Length > 0 ? p.Keeper : p.TakenBy,
        FirstKeptAt = p.Place,
        IsThing = true,
        EndedElsewhere = p.End is PreservationEnd.Returned or PreservationEnd.Transferred or PreservationEnd.Seized
            ? $"{p.HandledOn:yyyy-MM-dd}{p.End.Value.Label()}（{p.EndNumber}）" : "",
        Steps = [.. m.CustodyOf($"preserved:{p.Position}")],
    };
}

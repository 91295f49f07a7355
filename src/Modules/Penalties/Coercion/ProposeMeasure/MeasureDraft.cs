namespace Fazhi.Penalties.Coercion;

/// <summary>What is entered about a measure: to whom, what, by which power.</summary>
public sealed record MeasureDraft : CaseDraft
{
    /// <summary>The penalty case it belongs to, which then names the party; null for none yet.</summary>
    public Guid? Case { get; init; }

    /// <summary>Key of the kind: <c>seal</c>, <c>seize</c>, <c>disinfect</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>Law and article that give the power; not needed where the kind names them.</summary>
    public string Power { get; init; } = "";

    /// <summary>What was found that calls for it.</summary>
    public required string Grounds { get; init; }

    /// <summary>Articles the party is suspected to have broken; empty when none is.</summary>
    public string ViolatedArticles { get; init; } = "";

    /// <summary>What it is laid upon: 场所, 设施, 财物 …</summary>
    public required string TargetKind { get; init; }

    /// <summary>What it is laid upon, in words.</summary>
    public required string Target { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Keys of the officers, the lead first.</summary>
    public required IReadOnlyList<Guid> Officers { get; init; }

    /// <summary>True when the power is this agency's own and nobody was entrusted (行政强制法 art. 17).</summary>
    public bool IsOwnPower { get; init; }

    /// <summary>True when only what belongs to the conduct is touched (art. 23).</summary>
    public bool IsRelated { get; init; }

    /// <summary>True when no daily necessity of a citizen or the family is touched (art. 23).</summary>
    public bool IsNoNecessity { get; init; }

    /// <summary>True when no other organ has sealed it (art. 23).</summary>
    public bool IsNotSealedYet { get; init; }

    internal bool IsComplete => Grounds.Length > 0 && Target.Length > 0 && Place.Length > 0;
}

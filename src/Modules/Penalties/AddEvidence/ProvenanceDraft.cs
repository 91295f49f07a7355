namespace Fazhi.Penalties;

/// <summary>Where a piece of evidence comes from, in which form, and who keeps it; what is not known stays empty.</summary>
public sealed record ProvenanceDraft
{
    /// <summary>Where it was obtained.</summary>
    public string Place { get; init; } = "";

    /// <summary>The moment at which it was obtained; null when only the day is known.</summary>
    public DateTimeOffset? ObtainedAt { get; init; }

    /// <summary>From whom.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Original or what stands for it; null when not stated.</summary>
    public EvidenceForm? Form { get; init; }

    /// <summary>核对无异: who checked a copy against the original, and where that is.</summary>
    public string CopyStatement { get; init; } = "";

    /// <summary>Who keeps it first.</summary>
    public string Keeper { get; init; } = "";

    /// <summary>Where it is kept first.</summary>
    public string KeptAt { get; init; } = "";

    /// <summary>True when nothing was stated.</summary>
    internal bool IsEmpty => this == new ProvenanceDraft();

    /// <summary>What was stated, over what stood there before: nothing that was stated is written over.</summary>
    internal Provenance? Over(Provenance? before) => before is null && IsEmpty ? null : new Provenance
    {
        Place = First(before?.Place, Place),
        ObtainedAt = before?.ObtainedAt ?? ObtainedAt,
        Provider = First(before?.Provider, Provider),
        Form = before?.Form ?? Form,
        CopyStatement = First(before?.CopyStatement, CopyStatement),
        Keeper = First(before?.Keeper, Keeper),
        KeptAt = First(before?.KeptAt, KeptAt),
    };

    private static string First(string? before, string now) => string.IsNullOrEmpty(before) ? now : before;
}

namespace Fazhi.Penalties;

// In whose hands evidence is, from the moment it was obtained until its end.

/// <summary>交接: an exhibit goes from one hand into another, or comes to its end.</summary>
internal sealed class CustodyStep
{
    public required int Position { get; init; }

    /// <summary>Key of the exhibit: <c>evidence:1</c>, <c>sample:2</c>, <c>preserved:1</c>.</summary>
    public required string Exhibit { get; init; }

    public required DateOnly On { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who gave it, as signed.</summary>
    public required string From { get; init; }

    /// <summary>Who received it, as signed.</summary>
    public required string To { get; init; }

    public required string Reason { get; init; }

    /// <summary>State of the thing and of its seal when it changed hands.</summary>
    public required string Condition { get; init; }

    /// <summary>Where it is kept from then on; empty at the end.</summary>
    public required string KeptAt { get; init; }

    /// <summary>Officers who were there.</summary>
    public required string By { get; init; }

    /// <summary>What became of it; null for a mere hand-over.</summary>
    public ExhibitEnd? End { get; init; }

    /// <summary>Article or decision on which it ended; empty for a mere hand-over.</summary>
    public string Basis { get; init; } = "";
}

/// <summary>Where a piece of evidence comes from and in which form it is kept; empty for what nobody has stated yet.</summary>
internal sealed class Provenance
{
    /// <summary>Where it was obtained.</summary>
    public required string Place { get; init; }

    /// <summary>The moment at which it was obtained; null when only the day is known.</summary>
    public DateTimeOffset? ObtainedAt { get; init; }

    /// <summary>From whom.</summary>
    public required string Provider { get; init; }

    /// <summary>Original or what stands for it; null when not stated.</summary>
    public EvidenceForm? Form { get; init; }

    /// <summary>核对无异: who checked a copy against the original, and where that is.</summary>
    public required string CopyStatement { get; init; }

    /// <summary>Who keeps it first.</summary>
    public required string Keeper { get; init; }

    /// <summary>Where it is kept first.</summary>
    public required string KeptAt { get; init; }
}

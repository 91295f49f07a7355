namespace Fazhi.Penalties.Coercion;

/// <summary>What took place on the spot (行政强制法 art. 18) and what was handed over (art. 24).</summary>
public sealed record ApplicationDraft
{
    /// <summary>The moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who was there for the party; empty when nobody came.</summary>
    public string Attending { get; init; } = "";

    /// <summary>The witness when the party did not come.</summary>
    public string Witness { get; init; } = "";

    /// <summary>True when the officers showed their certificates.</summary>
    public bool ShowedCertificates { get; init; }

    /// <summary>True when reasons, basis, rights and remedies were told on the spot.</summary>
    public bool ToldRights { get; init; }

    /// <summary>What the party stated and said in its defence.</summary>
    public required string Statement { get; init; }

    /// <summary>Signed by the party, or why not.</summary>
    public required string Signing { get; init; }

    /// <summary>True when the decision and the list were handed over on the spot.</summary>
    public bool HandedOver { get; init; }

    /// <summary>The list.</summary>
    public IReadOnlyList<MeasureItemDraft> Items { get; init; } = [];

    internal IEnumerable<MeasureItem> Lines => Items.Select((item, i) => new MeasureItem
    {
        Position = i + 1,
        Name = item.Name,
        Spec = item.Spec,
        Quantity = item.Quantity,
        Unit = item.Unit,
        State = item.State,
        KeptAt = item.KeptAt,
    });

    internal Application Of((DateOnly On, DateTimeOffset RecordedAt) at, string urgency) => new()
    {
        On = at.On,
        RecordedAt = at.RecordedAt,
        At = At,
        Attending = Attending,
        Witness = Witness,
        Statement = Statement,
        Signing = Signing,
        Urgency = urgency,
    };
}

/// <summary>One line of the list of things.</summary>
public sealed record MeasureItemDraft
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Model, maker, date and batch.</summary>
    public string Spec { get; init; } = "";

    /// <summary>How many, in <see cref="Unit"/>.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public required string Unit { get; init; }

    /// <summary>Condition it was in.</summary>
    public string State { get; init; } = "";

    /// <summary>Where it is kept.</summary>
    public string KeptAt { get; init; } = "";
}

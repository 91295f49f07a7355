namespace Fazhi.Reports.Figures;

/// <summary>A named part of a figure's value: a class, a period.</summary>
public sealed record FigurePart(string Label, decimal Value);

/// <summary>What an indicator came to.</summary>
public sealed record FigureValue
{
    /// <summary>Exact value in the base unit; null for 0/0, for nothing to average and for a day.</summary>
    public decimal? Value { get; init; }

    /// <summary>The day, when the indicator is one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Upper part of a ratio.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Lower part of a ratio.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Rows behind it, as many as its list has: both parts of a ratio.</summary>
    public int Rows { get; init; }

    /// <summary>Classes or periods, when the aggregate has them.</summary>
    public IReadOnlyList<FigurePart> Parts { get; init; } = [];

    /// <summary>Who vouches for the value when it was not computed from records but taken from a signed paper.</summary>
    public Attestation? Attestation { get; init; }

    internal static FigureValue PerCent(decimal numerator, decimal denominator) => new()
    {
        Numerator = numerator,
        Denominator = denominator,
        Value = denominator == 0 ? null : Math.Round(numerator * 100m / denominator, 10),
    };
}

/// <summary>The signed paper behind a value that no records give.</summary>
public sealed record Attestation
{
    /// <summary>Key of the attested figure.</summary>
    public required Guid Record { get; init; }

    /// <summary>Who signed it.</summary>
    public required string Signer { get; init; }

    /// <summary>Name and number of the paper.</summary>
    public required string Source { get; init; }

    /// <summary>Key of the file.</summary>
    public required Guid File { get; init; }
}

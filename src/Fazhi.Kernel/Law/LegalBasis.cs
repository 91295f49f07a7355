namespace Fazhi.Kernel.Law;

/// <summary>A place in a statute in one version: what a step, a guard or a period rests on.</summary>
/// <remarks>
/// <see cref="Verified"/> is true when the text of the article was read in a primary source. Only a verified basis may
/// block; an unverified one warns.
/// </remarks>
public sealed record LegalBasis
{
    /// <summary>Key of the rule in the statute register, such as <c>ord.decision.90</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Full Chinese name of the law.</summary>
    public required string Law { get; init; }

    /// <summary>Version as named by its promulgation, such as <c>2021修订</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Article in Chinese numerals, such as <c>第六十条</c>.</summary>
    public required string Article { get; init; }

    /// <summary>What the article says, in our own words.</summary>
    public string Paraphrase { get; init; } = "";

    /// <summary>First day on which the version is in force; null when unknown.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day on which the version is in force; null while it still is.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>True when the article was read in a primary source.</summary>
    public bool Verified { get; init; }

    /// <summary>Law and article as people cite it: 《行政处罚法》第六十条.</summary>
    public string Citation => $"《{ShortLaw}》{Article}";

    private string ShortLaw =>
        Law.StartsWith("中华人民共和国", StringComparison.Ordinal) ? Law["中华人民共和国".Length..] : Law;

    /// <inheritdoc/>
    public override string ToString() => Citation;
}

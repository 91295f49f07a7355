using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fazhi.Kernel.Law;

/// <summary>One row of the statute register: a rule of one law in one version.</summary>
public sealed record StatuteRule
{
    /// <summary>Key, such as <c>ord.decision.90</c>; never reused for another rule.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the row this one took the place of when the law changed; null when there is none.</summary>
    public string? Replaces { get; init; }

    /// <summary>Procedure the rule belongs to, such as <c>penalty-ordinary</c>.</summary>
    public required string Procedure { get; init; }

    /// <summary>Name of the step in Chinese.</summary>
    public required string Step { get; init; }

    /// <summary>Full Chinese name of the law.</summary>
    public required string Law { get; init; }

    /// <summary>Version, such as <c>2021修订</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Article in Chinese numerals.</summary>
    public required string Article { get; init; }

    /// <summary>First day in force; null when unknown.</summary>
    [JsonPropertyName("from")]
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day in force; null while the version stands.</summary>
    [JsonPropertyName("to")]
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>What the article says, in our own words.</summary>
    public required string Paraphrase { get; init; }

    /// <summary>The period set by the rule; null when it sets none.</summary>
    public RuleLimit? Limit { get; init; }

    /// <summary>Amounts, numbers and lists the rule sets, by name; read by <see cref="Number"/>.</summary>
    public IReadOnlyDictionary<string, JsonElement> Threshold { get; init; } =
        new Dictionary<string, JsonElement>();

    /// <summary>True when the article was read in a primary source; only then may the rule block.</summary>
    public bool Verified { get; init; }

    /// <summary>The rule as basis of a step, guard or period.</summary>
    [JsonIgnore]
    public LegalBasis Basis => new()
    {
        Rule = Id,
        Law = Law,
        Version = Version,
        Article = Article,
        Paraphrase = Paraphrase,
        EffectiveFrom = EffectiveFrom,
        EffectiveTo = EffectiveTo,
        Verified = Verified,
    };

    /// <summary>True when the version is in force on the day (first and last day included).</summary>
    public bool InForce(DateOnly on) =>
        (EffectiveFrom is not { } from || on >= from) && (EffectiveTo is not { } to || on <= to);

    /// <summary>A number the rule sets, such as <c>citizen_fine_max</c> of <c>simple.threshold</c> (yuan).</summary>
    /// <exception cref="KeyNotFoundException">The rule sets no number of that name.</exception>
    public decimal Number(string name) => Threshold.TryGetValue(name, out var value)
        && value.ValueKind == JsonValueKind.Number
            ? value.GetDecimal()
            : throw new KeyNotFoundException($"Rule {Id} sets no number {name}.");
}

using System.Text.Json.Serialization;

namespace Fazhi.Kernel.Law;

/// <summary>A provision of a law: the law by its key in the catalogue, and the article.</summary>
public sealed record Provision
{
    /// <summary>Key of the law in the catalogue, such as <c>phl</c>.</summary>
    public required string Law { get; init; }

    /// <summary>Article in Chinese numerals; empty where the source names none.</summary>
    public required string Article { get; init; }
}

/// <summary>A law that the catalogue cites, in one version.</summary>
public sealed record CataloguedLaw
{
    /// <summary>Key within the catalogue.</summary>
    public required string Key { get; init; }

    /// <summary>Full Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>Version, such as <c>2022修订</c>; empty when the source names none.</summary>
    public required string Version { get; init; }

    /// <summary>First day in force; null when unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force; null while the version stands.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>违法行为: a row of the catalogue of violations, in one version of the law.</summary>
public sealed record Violation
{
    /// <summary>Code, such as <c>MI-001</c>; an older version bears its year, such as <c>MI-008/2016</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What is done against the law, in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Field of work, such as 医疗机构.</summary>
    public required string Field { get; init; }

    /// <summary>Provisions violated.</summary>
    public required IReadOnlyList<Provision> Duty { get; init; }

    /// <summary>Provisions under which it is punished.</summary>
    public required IReadOnlyList<Provision> Penalty { get; init; }

    /// <summary>Kinds of measure those provisions know, in Chinese; 责令改正 and 处分 among them are no penalties.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Code of the row this one took the place of when the law changed; null when none is kept.</summary>
    public string? Replaces { get; init; }

    /// <summary>Scales of the fine; empty when there is no fine, or the source gives no amount.</summary>
    public IReadOnlyList<FineScale> Scales { get; init; } = [];

    /// <summary>True when duty and penalty were read in the text of the law; only then may the scale refuse.</summary>
    public required bool Verified { get; init; }

    /// <summary>What to know before it is used; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The laws behind the keys; set by the catalogue.</summary>
    [JsonIgnore]
    internal IReadOnlyDictionary<string, CataloguedLaw> Laws { get; init; } = new Dictionary<string, CataloguedLaw>();

    /// <summary>Code and name for a list.</summary>
    [JsonIgnore]
    public string Title => $"{Code} {Name}";

    /// <summary>Provisions violated as a paper cites them; empty when the source leaves an article open.</summary>
    [JsonIgnore]
    public string Violated => Cite(Duty);

    /// <summary>Provisions of the penalty as a paper cites them; empty when the source leaves an article open.</summary>
    [JsonIgnore]
    public string Basis => Cite(Penalty);

    /// <summary>First day on which every law of the penalty is in force; null when unknown.</summary>
    [JsonIgnore]
    public DateOnly? From => Penalty.Select(p => Laws[p.Law].From).Max();

    /// <summary>Last day on which the provisions of the penalty are in force; null while they stand.</summary>
    [JsonIgnore]
    public DateOnly? To => Penalty.Select(p => Laws[p.Law].To).Min();

    /// <summary>The provision a scale stands in as a basis: what the fine is refused by.</summary>
    /// <param name="scale">A scale of this row; null for the first provision.</param>
    public LegalBasis BasisOf(FineScale? scale)
    {
        var provision = Penalty[scale?.Provision ?? 0];
        var law = Laws[provision.Law];
        return new LegalBasis
        {
            Rule = "violation." + Code,
            Law = law.Name,
            Version = law.Version,
            Article = provision.Article,
            Paraphrase = Name,
            EffectiveFrom = law.From,
            EffectiveTo = law.To,
            Verified = Verified,
        };
    }

    private string Cite(IReadOnlyList<Provision> provisions) => provisions.Any(p => p.Article.Length == 0)
        ? ""
        : string.Join("、", provisions.Select(p => $"《{Short(Laws[p.Law].Name)}》{p.Article}"));

    private static string Short(string name) =>
        name.StartsWith("中华人民共和国", StringComparison.Ordinal) ? name["中华人民共和国".Length..] : name;
}

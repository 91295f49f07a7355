using System.Collections.Frozen;

namespace Fazhi.Kernel.Law;

/// <summary>The rules the program applies, each with law, version, article and dates.</summary>
/// <remarks>
/// Rows describe versions: a rule that changed has one row per version, linked by <see cref="StatuteRule.Replaces"/>.
/// <see cref="On"/> answers with the row in force on a day.
/// </remarks>
public sealed class StatuteRegister
{
    private static readonly Lazy<StatuteRegister> Embedded = new(() => new(LawFiles.Read<StatuteRule[]>("rules.json")));

    private readonly FrozenDictionary<string, StatuteRule> rules;
    private readonly FrozenDictionary<string, string> successors;

    /// <summary>Builds a register from rows and checks that their links are sound.</summary>
    /// <exception cref="InvalidDataException">A key is doubled, or a row replaces a missing or later one.</exception>
    public StatuteRegister(IReadOnlyList<StatuteRule> rows)
    {
        var doubled = rows.GroupBy(r => r.Id).FirstOrDefault(g => g.Count() > 1);
        if (doubled is not null)
            throw new InvalidDataException($"法规库中“{doubled.Key}”重复。");

        rules = rows.ToFrozenDictionary(r => r.Id);
        Rules = rows;
        foreach (var row in rows.Where(r => r.Replaces is not null))
            CheckLink(row);
        successors = rows.Where(r => r.Replaces is not null).ToFrozenDictionary(r => r.Replaces!, r => r.Id);
    }

    /// <summary>The register shipped with the program.</summary>
    public static StatuteRegister Default => Embedded.Value;

    /// <summary>All rows, in the order of the file.</summary>
    public IReadOnlyList<StatuteRule> Rules { get; }

    /// <summary>The row with this key, whatever its dates.</summary>
    /// <exception cref="KeyNotFoundException">No such key: a mistake in the program, not in the input.</exception>
    public StatuteRule this[string id] =>
        rules.TryGetValue(id, out var rule) ? rule : throw new KeyNotFoundException($"No rule {id} in the register.");

    /// <summary>The version of a rule in force on a day; null when none was.</summary>
    /// <param name="id">Key of any version of the rule.</param>
    /// <param name="on">The date of the act in law.</param>
    public StatuteRule? On(string id, DateOnly on)
    {
        var newest = this[id];
        while (successors.TryGetValue(newest.Id, out var next))
            newest = rules[next];
        for (var row = newest; row is not null; row = row.Replaces is null ? null : rules[row.Replaces])
        {
            if (row.InForce(on))
                return row;
        }

        return null;
    }

    /// <summary>The basis of a rule: the version in force on the day, or the row itself when none was.</summary>
    public LegalBasis Basis(string id, DateOnly? on = null) =>
        (on is { } day ? On(id, day) : null)?.Basis ?? this[id].Basis;

    /// <summary>The first row on an article, such as ("行政处罚法", 57); null when the register has none.</summary>
    /// <param name="law">Name of the law, with or without 中华人民共和国.</param>
    /// <param name="article">Number of the article.</param>
    /// <param name="on">The day on which the version is in force.</param>
    public StatuteRule? Article(string law, int article, DateOnly on)
    {
        var text = ChineseNumber.Article(article);
        return Rules.FirstOrDefault(r => (r.Law == law || r.Law == "中华人民共和国" + law)
            && r.Article.StartsWith(text, StringComparison.Ordinal) && r.InForce(on));
    }

    private void CheckLink(StatuteRule row)
    {
        if (!rules.TryGetValue(row.Replaces!, out var old))
            throw new InvalidDataException($"法规库中“{row.Id}”所替代的“{row.Replaces}”不存在。");
        if (old.EffectiveFrom >= row.EffectiveFrom)
            throw new InvalidDataException($"法规库中“{row.Id}”的施行日期不晚于它所替代的“{old.Id}”。");
    }
}

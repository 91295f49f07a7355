namespace Fazhi.Data.Search;

/// <summary>What a person looks for: terms between blanks, all of which must be found.</summary>
public sealed class SearchQuery
{
    private const int MaxTerms = 8;
    private const int MaxLength = 200;
    private readonly (List<string> Tokens, bool Prefix)[] phrases;

    private SearchQuery(string[] terms)
    {
        phrases = [.. terms.Select(Bigrams.OfTerm).Where(p => p.Tokens.Count > 0)];
        Terms = [.. terms.Select(Bigrams.Fold)];
    }

    /// <summary>The terms with full-width letters made plain and capitals made small.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>True when nothing can be looked for, because there are only blanks and punctuation.</summary>
    public bool IsEmpty => phrases.Length == 0;

    /// <summary>
    /// True when every term begins with a Chinese character: then whatever text it is part of is found, while of a word or
    /// a number only the beginning is.
    /// </summary>
    internal bool BeginsWithHan => phrases.Length == Terms.Count && phrases.Length > 0
        && phrases.All(p => Bigrams.IsHan(p.Tokens[0]));

    /// <summary>Reads what was typed; what is too long is cut.</summary>
    public static SearchQuery Parse(string typed) =>
        new([.. typed[..Math.Min(typed.Length, MaxLength)]
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxTerms)]);

    /// <summary>Where a list looks: one kind, a few offices, and what only lists find.</summary>
    /// <param name="Kind">Kind of the records; null for all.</param>
    /// <param name="Offices">Places of the offices; empty for all.</param>
    internal sealed record Within(string? Kind, IReadOnlyList<long> Offices);

    /// <summary>Tokens hold only letters and digits, so they need no escaping in either language.</summary>
    internal string ForSqlite(Within? within = null) => Join(
        (" AND ", " OR "), p => $"\"{string.Join(' ', p.Tokens)}\"{(p.Prefix ? " *" : "")}", within);

    internal string ForPostgres(Within? within = null) => Join(
        (" & ", " | "),
        p => $"({string.Join(" <-> ", p.Tokens.Select(t => $"'{t}'"))}{(p.Prefix ? ":*" : "")})", within);

    private string Join(
        (string And, string Or) signs, Func<(List<string> Tokens, bool Prefix), string> phrase, Within? within)
    {
        if (within is null)
            return string.Join(signs.And, phrases.Select(phrase));
        var all = phrases.Select(p => $"({phrase(p)}{signs.Or}{phrase((p.Tokens.ConvertAll(SearchMarks.Listed), p.Prefix))})");
        if (within.Kind is { } kind)
            all = all.Append(Mark(SearchMarks.Kind(kind)));
        if (within.Offices.Count > 0)
            all = all.Append($"({string.Join(signs.Or, within.Offices.Select(o => Mark(SearchMarks.Office(o))))})");
        return string.Join(signs.And, all);

        string Mark(string token) => phrase(([token], false));
    }
}

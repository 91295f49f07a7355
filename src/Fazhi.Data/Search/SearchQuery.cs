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

    /// <summary>Reads what was typed; what is too long is cut.</summary>
    public static SearchQuery Parse(string typed) =>
        new([.. typed[..Math.Min(typed.Length, MaxLength)]
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxTerms)]);

    /// <summary>Tokens hold only letters and digits, so they need no escaping in either language.</summary>
    internal string ForSqlite() =>
        string.Join(" AND ", phrases.Select(p => $"\"{string.Join(' ', p.Tokens)}\"{(p.Prefix ? " *" : "")}"));

    internal string ForPostgres() =>
        string.Join(" & ", phrases.Select(p =>
            $"({string.Join(" <-> ", p.Tokens.Select(t => $"'{t}'"))}{(p.Prefix ? ":*" : "")})"));
}

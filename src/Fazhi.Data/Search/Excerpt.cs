namespace Fazhi.Data.Search;

/// <summary>Cuts the neighbourhood of a term out of the live texts of a record.</summary>
internal static class Excerpt
{
    private const int Around = 24;

    public static SearchHit Of(SearchHit hit, ISearchable record, SearchQuery query)
    {
        foreach (var (label, text) in record.SearchTexts())
        {
            var folded = Bigrams.Fold(text);
            foreach (var term in query.Terms)
            {
                var at = folded.IndexOf(term, StringComparison.Ordinal);
                if (at >= 0)
                    return Cut(hit, label, text, (at, term.Length));
            }
        }

        return hit;
    }

    private static SearchHit Cut(SearchHit hit, string label, string text, (int At, int Length) match)
    {
        var end = match.At + match.Length;
        var from = Whole(text, Math.Max(0, match.At - Around));
        var to = Whole(text, Math.Min(text.Length, end + Around));
        return hit with
        {
            Label = label,
            Before = (from > 0 ? "…" : "") + text[from..match.At],
            Match = text[match.At..end],
            After = text[end..to] + (to < text.Length ? "…" : ""),
        };
    }

    /// <summary>A place that does not split a character beyond the basic plane.</summary>
    private static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

namespace Fazhi.Data.Search;

/// <summary>
/// Tokens beside a record's words that say of what kind it is and which office keeps it, so that the index itself finds
/// the words of one kind in one office and a list does not look at every hit of a common word.
/// </summary>
/// <remarks>They begin with <see cref="Bigrams.Gap"/>, which no word of a text or of a query can.</remarks>
internal static class SearchMarks
{
    /// <summary>Of a kind, such as <c>penalties.case</c>.</summary>
    public static string Kind(string kind) => Bigrams.Gap + "k" + new string([.. kind.Where(char.IsLetterOrDigit)]);

    /// <summary>Of an office by its place in the tree.</summary>
    public static string Office(long position) =>
        Bigrams.Gap + "o" + position.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A token of a text that only lists find.</summary>
    public static string Listed(string token) => Bigrams.Gap + "n" + token;
}

using System.Text.RegularExpressions;

namespace Fazhi.Data.Confidential;

/// <summary>
/// What stands in an address for a confidential text one looks for: the beginnings of equal stored texts, one for each
/// key. It says nothing to whom it is passed and never holds the text.
/// </summary>
public static partial class ConfidentialTerm
{
    /// <summary>True when the text is a term.</summary>
    public static bool Is(string text) => Form().IsMatch(text);

    /// <summary>The term of the beginnings.</summary>
    public static string Of(IEnumerable<string> prefixes) => "~" + string.Join('~', prefixes);

    /// <summary>The beginnings in a term.</summary>
    public static IReadOnlyList<string> Prefixes(string term) => term.Split('~', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(~fz1\.[0-9a-f]{8}\.[0-9a-f]{64}\.)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

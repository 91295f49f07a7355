using System.Text.RegularExpressions;

namespace Fazhi.Ledgers.Confidential;

/// <summary>
/// What stands in an address for a confidential text one looks for: the beginnings of equal stored texts, one for each
/// key. It says nothing to whom it is passed and never holds the text.
/// </summary>
internal static partial class ConfidentialTerm
{
    public static bool Is(string text) => Form().IsMatch(text);

    public static string Of(IEnumerable<string> prefixes) => "~" + string.Join('~', prefixes);

    public static IReadOnlyList<string> Prefixes(string term) => term.Split('~', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(~fz1\.[0-9a-f]{8}\.[0-9a-f]{64}\.)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

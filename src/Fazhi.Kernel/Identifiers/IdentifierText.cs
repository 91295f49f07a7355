using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Identifiers;

/// <summary>Brings identifiers into one form before they are checked.</summary>
internal static class IdentifierText
{
    /// <summary>Half width, upper case, without spaces and hyphens. O and 0, I and 1 are never exchanged.</summary>
    public static string Bare(string? text) => TypedText.Tidy(text)
        .Replace(" ", "", StringComparison.Ordinal)
        .Replace("-", "", StringComparison.Ordinal)
        .ToUpperInvariant();

    /// <summary>Position of the first character that is not 0 to 9, from 1; 0 when all are.</summary>
    public static int FirstNonDigit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return i + 1;
        }

        return 0;
    }
}

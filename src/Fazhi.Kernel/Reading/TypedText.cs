using System.Text;

namespace Fazhi.Kernel.Reading;

/// <summary>Brings what people type into one form: half width, one kind of dash, nothing invisible.</summary>
public static class TypedText
{
    private const string Punctuation = "，；：（）！？";

    /// <summary>The text in half width, trimmed; letters, digits and Chinese characters stay as typed.</summary>
    public static string Tidy(string? text) => Tidy(text, keeps: "");

    /// <summary>The same for words that papers print: their Chinese punctuation stays as typed.</summary>
    public static string Words(string? text) => Tidy(text, Punctuation);

    private static string Tidy(string? text, string keeps)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var tidy = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (keeps.Contains(sign))
                tidy.Append(sign);
            else if (HalfWidth(sign) is { } half)
                tidy.Append(half);
        }

        return tidy.ToString().Trim();
    }

    private static char? HalfWidth(char sign) => sign switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(sign - 0xFEE0),
        '\u3000' or '\u00A0' or '\t' => ' ',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u202A' or '\u202C' => null,
        _ => sign,
    };
}

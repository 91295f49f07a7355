namespace Fazhi.Data.Exchange;

/// <summary>Keeps text from being run as a formula when a text table is opened in a spreadsheet.</summary>
/// <remarks>
/// A cell that begins with = + - @, a tab or a line break is written with an apostrophe before it; reading takes
/// exactly such apostrophes away again, so that what was exported comes back as it was.
/// </remarks>
public static class FormulaGuard
{
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text with an apostrophe before it when it could be run.</summary>
    public static string Protect(string text) => IsDangerous(text) ? "'" + text : text;

    /// <summary>The text without an apostrophe that <see cref="Protect"/> put before it.</summary>
    public static string Unprotect(string text) =>
        text.Length > 1 && text[0] == '\'' && IsDangerous(text.AsSpan(1)) ? text[1..] : text;

    /// <summary>True when a spreadsheet could take the text for a formula; full-width signs count.</summary>
    public static bool IsDangerous(ReadOnlySpan<char> text)
    {
        // An apostrophe before a dangerous text must survive the way back, so it is protected too.
        while (text.Length > 1 && text[0] == '\'')
            text = text[1..];
        return !text.IsEmpty && Starts.Contains(text[0]);
    }
}

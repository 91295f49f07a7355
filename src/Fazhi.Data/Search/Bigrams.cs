using System.Text;
using Fazhi.Data.Storage;

namespace Fazhi.Data.Search;

/// <summary>
/// Turns text into tokens so that a phrase of tokens is a part of the text: every pair of neighbouring Chinese
/// characters, the last character of a run once more alone, and each word of letters and digits whole.
/// </summary>
/// <remarks>
/// 卫生健康 becomes 卫生 生健 健康 康. Whatever is neither stands as one gap token, so no phrase reaches over a
/// punctuation mark that the query lacks. Both databases get the same tokens; neither parses Chinese.
/// </remarks>
internal static class Bigrams
{
    /// <summary>Stands for anything between runs; a letter, so that no parser passes it by.</summary>
    public const string Gap = "ʘ";

    private enum Kind
    {
        Gap,
        Han,
        Word,
    }

    /// <summary>Tokens of a text that is to be found.</summary>
    public static List<string> OfText(string text)
    {
        var tokens = new List<string>(text.Length);
        foreach (var (kind, run) in Runs(Fold(ComposedText.Of(text))))
            Append(tokens, kind, run, isOpen: false);
        return tokens;
    }

    /// <summary>Tokens of one term of a query. The last is the beginning of a token when the flag says so.</summary>
    public static (List<string> Tokens, bool LastIsPrefix) OfTerm(string term)
    {
        var tokens = new List<string>(term.Length);
        var runs = Runs(Fold(ComposedText.Of(term))).ToList();
        while (runs.Count > 0 && runs[^1].Kind == Kind.Gap)
            runs.RemoveAt(runs.Count - 1);
        while (runs.Count > 0 && runs[0].Kind == Kind.Gap)
            runs.RemoveAt(0);
        for (var i = 0; i < runs.Count; i++)
            Append(tokens, runs[i].Kind, runs[i].Run, isOpen: i == runs.Count - 1);
        var last = runs.Count == 0 ? default : runs[^1];
        return (tokens, last.Kind == Kind.Word || (last.Kind == Kind.Han && Length(last.Run) == 1));
    }

    /// <summary>Full-width letters and digits made plain, capitals made small; the length stays the same.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = source[i] switch
            {
                >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(source[i] - 0xFEE0)),
                '\u3000' => ' ',
                var other => char.ToLowerInvariant(other),
            };
    });

    /// <summary>True for a token of Chinese characters.</summary>
    public static bool IsHan(string token) => KindAt(token, 0) == Kind.Han;

    private static void Append(List<string> tokens, Kind kind, string run, bool isOpen)
    {
        if (kind == Kind.Gap)
            tokens.Add(Gap);
        else if (kind == Kind.Word)
            tokens.Add(run);
        else
        {
            var at = 0;
            for (var next = Step(run, 0); next < run.Length; next = Step(run, next))
            {
                tokens.Add(run[at..Step(run, next)]);
                at = next;
            }

            // Within a query the last run may go on in the text, so its last character is not the end of a run.
            if (!isOpen || at == 0)
                tokens.Add(run[at..]);
        }
    }

    private static IEnumerable<(Kind Kind, string Run)> Runs(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var kind = KindAt(text, at);
            var end = at + WidthAt(text, at);
            while (end < text.Length && KindAt(text, end) == kind)
                end += WidthAt(text, end);
            start = at;
            at = end;
            yield return (kind, text[start..end]);
        }
    }

    private static Kind KindAt(string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
            return Kind.Gap;
        return rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF) or 0x3007 ? Kind.Han
            : Rune.IsLetterOrDigit(rune) && rune.Value != Gap[0] ? Kind.Word : Kind.Gap;
    }

    private static int WidthAt(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static int Step(string run, int at) => at + WidthAt(run, at);

    private static int Length(string run) => run.EnumerateRunes().Count();
}

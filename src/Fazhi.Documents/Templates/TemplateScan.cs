using System.Text.RegularExpressions;

namespace Fazhi.Documents.Templates;

/// <summary>Cuts a template into its outputs and tags, each with its line, and what is left without them.</summary>
internal sealed partial class TemplateScan
{
    /// <summary>Stands for an output in the text that is left; no text has it.</summary>
    public const char Output = '\uE000';

    private TemplateScan(IReadOnlyList<TemplatePiece> pieces, string markup) => (Pieces, Markup) = (pieces, markup);

    /// <summary>Outputs and tags in order.</summary>
    public IReadOnlyList<TemplatePiece> Pieces { get; }

    /// <summary>The template without them, line by line as before; <see cref="Output"/> for each output.</summary>
    public string Markup { get; }

    public static TemplateScan Of(string text)
    {
        var pieces = Piece().Matches(text).Select(m => new TemplatePiece(
            text.AsSpan(0, m.Index).Count('\n') + 1, m.Value[1] == '%',
                m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value));
        var markup = Piece().Replace(text, m => m.Value[1] == '{' ? $"{Output}" : "");
        return new TemplateScan([.. pieces], markup);
    }

    /// <summary>Line of the first brace that opens or closes nothing; 0 when there is none.</summary>
    public int StrayBrace => Stray().Match(Markup) is { Success: true } stray ? Markup.AsSpan(0,
        stray.Index).Count('\n') + 1 : 0;

    // Neither spans lines: a brace forgotten is then told where it stands.
    [GeneratedRegex(@"\{\{-?[ \t]*([^{}\n]*?)[ \t]*-?\}\}|\{%-?[ \t]*([^%\n]*?)[ \t]*-?%\}")]
    private static partial Regex Piece();

    [GeneratedRegex(@"\{\{|\}\}|\{%|%\}")]
    private static partial Regex Stray();
}

/// <summary>An output <c>{{ … }}</c> or a tag <c>{% … %}</c>.</summary>
internal sealed record TemplatePiece(int Line, bool IsTag, string Words);

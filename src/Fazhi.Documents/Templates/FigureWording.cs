using Fazhi.Documents.Figures;

namespace Fazhi.Documents.Templates;

/// <summary>How one place of a layout words a figure when it differs from the indicator's own wording.</summary>
internal sealed record FigureWording
{
    public static FigureWording AsDeclared { get; } = new();

    public StatingStyle? Style { get; init; }

    public string? Unit { get; init; }

    public string? Word { get; init; }

    /// <summary>Reads <c>unit: 名 as: names word: 所有</c>.</summary>
    public static FigureWording Read(IReadOnlyList<string> words)
    {
        var pairs = words.Chunk(2).ToDictionary(p => p[0].TrimEnd(':'), p => p.Length > 1 ? p[1] : "");
        if (pairs.Keys.Except(["as", "unit", "word"]).FirstOrDefault() is { } unknown)
            throw new DotLiquid.Exceptions.SyntaxException($"figure 不认识“{unknown}”");
        return new FigureWording
        {
            Style = pairs.TryGetValue("as", out var style) ? Enum.Parse<StatingStyle>(style, ignoreCase: true) : null,
            Unit = pairs.GetValueOrDefault("unit"),
            Word = pairs.GetValueOrDefault("word"),
        };
    }

    /// <summary>Null when the unit of the place counts something else than the indicator does.</summary>
    public Stated? Apply(Figure figure)
    {
        if (this == AsDeclared || figure.Stated is null)
            return figure.Stated;
        var rule = figure.Rule with
        {
            Style = Style ?? figure.Rule.Style,
            Unit = Unit ?? figure.Rule.Unit,
            Word = Word ?? figure.Rule.Word,
        };
        return Stating.State(figure.Measure, rule);
    }
}

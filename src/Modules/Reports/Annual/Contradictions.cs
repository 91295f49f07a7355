using Fazhi.Documents.Figures;
using Fazhi.Documents.Templates;
using Fazhi.Documents.Tree;

namespace Fazhi.Reports.Annual;

/// <summary>Finds the contradictions of a layout that the figures at hand bring about.</summary>
internal sealed class Contradictions(IReadOnlyDictionary<string, Figure> figures, Document document)
{
    public bool Applies(Contradiction contradiction) =>
        contradiction.When.Count > 0 && contradiction.When.All(Holds);

    /// <summary>The figures it is about as they are printed: an explanation holds for these and no others.</summary>
    public static string Values(Contradiction contradiction, IReadOnlyDictionary<string, Figure> figures) => string.Join(
        "；",
        contradiction.When.SelectMany(Named).Distinct().Select(id =>
            figures.TryGetValue(id, out var f) ? $"{f.Name}{f.Stated?.Text}" : id));

    private static IEnumerable<string> Named(Clause clause) =>
        new[] { clause.Figure, clause.Above, clause.SameAs, clause.BaseBelow }.OfType<string>();

    private bool Holds(Clause clause)
    {
        if (!figures.TryGetValue(clause.Figure, out var figure) || figure.Measure.Value is not { } value)
            return false;
        var measure = figure.Measure;
        return clause switch
        {
            { Above: { } other } => value > Value(other),
            { SameAs: { } other } => value != 0 && value == Value(other),
            { BaseBelow: { } other } => measure.Denominator < Value(other),
            { Mentions: { } word } => measure.Titles.Any(t => t.Contains(word, StringComparison.Ordinal)),
            { Whole: true } => value == 100 && measure.Denominator is null or > 0,
            { Positive: true } => value > 0,
            { Bare: true } => measure.Denominator is not null && !PartsPrinted(figure),
            { Repeated: true } => document.Figures.Count(f => f.Figure.Indicator == clause.Figure) > 1,
            _ => false,
        };
    }

    private decimal? Value(string indicator) => figures.GetValueOrDefault(indicator)?.Measure.Value;

    private bool PartsPrinted(Figure figure) =>
        document.PlainText.Contains(Parts(figure.Measure), StringComparison.Ordinal);

    private static string Parts(Measure measure) =>
        $"{Stating.Digits(measure.Numerator ?? 0)}/{Stating.Digits(measure.Denominator ?? 0)}";
}

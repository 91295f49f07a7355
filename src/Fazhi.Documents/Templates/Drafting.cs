using System.Globalization;
using System.Text.RegularExpressions;
using DotLiquid;
using Fazhi.Documents.Figures;
using Fazhi.Documents.Tree;

namespace Fazhi.Documents.Templates;

/// <summary>A sentence or paragraph a person has confirmed; figures in it are written as <c>[[id]]</c>.</summary>
/// <param name="Key">Place in the layout, such as <c>plan.lead</c>.</param>
/// <param name="Body">The text.</param>
/// <param name="Record">The record it stands in.</param>
public sealed record ConfirmedText(string Key, string Body, Guid? Record = null);

/// <summary>Hands figures and confirmed texts to the tags of one rendering and collects what is missing.</summary>
internal sealed partial class Drafting(
    IReadOnlyDictionary<string, Figure> figures, ILookup<string, ConfirmedText> texts)
{
    public const string Register = "fazhi.drafting";

    private readonly List<FigureRun> runs = [];

    public IReadOnlyList<FigureRun> Runs => runs;

    public List<string> MissingFigures { get; } = [];

    public List<string> MissingTexts { get; } = [];

    public List<string> WrongUnits { get; } = [];

    public List<ConfirmedText> UsedTexts { get; } = [];

    public static Drafting Of(Context context) =>
        context.Registers[Register] as Drafting
        ?? throw new DotLiquid.Exceptions.ArgumentException("figures and texts belong to reports only");

    public bool Has(string indicator) =>
        figures.TryGetValue(indicator, out var figure) && figure.Stated is { IsNone: false };

    /// <summary>Markup that stands for a figure; the unit must count the same thing as the indicator's.</summary>
    public string Markup(string indicator, FigureWording wording)
    {
        if (!figures.TryGetValue(indicator, out var figure))
        {
            MissingFigures.Add(indicator);
            return $"〔缺数：{Liquid.Encode(indicator)}〕";
        }

        var stated = wording.Apply(figure);
        if (stated is null)
            WrongUnits.Add(indicator);
        runs.Add(new FigureRun(figure, stated?.Text ?? "〔单位不符〕"));
        return string.Create(CultureInfo.InvariantCulture, $"<figure at=\"{runs.Count - 1}\"/>");
    }

    public IReadOnlyList<string> Texts(string key)
    {
        var found = texts[key].ToList();
        if (found.Count == 0)
            MissingTexts.Add(key);
        UsedTexts.AddRange(found);
        return [.. found.Select(t => Expand(t.Body))];
    }

    private string Expand(string body) => Placeholder().Replace(
        Liquid.Encode(body), m => Markup(m.Groups["id"].Value, FigureWording.AsDeclared));

    [GeneratedRegex(@"\[\[(?<id>[a-z0-9_]+)\]\]")]
    private static partial Regex Placeholder();
}

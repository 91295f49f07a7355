using Fazhi.Documents.Figures;
using Fazhi.Documents.Tree;

namespace Fazhi.Documents.Templates;

/// <summary>What a report is made of besides its layout.</summary>
public sealed record ReportMatter
{
    /// <summary>Values of the template: year, agency and the like; text, days, yes/no, lists and maps of them.</summary>
    public required IReadOnlyDictionary<string, object?> Variables { get; init; }

    /// <summary>Figures by id of their indicator.</summary>
    public required IReadOnlyDictionary<string, Figure> Figures { get; init; }

    /// <summary>Confirmed texts in the order they are to be printed.</summary>
    public IReadOnlyList<ConfirmedText> Texts { get; init; } = [];

    /// <summary>Mark of a demonstration; null in real use.</summary>
    public string? Mark { get; init; }
}

/// <summary>A composed report, with everything that was asked for and not there.</summary>
public sealed record Composition
{
    /// <summary>The text; where a figure is missing it says so.</summary>
    public required Document Document { get; init; }

    /// <summary>Indicators the layout asks for and nobody gave.</summary>
    public IReadOnlyList<string> MissingFigures { get; init; } = [];

    /// <summary>Places without confirmed text.</summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = [];

    /// <summary>Indicators whose unit does not fit the unit of the place.</summary>
    public IReadOnlyList<string> WrongUnits { get; init; } = [];

    /// <summary>Confirmed texts that stand in the document.</summary>
    public IReadOnlyList<ConfirmedText> Texts { get; init; } = [];
}

/// <summary>Makes a report or a paper from templates.</summary>
public sealed class Composer(TemplateFolder folder)
{
    /// <summary>Composes a report from the parts of its layout in their order.</summary>
    /// <exception cref="TemplateException">A template is wrong or asks for an unknown variable.</exception>
    public Composition Report(Layout layout, ReportMatter matter)
    {
        var drafting = new Drafting(matter.Figures, matter.Texts.ToLookup(t => t.Key));
        var markup = string.Concat(layout.Parts.Select(part =>
        {
            var name = $"{layout.Id}/{part}.liquid";
            return Liquid.Render(name, folder.Read(name), matter.Variables, drafting);
        }));
        return new Composition
        {
            Document = TreeReader.Read(layout.Id, markup, drafting.Runs) with { Mark = matter.Mark },
            MissingFigures = [.. drafting.MissingFigures.Distinct()],
            MissingTexts = [.. drafting.MissingTexts.Distinct()],
            WrongUnits = [.. drafting.WrongUnits.Distinct()],
            Texts = [.. drafting.UsedTexts.Distinct()],
        };
    }

    /// <summary>Composes an enforcement paper.</summary>
    /// <param name="name">Name of the template under <c>papers/</c>, such as <c>notice</c>.</param>
    /// <param name="facts">Values of the template; each one it names must be there, empty ones as null.</param>
    /// <param name="seal">Number, digest and mark printed on every page.</param>
    /// <exception cref="TemplateException">The template is wrong or asks for an unknown variable.</exception>
    public Document Paper(string name, IReadOnlyDictionary<string, object?> facts, PaperSeal seal)
    {
        var file = $"papers/{name}.liquid";
        var markup = Liquid.Render(file, seal.Template ?? folder.Read(file), facts);
        return TreeReader.Read(file, markup, []) with
        {
            Foot = seal.Foot,
            Number = seal.Number,
            Mark = seal.Mark,
            Check = seal.Check,
        };
    }
}

/// <summary>What proves which data a paper was made from.</summary>
/// <param name="Number">Number of the paper; null for one that has none.</param>
/// <param name="Digest">SHA-256 of the record's payload after the act, in hex.</param>
/// <param name="Mark">Mark of a demonstration; null in real use.</param>
public sealed record PaperSeal(string? Number, string Digest, string? Mark = null)
{
    /// <summary>Text of the template the paper was issued with; null for the one that stands in the folder now.</summary>
    public string? Template { get; init; }

    /// <summary>Where the paper can be checked, without the query; null when no address is known.</summary>
    public string? CheckAddress { get; init; }

    /// <summary>What the code on the first page says: number and digest, with the address when one is known.</summary>
    public string Check => CheckAddress is { Length: > 0 } address
        ? $"{address}?number={Uri.EscapeDataString(Number ?? "")}&digest={Digest}"
        : $"{Number} {Digest}".Trim();

    /// <summary>The line at the foot of each page.</summary>
    public string Foot => Number is null ? $"数据摘要 {Digest}" : $"{Number}　数据摘要 {Digest}";
}

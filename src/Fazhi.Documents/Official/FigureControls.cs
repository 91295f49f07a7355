using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.Documents.Figures;
using Fazhi.Documents.Tree;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Fazhi.Documents.Official;

/// <summary>Content controls of figures, and the one custom XML part that they are bound to.</summary>
/// <remarks>
/// LibreOffice drops tag and lock of a control but keeps alias, binding and part; alias and tag are therefore equal.
/// A figure that is printed in two wordings gets two entries, because a bound control shows its entry's text.
/// </remarks>
internal sealed class FigureControls
{
    /// <summary>Namespace of the part.</summary>
    public const string Namespace = "urn:fazhi:figures:1";

    /// <summary>Id of the part; one per file, so a constant keeps the bytes equal.</summary>
    public const string StoreItem = "{7B2C6E1A-94D3-4F0B-8A55-0F1E6C9D3A20}";

    private readonly List<(Figure Figure, string Words)> entries = [];
    private int controls;

    public SdtRun Control(FigureRun run, Func<string, WordRun> draw)
    {
        var position = Position(run);
        var tag = TagOf(position);
        return new SdtRun(
            new SdtProperties(
                new SdtAlias { Val = tag },
                new Tag { Val = tag },
                new SdtId { Val = ++controls },
                new DocumentFormat.OpenXml.Wordprocessing.Lock { Val = LockingValues.SdtContentLocked },
                new DataBinding
                {
                    PrefixMappings = $"xmlns:f='{Namespace}'",
                    XPath = $"/f:figures[1]/f:figure[{position + 1}]/f:stated[1]",
                    StoreItemId = StoreItem,
                },
                new SdtContentText()),
            new SdtContentRun(draw(run.Words)));
    }

    public XDocument Part()
    {
        XNamespace f = Namespace;
        return new XDocument(new XElement(f + "figures", entries.Select((e, i) => Entry(f, e, TagOf(i)))));
    }

    private static XElement Entry(XNamespace f, (Figure Figure, string Words) entry, string tag)
    {
        var measure = entry.Figure.Measure;
        return new XElement(
            f + "figure",
            new XAttribute("key", tag),
            new XElement(f + "indicator", entry.Figure.Indicator),
            new XElement(f + "name", entry.Figure.Name),
            new XElement(f + "snapshot", entry.Figure.Snapshot),
            new XElement(f + "asOf", entry.Figure.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new XElement(f + "value", Exact(measure)),
            new XElement(f + "unit", measure.Unit),
            new XElement(f + "rows", entry.Figure.Rows),
            new XElement(f + "digest", entry.Figure.Digest),
            new XElement(f + "stated", entry.Words));
    }

    private static string Exact(Measure measure) =>
        measure.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ?? (measure.Value is { } value ? Stating.Digits(value) : "");

    private int Position(FigureRun run)
    {
        var known = entries.FindIndex(e => e.Figure.Indicator == run.Figure.Indicator && e.Words == run.Words);
        if (known >= 0)
            return known;
        entries.Add((run.Figure, run.Words));
        return entries.Count - 1;
    }

    private string TagOf(int position)
    {
        var key = entries[position].Figure.Key;
        var earlier = entries.Take(position).Count(e => e.Figure.Key == key);
        return "fz:" + (earlier == 0 ? key : $"{key[..Math.Min(key.Length, 15)]}~{earlier + 1}");
    }
}

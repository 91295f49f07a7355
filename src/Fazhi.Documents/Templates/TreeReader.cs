using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Fazhi.Documents.Tree;

namespace Fazhi.Documents.Templates;

/// <summary>Reads the markup a template renders to into the document tree.</summary>
/// <remarks>
/// Elements: <c>title letterhead number issuer dateline</c>; <c>part section item subitem</c> (headings 1 to 4);
/// <c>p</c> (attribute <c>place</c>), <c>b</c>, <c>figure</c>; <c>table</c> (<c>widths</c>, <c>head</c>) of <c>tr</c>
/// and <c>td</c>; <c>sign</c> (<c>sealed</c>, <c>day</c>); <c>closing</c>. White space between elements is dropped, and
/// line breaks inside a paragraph too, since Chinese sets none; a cell keeps them, since records are taken down line by line.
/// </remarks>
internal static class TreeReader
{
    private static readonly string[] Headings = ["part", "section", "item", "subitem"];

    public static Document Read(string template, string markup, IReadOnlyList<FigureRun> figures)
    {
        try
        {
            var root = XElement.Parse($"<document>{markup}</document>");
            return Build(root, figures);
        }
        catch (XmlException wrong)
        {
            throw new TemplateException(template, wrong.Message);
        }
        catch (FormatException wrong)
        {
            throw new TemplateException(template, wrong.Message);
        }
    }

    private static Document Build(XElement root, IReadOnlyList<FigureRun> figures)
    {
        string? Text(string name) => root.Element(name) is { } e ? Clean(e.Value) : null;
        return new Document
        {
            Title = Text("title") ?? throw new FormatException("缺少 title"),
            Letterhead = Text("letterhead"),
            Number = Text("number"),
            Issuer = Text("issuer"),
            Dateline = root.Element("dateline") is { } line ? Runs(line, figures) : [],
            Blocks = [.. root.Elements().Select(e => Block(e, figures)).OfType<Block>()],
            Sign = root.Element("sign") is { } sign ? Sign(sign) : null,
            Closing = [.. root.Elements("closing").Select(e => Clean(e.Value))],
        };
    }

    private static Block? Block(XElement element, IReadOnlyList<FigureRun> figures) => element.Name.LocalName switch
    {
        "title" or "letterhead" or "number" or "issuer" or "dateline" or "sign" or "closing" => null,
        "p" => new Paragraph { Placement = Place(element), Runs = Runs(element, figures) },
        "table" => Table(element),
        var name when Array.IndexOf(Headings, name) is >= 0 and var level => new Heading
        {
            Level = level + 1,
            Id = (string?)element.Attribute("id") ?? "",
            Runs = Runs(element, figures),
        },
        var name => throw new FormatException($"不认识的元素 {name}"),
    };

    private static Placement Place(XElement element) => (string?)element.Attribute("place") switch
    {
        null or "body" => Placement.Body,
        "flush" => Placement.Flush,
        "centre" => Placement.Centre,
        "right" => Placement.Right,
        var place => throw new FormatException($"不认识的位置 {place}"),
    };

    private static List<Run> Runs(XElement element, IReadOnlyList<FigureRun> figures)
    {
        var runs = element.Nodes().SelectMany<XNode, Run>(node => node switch
        {
            XText text => [new TextRun(Clean(text.Value, keepEnds: true))],
            XElement { Name.LocalName: "b" } strong => [new TextRun(Clean(strong.Value), Strong: true)],
            XElement { Name.LocalName: "figure" } figure => [figures[(int)figure.Attribute("at")!]],
            XElement other => throw new FormatException($"段落里不能有 {other.Name.LocalName}"),
            _ => [],
        });
        return [.. runs.Where(r => r.Text.Length > 0)];
    }

    private static Table Table(XElement table) => new()
    {
        HasHead = (bool?)table.Attribute("head") ?? false,
        Widths = [.. ((string?)table.Attribute("widths") ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => int.Parse(w, CultureInfo.InvariantCulture))],
        Rows = [.. table.Elements("tr").Select(r => r.Elements("td").Select(Cell).ToList())],
    };

    private static string Cell(XElement cell) =>
        string.Join('\n', cell.Value.Split('\n').Select(l => Clean(l)).Where(l => l.Length > 0));

    private static SignBlock Sign(XElement sign) => new(
        Clean(sign.Value),
        (string?)sign.Attribute("day") is { Length: > 0 } day
            ? DateOnly.ParseExact(day, "yyyy年M月d日", CultureInfo.InvariantCulture)
            : null,
        (bool?)sign.Attribute("sealed") ?? true);

    private static string Clean(string text, bool keepEnds = false)
    {
        var lines = text.Split('\n').Select(l => l.Trim(' ', '\t', '\r'));
        var joined = string.Concat(lines);
        return keepEnds ? joined : joined.Trim();
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Documents.Figures;
using Fazhi.Documents.Html;
using Fazhi.Documents.Tree;

namespace Fazhi.Documents.Json;

/// <summary>Where every figure of a document comes from, for machines.</summary>
public static class Provenance
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Title, text, figures with their places, explanations; equal documents give equal text.</summary>
    public static string Write(Document document) => JsonSerializer.Serialize(
        new
        {
            document.Title,
            Issuer = document.Issuer ?? document.Sign?.Issuer,
            document.Mark,
            Figures = document.Figures.GroupBy(f => f.Figure.Indicator).Select(g => Entry(document, [.. g])),
            Explanations = document.Notes.Select(n => new { n.Question, n.Answer, n.By, n.On }),
            Text = document.PlainText.Split('\n'),
        },
        Options) + "\n";

    private static object Entry(Document document, IReadOnlyList<FigureRun> runs)
    {
        var figure = runs[0].Figure;
        var (measure, stated) = (figure.Measure, figure.Stated);
        return new
        {
            figure.Key,
            figure.Indicator,
            figure.Name,
            measure.Value,
            measure.Day,
            measure.Unit,
            measure.Numerator,
            measure.Denominator,
            Exact = HtmlWriter.Exact(measure),
            Stated = stated?.Number,
            StatedUnit = stated?.Unit,
            stated?.Qualifier,
            Printed = runs.Select(r => r.Words).Distinct(),
            Places = Places(document, figure),
            figure.Rows,
            figure.Digest,
            figure.Snapshot,
            figure.AsOf,
        };
    }

    private static List<string> Places(Document document, Figure figure)
    {
        var places = new List<string>();
        var path = new string[5];
        foreach (var block in Numbering.Apply(document.Blocks))
        {
            if (block is Heading heading)
            {
                path[heading.Level] = heading.Number.TrimEnd('、', '.');
                Array.Clear(path, heading.Level + 1, path.Length - heading.Level - 1);
            }

            if (block.Runs.OfType<FigureRun>().Any(r => r.Figure.Indicator == figure.Indicator))
                places.Add(string.Concat(path));
        }

        return places.Count > 0 ? places : ["题头"];
    }
}

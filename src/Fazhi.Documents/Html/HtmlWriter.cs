using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fazhi.Documents.Figures;
using Fazhi.Documents.Official;
using Fazhi.Documents.Tree;

namespace Fazhi.Documents.Html;

/// <summary>Writes a document as HTML: every text encoded, every figure a link to its source.</summary>
public static class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text of the document, to be put into a page; figures link to <c>#f-KEY</c>.</summary>
    public static string Fragment(Document document)
    {
        var html = new StringBuilder();
        var places = new HashSet<string>();
        html.Append("<article class=\"fz-paper\" id=\"doc\">\n");
        if (document.Check is { } check)
            html.Append(CheckCode.Svg(check));
        Line(html, "p", "fz-paper-mark", document.Mark);
        Line(html, "p", "fz-paper-head", document.Letterhead);
        Line(html, "h1", "fz-paper-title", document.Title);
        Line(html, "p", "fz-paper-number", document.Number);
        Line(html, "p", "fz-paper-by", document.Issuer);
        if (document.Dateline.Count > 0)
            Element(html, "p", "fz-paper-by", document.Dateline, places);
        foreach (var block in Numbering.Apply(document.Blocks))
            Write(html, block, places);
        Line(html, "p", "fz-paper-sign", document.Sign?.Issuer);
        Line(html, "p", "fz-paper-sign", document.Sign?.Day is { } day ? Stating.InWords(day) : null);
        foreach (var line in document.Closing)
            Line(html, "p", "fz-paper-end", line);
        Line(html, "p", "fz-paper-foot", document.Foot);
        return html.Append("</article>\n").ToString();
    }

    /// <summary>A page that stands alone: the text, and the sources of its figures below it.</summary>
    public static string Page(Document document)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Encode(document.Title)}</title>\n");
        html.Append("<style>\n").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n");
        html.Append(Fragment(document));
        Sources(html, document);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Text made safe for an element or a quoted attribute.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    private static void Write(StringBuilder html, Block block, HashSet<string> places)
    {
        switch (block)
        {
            case Heading heading:
                var id = heading.Id.Length > 0 ? $" id=\"{Encode(heading.Id)}\"" : "";
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level + 1}{id}>{Encode(heading.Number)}");
                Runs(html, heading.Runs, places);
                html.Append(CultureInfo.InvariantCulture, $"</h{heading.Level + 1}>\n");
                break;
            case Table table:
                Write(html, table);
                break;
            case Paragraph paragraph:
                Element(html, "p", ClassOf(paragraph.Placement), paragraph.Runs, places);
                break;
        }
    }

    private static void Write(StringBuilder html, Table table)
    {
        html.Append("<table>\n");
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var cell = table.HasHead && i == 0 ? "th" : "td";
            html.Append("<tr>");
            foreach (var text in table.Rows[i])
                html.Append(CultureInfo.InvariantCulture, $"<{cell}>{string.Join("<br>", text.Split('\n').Select(Encode))}</{cell}>");
            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void Element(
        StringBuilder html, string name, string kind, IReadOnlyList<Run> runs, HashSet<string> places)
    {
        html.Append(kind.Length > 0 ? $"<{name} class=\"{kind}\">" : $"<{name}>");
        Runs(html, runs, places);
        html.Append(CultureInfo.InvariantCulture, $"</{name}>\n");
    }

    private static void Runs(StringBuilder html, IReadOnlyList<Run> runs, HashSet<string> places)
    {
        foreach (var run in runs)
        {
            var text = Encode(run.Text);
            html.Append(run switch
            {
                FigureRun f => Link(f.Figure, text, places),
                TextRun { Strong: true } => $"<strong>{text}</strong>",
                _ => text,
            });
        }
    }

    // The place a reader comes back to is the first; an id may stand only once.
    private static string Link(Figure figure, string text, HashSet<string> places)
    {
        var key = Encode(figure.Key);
        var place = places.Add(figure.Key) ? $" id=\"at-{key}\"" : "";
        return $"<a class=\"fz-figure\"{place} href=\"#f-{key}\" data-key=\"{key}\" title=\"{Encode(figure.Name)}\">"
            + $"{text}</a>";
    }

    private static void Sources(StringBuilder html, Document document)
    {
        html.Append("<section id=\"src\">\n<h2>附：数字来源表</h2>\n<table>\n<tr><th>指标</th><th>编号</th>")
            .Append("<th>精确值</th><th>文中写法</th><th>行数</th><th>截至</th><th>行摘要</th></tr>\n");
        foreach (var run in document.Figures.DistinctBy(r => r.Figure.Key))
        {
            var f = run.Figure;
            string[] cells =
            [
                f.Indicator, Exact(f.Measure), run.Text, f.Rows.ToString(CultureInfo.InvariantCulture),
                f.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), f.Digest[..Math.Min(16, f.Digest.Length)],
            ];
            html.Append(CultureInfo.InvariantCulture, $"<tr id=\"f-{Encode(f.Key)}\"><th>");
            html.Append(CultureInfo.InvariantCulture, $"<a href=\"#at-{Encode(f.Key)}\">{Encode(f.Name)}</a></th>");
            html.AppendJoin("", cells.Select(c => $"<td>{Encode(c)}</td>")).Append("</tr>\n");
        }

        html.Append("</table>\n");
        foreach (var note in document.Notes)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(note.Question)}：{Encode(note.Answer)}")
                .Append(CultureInfo.InvariantCulture, $"（{Encode(note.By)}，{note.On:yyyy-MM-dd}）</p>\n");
        html.Append("</section>\n");
    }

    /// <summary>The exact value with its unit; a ratio shows its parts.</summary>
    public static string Exact(Measure measure) => measure switch
    {
        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Numerator: { } n, Denominator: { } d } => $"{Stating.Digits(n)}/{Stating.Digits(d)}",
        { Value: { } value } => Stating.Digits(value) + measure.Unit,
        _ => "无",
    };

    private static void Line(StringBuilder html, string name, string kind, string? text)
    {
        if (text is { Length: > 0 })
            html.Append(CultureInfo.InvariantCulture, $"<{name} class=\"{kind}\">{Encode(text)}</{name}>\n");
    }

    private static string ClassOf(Placement placement) => placement switch
    {
        Placement.Flush => "fz-paper-flush",
        Placement.Centre => "fz-paper-centre",
        Placement.Right => "fz-paper-right",
        _ => "",
    };

    private const string Style = """
        body{margin:0;background:#f3f4f6;color:#111;font:16px/1.9 "FangSong","仿宋",serif}
        main{max-width:46rem;margin:0 auto;padding:2rem 1rem}
        .fz-paper{background:#fff;padding:3.5rem 4rem;box-shadow:0 1px 4px #0003}
        .fz-paper p{margin:0;text-indent:2em;text-align:justify}
        .fz-paper h1{font:700 1.6rem/1.5 "Noto Serif CJK SC","SimSun",serif;text-align:center;margin:0 0 .6em}
        .fz-paper h2,.fz-paper h3,.fz-paper h4{font-size:1rem;margin:.6em 0 0;text-indent:2em}
        .fz-paper h2{font-family:"SimHei","Noto Sans CJK SC",sans-serif}.fz-paper h3{font-family:"KaiTi",serif}
        .fz-paper .fz-paper-by,.fz-paper .fz-paper-head,.fz-paper .fz-paper-centre{text-indent:0;text-align:center}
        .fz-paper .fz-paper-mark{text-indent:0;text-align:center;color:#b00020;font-weight:700}
        .fz-paper .fz-paper-sign,.fz-paper .fz-paper-right,.fz-paper .fz-paper-number{text-indent:0;text-align:right}
        .fz-paper .fz-paper-flush,.fz-paper .fz-paper-end{text-indent:0}
        .fz-paper .fz-paper-check{float:right;width:20mm;height:20mm;margin:-2rem -2rem 0 1rem}
        .fz-paper .fz-paper-foot{text-indent:0;font-size:.7rem;word-break:break-all}
        .fz-figure{color:inherit;background:#e8f0fb;text-decoration:none;border-bottom:1px solid #3b6fb6}
        #src{margin-top:2rem;overflow-x:auto}table{border-collapse:collapse;font-size:.85rem;width:100%}
        th,td{border:1px solid #bbb;padding:.2rem .5rem;text-align:left}tr:target{background:#fff3bf}
        @media print{body{background:#fff}.fz-paper{box-shadow:none;padding:0}.fz-figure{background:none;border:0}}

        """;
}

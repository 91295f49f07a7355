using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.Documents.Figures;
using Fazhi.Documents.Tree;
using Numbering = Fazhi.Documents.Tree.Numbering;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Fazhi.Documents.Official;

/// <summary>Draws the tree as paragraphs and tables of WordprocessingML.</summary>
internal sealed class Body(FigureControls figures)
{
    /// <summary>Characters from which a row may go on over the page: kept together it would leave a large gap.</summary>
    private const int LongCell = 100;

    public IEnumerable<OpenXmlElement> Draw(Tree.Document document) =>
    [
        .. Head(document),
        .. document.Sign is { } sign
            ? Signed(document, sign)
            : [.. Numbering.Apply(document.Blocks).Select(Draw), .. Closing(document)],
    ];

    private IEnumerable<WordParagraph> Closing(Tree.Document document) =>
        document.Closing.Select(line => Styled(StyleSheet.Small, [new TextRun(line)]));

    private IEnumerable<OpenXmlElement> Head(Tree.Document document)
    {
        if (document.Letterhead is { } letterhead)
            yield return Styled(StyleSheet.Letterhead, [new TextRun(letterhead)]);
        yield return Styled(StyleSheet.Title, [new TextRun(document.Title)]);
        if (document.Number is { } number)
            yield return Draw(new Tree.Paragraph { Placement = Placement.Right, Runs = [new TextRun(number)] });
        if (document.Issuer is { } issuer)
            yield return Styled(StyleSheet.Issuer, [new TextRun(issuer)]);
        if (document.Dateline.Count > 0)
            yield return Styled(StyleSheet.Issuer, document.Dateline);
        yield return Styled("Normal", []);
    }

    private OpenXmlElement Draw(Block block) => block switch
    {
        Heading h => Styled(StyleSheet.Heading(h.Level), [new TextRun(h.Number), .. h.Runs]),
        Tree.Table t => Draw(t),
        Tree.Paragraph p => Draw(p),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "unknown block"),
    };

    private WordParagraph Draw(Tree.Paragraph paragraph)
    {
        var properties = new ParagraphProperties(Exactly());
        if (paragraph.Placement == Placement.Body)
            properties.Append(new Indentation { FirstLineChars = 200, FirstLine = "640" });
        if (paragraph.Placement is Placement.Centre or Placement.Right)
            properties.Append(new Justification
            {
                Val = paragraph.Placement == Placement.Centre ? JustificationValues.Center : JustificationValues.Right,
            });
        return new WordParagraph([properties, .. paragraph.Runs.Select(Draw)]);
    }

    private static WordTable Draw(Tree.Table table)
    {
        var widths = table.Widths.Count > 0 ? table.Widths : [.. table.Rows[0].Select(_ => 1)];
        var text = PageRules.Width - PageRules.Left - PageRules.Right;
        var twips = widths.Select(w => $"{text * w / widths.Sum()}").ToArray();
        return new WordTable(
        [
            new TableProperties(
                new TableWidth { Width = $"{text}", Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(twips.Select(w => new GridColumn { Width = w })),
            .. table.Rows.Select((row, i) => Row(row, twips, table.HasHead && i == 0)),
        ]);
    }

    private static TableRow Row(IReadOnlyList<string> cells, string[] widths, bool head)
    {
        var row = new TableRow(cells.Select((cell, i) => new TableCell(
            [
                new TableCellProperties(new TableCellWidth { Width = widths[i], Type = TableWidthUnitValues.Dxa }),
                .. cell.Split('\n').Select(line => Styled(StyleSheet.Cell, line, head)),
            ])));
        if (head)
            row.PrependChild(new TableRowProperties(new CantSplit(), new TableHeader()));
        else if (cells.All(c => c.Length <= LongCell))
            row.PrependChild(new TableRowProperties(new CantSplit()));
        return row;
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 6 },
        new LeftBorder { Val = BorderValues.Single, Size = 6 },
        new BottomBorder { Val = BorderValues.Single, Size = 6 },
        new RightBorder { Val = BorderValues.Single, Size = 6 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    /// <summary>
    /// A signature, and the lines below it for that of the party, never stand on a page of their own: what comes before
    /// them goes with them.
    /// </summary>
    private List<OpenXmlElement> Signed(Tree.Document document, SignBlock sign)
    {
        List<OpenXmlElement> drawn = [.. Numbering.Apply(document.Blocks).Select(Draw)];
        var body = drawn.Count;
        drawn.AddRange(Sign(sign));
        drawn.AddRange(Closing(document));
        foreach (var element in drawn.Skip(body - 1).SkipLast(1))
        {
            var last = element is WordTable table ? table.Elements<TableRow>().Last() : element;
            foreach (var paragraph in last.Descendants<WordParagraph>().Append(last as WordParagraph).OfType<WordParagraph>())
                paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        }

        return drawn;
    }

    // Section 7.3.5: with a seal the day stands four characters in and the name is centred over it; without one the
    // name stands two characters in and the day begins two characters to the right of it.
    private static IEnumerable<OpenXmlElement> Sign(SignBlock sign)
    {
        var day = sign.Day is { } d ? Stating.InWords(d) : "　　　　年　　月　　日";
        var (name, date) = (WidthOf(sign.Issuer), WidthOf(day));
        var (nameIn, dayIn) = sign.Sealed
            ? (4 * PageRules.Character + ((date - name) / 2), 4 * PageRules.Character)
            : (2 * PageRules.Character, Math.Max(0, name - date));
        yield return Styled("Normal", "");
        yield return SetIn(sign.Issuer, Math.Max(0, nameIn));
        yield return SetIn(day, dayIn);
    }

    private static WordParagraph SetIn(string words, int right) => new(
        new ParagraphProperties(
            new KeepLines(),
            Exactly(),
            new Indentation { Right = $"{right}" },
            new Justification { Val = JustificationValues.Right }),
        Draw(words, false));

    private static int WidthOf(string words) =>
        words.Sum(c => c < 0x2E80 ? PageRules.Character / 2 : PageRules.Character);

    private WordParagraph Styled(string style, IReadOnlyList<Tree.Run> runs) => new(
        [new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs.Select(Draw)]);

    private static WordParagraph Styled(string style, string words, bool strong = false) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = style }), Draw(words, strong));

    private OpenXmlElement Draw(Tree.Run run) => run switch
    {
        FigureRun figure => figures.Control(figure, words => Draw(words, false)),
        TextRun text => Draw(text.Words, text.Strong),
        _ => throw new ArgumentOutOfRangeException(nameof(run), run, "unknown run"),
    };

    private static WordRun Draw(string words, bool strong)
    {
        var run = new WordRun(new Text(words) { Space = SpaceProcessingModeValues.Preserve });
        if (strong)
            run.PrependChild(new RunProperties(new Bold()));
        return run;
    }

    private static SpacingBetweenLines Exactly() =>
        new() { Line = $"{PageRules.Line}", LineRule = LineSpacingRuleValues.Exact };
}

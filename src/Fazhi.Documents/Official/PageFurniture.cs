using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Official;

/// <summary>Page size, grid, page numbers (odd right, even left) and the mark of a demonstration.</summary>
internal static class PageFurniture
{
    public static SectionProperties Section(MainDocumentPart main, Tree.Document document)
    {
        var section = new SectionProperties();
        if (document.Mark is { } mark)
        {
            section.Append(Head(main, mark, HeaderFooterValues.Default, "rIdHeadOdd"));
            section.Append(Head(main, mark, HeaderFooterValues.Even, "rIdHeadEven"));
        }

        section.Append(Foot(main, document.Foot, HeaderFooterValues.Default, "rIdFootOdd"));
        section.Append(Foot(main, document.Foot, HeaderFooterValues.Even, "rIdFootEven"));
        section.Append(
            new PageSize { Width = PageRules.Width, Height = PageRules.Height },
            new PageMargin
            {
                Top = PageRules.Top,
                Bottom = PageRules.Bottom,
                Left = PageRules.Left,
                Right = PageRules.Right,
                Header = PageRules.Header,
                Footer = PageRules.Footer,
                Gutter = 0,
            },
            new DocGrid { Type = DocGridValues.Lines, LinePitch = PageRules.Line });
        return section;
    }

    private static HeaderReference Head(MainDocumentPart main, string mark, HeaderFooterValues type, string id)
    {
        var part = main.AddNewPart<HeaderPart>(id);
        part.Header = new Header(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = StyleSheet.Mark }),
            new Run(new RunProperties(new Color { Val = "C00000" }), new Text(mark))));
        return new HeaderReference { Type = type, Id = id };
    }

    private static FooterReference Foot(MainDocumentPart main, string? line, HeaderFooterValues type, string id)
    {
        var odd = type == HeaderFooterValues.Default;
        var part = main.AddNewPart<FooterPart>(id);
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = StyleSheet.PageNumber },
                odd ? new Indentation { Right = "280" } : new Indentation { Left = "280" },
                new Justification { Val = odd ? JustificationValues.Right : JustificationValues.Left }),
            Words("— "),
            new SimpleField(Words("1")) { Instruction = "PAGE" },
            Words(" —")));
        if (line is not null)
            part.Footer.Append(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = StyleSheet.Foot }), Words(line)));
        return new FooterReference { Type = type, Id = id };
    }

    private static Run Words(string words) =>
        new(new Text(words) { Space = SpaceProcessingModeValues.Preserve });
}

using Fazhi.Documents.Tree;

namespace Fazhi.Documents.Official;

/// <summary>How many pages a document takes in the format of official documents, counted without laying it out.</summary>
/// <remarks>
/// GB/T 9704—2012 section 5.2.3: 22 lines a page, 28 characters a line; section 7.3 says what is set in and what stands
/// alone. An estimate: a table or a long foreign word may move the last lines to another page.
/// </remarks>
public static class PageEstimate
{
    private const int LinesOnPage = 22;
    private const int Characters = 28;

    // Tables are set in 12 points instead of 16, in lines of the same height.
    private const int TableCharacters = 36;

    /// <summary>Pages, at least 1.</summary>
    public static int Of(Document document)
    {
        var lines = Head(document) + Numbering.Apply(document.Blocks).Sum(LinesOf) + End(document);
        return Math.Max(1, (lines + LinesOnPage - 1) / LinesOnPage);
    }

    // The letterhead and the title take two lines each, and one stays empty before the text.
    private static int Head(Document document) =>
        (document.Letterhead is null ? 0 : 2) + 2 + (document.Number is null ? 0 : 1) + (document.Issuer is null ? 0 : 1)
        + (document.Dateline.Count > 0 ? 1 : 0) + 1;

    private static int End(Document document) => (document.Sign is null ? 0 : 3) + document.Closing.Sum(c => Lines(c, Characters));

    private static int LinesOf(Block block) => block switch
    {
        Heading h => Lines("　　" + h.Number + h.Text, Characters),
        Table t => t.Rows.Sum(r => Row(r, t.Widths)),
        Paragraph { Placement: Placement.Body } p => Lines("　　" + p.Text, Characters),
        _ => Lines(block.Text, Characters),
    };

    private static int Row(IReadOnlyList<string> cells, IReadOnlyList<int> widths)
    {
        var all = widths.Count > 0 ? widths.Sum() : cells.Count;
        return cells.Select((cell, i) =>
            Lines(cell, Math.Max(1, (TableCharacters * (widths.Count > 0 ? widths[i] : 1) / all) - 1))).Max();
    }

    private static int Lines(string text, int most) =>
        text.Split('\n').Sum(line => Math.Max(1, ((line.Sum(c => c < 0x80 ? 1 : 2) + 1) / 2 + most - 1) / most));
}

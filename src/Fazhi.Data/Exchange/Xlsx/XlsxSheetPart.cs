using System.Text;
using Fazhi.Data.RowSets;

namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>One table of a workbook while it is being written.</summary>
internal sealed class XlsxSheetPart : IDisposable
{
    public const int MaxRows = 1_048_576;
    private const string TooLong = "……（超过表格上限，全文见系统）";

    private readonly Stream part;
    private readonly XmlBuffer xml;
    private readonly List<byte[]> letters = [];
    private int column;

    public XlsxSheetPart(Stream part, IReadOnlyList<int> widths, IReadOnlyList<XlsxStyle> styles, bool freeze)
    {
        this.part = part;
        xml = new XmlBuffer(part);
        xml.Raw(Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{XlsxParts.Main}\">"));
        if (freeze)
            xml.Raw(FrozenHeading);
        xml.Raw("<cols>"u8);
        for (var i = 0; i < widths.Count; i++)
        {
            xml.Raw(Encoding.UTF8.GetBytes($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{widths[i]}\""));
            xml.Raw(Encoding.UTF8.GetBytes($" style=\"{(int)styles[i]}\" customWidth=\"1\"/>"));
        }

        xml.Raw("</cols><sheetData>"u8);
    }

    private static ReadOnlySpan<byte> FrozenHeading => """
        <sheetViews><sheetView workbookViewId="0">
        <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
        """u8;

    /// <summary>Number of the current row; 0 before the first.</summary>
    public int Row { get; private set; }

    public static XlsxStyle StyleOf(ColumnType type) => type switch
    {
        ColumnType.Date => XlsxStyle.Date,
        ColumnType.Moment => XlsxStyle.Moment,
        ColumnType.Amount => XlsxStyle.Amount,
        ColumnType.Number or ColumnType.Fraction => XlsxStyle.Plain,
        _ => XlsxStyle.Text,
    };

    public void BeginRow()
    {
        column = 0;
        xml.Raw("<row r=\""u8);
        xml.Number(++Row);
        xml.Raw("\">"u8);
    }

    public void EndRow() => xml.Raw("</row>"u8);

    public void Empty() => column++;

    public void Text(ReadOnlySpan<char> text, XlsxStyle style)
    {
        if (text.IsEmpty)
        {
            Empty();
            return;
        }

        Begin(style);
        xml.Raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        var cut = text.Length > CellText.Max;
        xml.Text(CellText.Escape(cut ? text[..(CellText.Max - TooLong.Length - 1)] : text));
        if (cut)
            xml.Text(TooLong);
        xml.Raw("</t></is></c>"u8);
    }

    public void Number<T>(T value, XlsxStyle style) where T : IUtf8SpanFormattable
    {
        Begin(style);
        xml.Raw("><v>"u8);
        xml.Number(value);
        xml.Raw("</v></c>"u8);
    }

    /// <summary>Ends the rows and writes what stands behind them.</summary>
    public void End(string behind = "")
    {
        xml.Raw("</sheetData>"u8);
        xml.Raw(Encoding.UTF8.GetBytes(behind));
        xml.Raw("</worksheet>"u8);
        xml.Flush();
    }

    public void Dispose() => part.Dispose();

    private void Begin(XlsxStyle style)
    {
        while (letters.Count <= column)
            letters.Add(Encoding.ASCII.GetBytes(CellReference.Letters(letters.Count)));
        xml.Raw("<c r=\""u8);
        xml.Raw(letters[column++]);
        xml.Number(Row);
        xml.Raw("\" s=\""u8);
        xml.Number((int)style);
        xml.Raw("\""u8);
    }
}

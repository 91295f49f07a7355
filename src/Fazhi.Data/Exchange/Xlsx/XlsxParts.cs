using System.Text;

namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>The parts of a workbook that do not depend on its rows.</summary>
internal static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public const string Styles = $"""
        {Xml}<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>
        <numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="宋体"/></font>
        <font><b/><sz val="11"/><name val="宋体"/></font></fonts>
        <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFFBE6C8"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
        <xf numFmtId="49" fontId="1" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">
        <alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    public const string RootRelationships = $"""
        {Xml}<Relationships xmlns="{Package}/relationships">
        <Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    public static string Workbook(IReadOnlyList<(string Name, bool Hidden)> sheets)
    {
        var list = new StringBuilder();
        for (var i = 0; i < sheets.Count; i++)
        {
            var state = sheets[i].Hidden ? "hidden" : "visible";
            list.Append($"<sheet name=\"{sheets[i].Name}\" sheetId=\"{i + 1}\" state=\"{state}\"")
                .Append($" r:id=\"rId{i + 1}\"/>");
        }

        return $"{Xml}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{list}</sheets></workbook>";
    }

    public static string WorkbookRelationships(int sheets)
    {
        var list = new StringBuilder();
        for (var i = 1; i <= sheets; i++)
            list.Append(
                $"<Relationship Id=\"rId{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        return $"{Xml}<Relationships xmlns=\"{Package}/relationships\">{list}"
            + $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>";
    }

    public static string ContentTypes(int sheets)
    {
        var list = new StringBuilder();
        for (var i = 1; i <= sheets; i++)
            list.Append($"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Type}worksheet+xml\"/>");
        return $"{Xml}<Types xmlns=\"{Package}/content-types\">"
            + $"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}sheet.main+xml\"/>"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}styles+xml\"/>{list}</Types>";
    }
}

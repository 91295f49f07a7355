using System.IO.Compression;
using System.Text;

namespace Fazhi.Data.Tests.Exchange;

/// <summary>A workbook put together from the bare parts, to hold what no library would write.</summary>
internal sealed class RawWorkbook
{
    private readonly Dictionary<string, string> parts = new()
    {
        ["_rels/.rels"] = Relationships(("rId1", "officeDocument", "xl/workbook.xml")),
        ["xl/_rels/workbook.xml.rels"] = Relationships(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "/xl/worksheets/sheet2.xml"),
            ("rId3", "sharedStrings", "sharedStrings.xml"), ("rId4", "styles", "styles.xml")),
        ["xl/workbook.xml"] = Workbook("""<sheet name="数据" sheetId="1" r:id="rId1"/>"""),
    };

    public RawWorkbook(string rows, string afterRows = "") =>
        parts["xl/worksheets/sheet1.xml"] = Sheet(rows, afterRows);

    public static string Sheet(string rows, string afterRows = "") =>
        $"<worksheet xmlns=\"main\"><sheetData>{rows}</sheetData>{afterRows}</worksheet>";

    public static string Workbook(string sheets, string properties = "") =>
        $"<workbook xmlns=\"main\" xmlns:r=\"rel\">{properties}<sheets>{sheets}</sheets></workbook>";

    public static string Text(string name, string text) =>
        $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string Header(params string[] labels) =>
        $"<row r=\"1\">{string.Concat(labels.Select((l, i) => Text($"{(char)('A' + i)}1", l)))}</row>";

    public RawWorkbook With(string part, string content)
    {
        parts[part] = content;
        return this;
    }

    public MemoryStream Build()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }

        return file;
    }

    private static string Relationships(params (string Id, string Type, string Target)[] all) =>
        $"<Relationships>{string.Concat(all.Select(r =>
            $"<Relationship Id=\"{r.Id}\" Type=\"http://x/{r.Type}\" Target=\"{r.Target}\"/>"))}</Relationships>";
}

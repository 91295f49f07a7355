using System.Globalization;
using System.IO.Compression;
using System.Text;
using Fazhi.Data.RowSets;

namespace Fazhi.Bench.Exchange;

/// <summary>Makes a workbook as Excel does: texts in a table of their own, to which cells refer by number.</summary>
internal static class SharedStringFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(Stream output, int rows, int columns)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var texts = Sheet(zip, rows, columns);
        Part(zip, "xl/sharedStrings.xml", writer =>
        {
            writer.Write($"<sst xmlns=\"{Main}\">");
            foreach (var text in texts)
                writer.Write($"<si><t>{text}</t></si>");
            writer.Write("</sst>");
        });
        Part(zip, "xl/styles.xml", w => w.Write(
            $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));
        Part(zip, "xl/workbook.xml", w => w.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
            + "<sheet name=\"数据\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        Part(zip, "xl/_rels/workbook.xml.rels", w => w.Write(Links("worksheet", "sharedStrings", "styles")));
        Part(zip, "_rels/.rels", w => w.Write(Links("officeDocument")));
    }

    private static IEnumerable<string> Sheet(ZipArchive zip, int rows, int columns)
    {
        // The numbers run with the cells, so the texts can be made again instead of being kept.
        var texts = Enumerable.Range(0, columns).Select(BenchColumns.Label).Concat(
            from row in Enumerable.Range(0, rows)
            from column in Enumerable.Range(0, columns)
            where BenchColumns.Type(column) == ColumnType.Text
            select BenchColumns.Text(row, column));
        Part(zip, "xl/worksheets/sheet.xml", writer =>
        {
            var next = 0;
            writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData><row>");
            for (var column = 0; column < columns; column++)
                writer.Write($"<c t=\"s\"><v>{next++}</v></c>");
            writer.Write("</row>");
            for (var row = 0; row < rows; row++)
            {
                writer.Write("<row>");
                for (var column = 0; column < columns; column++)
                    writer.Write(Cell(row, column, ref next));
                writer.Write("</row>");
            }

            writer.Write("</sheetData></worksheet>");
        });
        return texts;
    }

    private static string Cell(int row, int column, ref int next) => BenchColumns.Type(column) switch
    {
        ColumnType.Text => $"<c t=\"s\"><v>{next++}</v></c>",
        ColumnType.Date => $"<c s=\"1\"><v>{BenchColumns.Day(row, column).DayNumber - 693_593}</v></c>",
        ColumnType.Number => $"<c><v>{BenchColumns.Whole(row, column)}</v></c>",
        _ => $"<c><v>{BenchColumns.Amount(row, column).ToString(CultureInfo.InvariantCulture)}</v></c>",
    };

    private static string Links(params string[] types)
    {
        var targets = new Dictionary<string, string>
        {
            ["officeDocument"] = "xl/workbook.xml",
            ["worksheet"] = "worksheets/sheet.xml",
            ["sharedStrings"] = "sharedStrings.xml",
            ["styles"] = "styles.xml",
        };
        var links = types.Select((type, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{type}\" Target=\"{targets[type]}\"/>");
        return $"<Relationships>{string.Concat(links)}</Relationships>";
    }

    private static void Part(ZipArchive zip, string name, Action<TextWriter> write)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var writer = new StreamWriter(part, Encoding.UTF8, 1 << 16);
        write(writer);
    }
}

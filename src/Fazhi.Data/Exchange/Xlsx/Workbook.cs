using System.Xml;

namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>What the workbook part tells: its tables, their order, and from which day it counts dates.</summary>
internal sealed record Workbook
{
    public required string SheetName { get; init; }

    public required string SheetPart { get; init; }

    public string? StringsPart { get; init; }

    public string? StylesPart { get; init; }

    public bool From1904 { get; init; }

    /// <summary>Other visible tables, which are not read.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public static Workbook Read(XlsxPackage package)
    {
        var part = package.Relationships("").Values.FirstOrDefault(r => r.Type == "officeDocument").Target;
        var links = package.Relationships(part ?? "");
        using var reader = package.Open(part);
        var sheets = new List<(string Name, string Part)>();
        var from1904 = false;
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "workbookPr")
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            else if (reader.LocalName == "sheet" && reader.GetAttribute("state") is null or "visible"
                && links.TryGetValue(Id(reader), out var link) && link.Type == "worksheet")
                sheets.Add((reader.GetAttribute("name") ?? "", link.Target));
        }

        if (sheets.Count == 0)
            throw new RefusedFileException(
                "type", "文件里没有可见的工作表，不是可以导入的工作簿。请另存为 xlsx 后再导入。");
        return new Workbook
        {
            SheetName = sheets[0].Name,
            SheetPart = sheets[0].Part,
            StringsPart = links.Values.FirstOrDefault(l => l.Type == "sharedStrings").Target,
            StylesPart = links.Values.FirstOrDefault(l => l.Type == "styles").Target,
            From1904 = from1904,
            Others = [.. sheets.Skip(1).Select(s => s.Name)],
        };
    }

    private static string Id(XmlReader sheet)
    {
        for (var i = 0; i < sheet.AttributeCount; i++)
        {
            sheet.MoveToAttribute(i);
            if (sheet.LocalName == "id" && sheet.Prefix.Length > 0)
            {
                var id = sheet.Value;
                sheet.MoveToElement();
                return id;
            }
        }

        sheet.MoveToElement();
        return "";
    }
}

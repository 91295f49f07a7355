using System.IO.Compression;
using System.Xml;

namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>
/// The parts of a workbook; element names are matched without their namespace, so strict files read too.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int MaxParts = 10_000;

    // Repetitive sheets reach about 50 : 1; deflate itself reaches 1000 : 1.
    private const int MaxRatio = 200;
    private const long AlwaysAllowed = 64L << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly InflatedBudget budget;

    public XlsxPackage(Stream file, long maxInflated)
    {
        archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        budget = new InflatedBudget(Math.Min(maxInflated, Math.Max(AlwaysAllowed, file.Length * MaxRatio)));
        if (archive.Entries.Count > MaxParts)
            throw new RefusedFileException(
                "bomb", $"工作簿由 {archive.Entries.Count} 个部分组成，不是正常的表格文件。");
        foreach (var entry in archive.Entries)
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public XmlReader? Open(string? part) =>
        part is not null && parts.TryGetValue(part, out var entry)
            ? XmlReader.Create(new InflatedStream(entry.Open(), budget), Settings)
            : null;

    /// <summary>Targets of a part's relationships by id, as paths from the root.</summary>
    public Dictionary<string, (string Type, string Target)> Relationships(string part)
    {
        var folder = part.Contains('/') ? part[..(part.LastIndexOf('/') + 1)] : "";
        using var reader = Open($"{folder}_rels/{part[folder.Length..]}.rels");
        var found = new Dictionary<string, (string, string)>();
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship")
                continue;
            var type = reader.GetAttribute("Type") ?? "";
            var target = reader.GetAttribute("Target") ?? "";
            found[reader.GetAttribute("Id") ?? ""] = (type[(type.LastIndexOf('/') + 1)..], Combine(folder, target));
        }

        return found;
    }

    public void Dispose() => archive.Dispose();

    private static string Combine(string folder, string target) =>
        Uri.UnescapeDataString(new Uri(new Uri("zip:///" + folder), target).AbsolutePath).TrimStart('/');
}

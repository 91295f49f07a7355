using System.IO.Compression;

namespace Fazhi.Documents.Official;

/// <summary>Packs the parts of a file again so that equal parts always give equal bytes.</summary>
internal static class StablePackage
{
    // The first moment a ZIP entry can name.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Repack(Stream package)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read);
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var ordered = source.Entries.OrderBy(e => Rank(e.FullName)).ThenBy(e => e.FullName, StringComparer.Ordinal);
            foreach (var entry in ordered)
                Copy(entry, zip);
        }

        return target.ToArray();
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive zip)
    {
        var copy = zip.CreateEntry(entry.FullName, CompressionLevel.Optimal);
        copy.LastWriteTime = Fixed;
        using var from = entry.Open();
        using var to = copy.Open();
        from.CopyTo(to);
    }

    // Readers that sniff the type expect the list of content types first.
    private static int Rank(string name) => name switch
    {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        _ => 2,
    };
}

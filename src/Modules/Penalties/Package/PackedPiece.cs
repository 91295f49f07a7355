using System.Globalization;
using Fazhi.Data.Files;
using Fazhi.Penalties.Volumes;

namespace Fazhi.Penalties;

/// <summary>A paper or a file of a case with its place in the package: the order is that of the contents list.</summary>
internal sealed record PackedPiece
{
    private const int LongestName = 80;

    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>The line of the contents list it belongs to; null for what came after the file was archived.</summary>
    public VolumeLine? Line { get; init; }

    public CasePaper? Paper { get; init; }

    public FileLink? File { get; init; }

    public Guid Link => Paper?.Id ?? File!.Id;

    public static IReadOnlyList<PackedPiece> Of(ArrangedCase arranged)
    {
        var material = arranged.Material;
        var papers = material.Papers.Concat(material.MergedPapers).ToDictionary(p => $"paper:{p.Id}");
        var files = material.Files.Concat(material.MergedFiles).ToDictionary(f => $"file:{f.Id}");
        var evidence = material.Matter.Evidence.ToDictionary(e => $"evidence:{e.Position}", material.FilesOf);
        var pieces = new List<PackedPiece>();
        var number = 0;
        foreach (var line in arranged.Volumes.Lines)
            pieces.AddRange(Of(line, ++number));
        foreach (var late in papers.Values.Where(p => pieces.All(x => x.Link != p.Id)).OrderBy(p => p.Id))
            pieces.Add(Written(late, null, ++number));
        foreach (var late in files.Values.Where(f => pieces.All(x => x.Link != f.Id)).OrderBy(f => f.Id))
            pieces.Add(Handed(late, null, "附件", $"{++number:D2}"));
        return pieces;

        IEnumerable<PackedPiece> Of(VolumeLine line, int at) =>
            papers.TryGetValue(line.Key, out var paper) ? [Written(paper, line, at)]
            : files.TryGetValue(line.Key, out var file) ? [Handed(file, line, "附件", $"{at:D2}")]
            : evidence.TryGetValue(line.Key, out var taken)
                ? taken.Select((f, i) => Handed(f, line, "证据", taken.Count == 1 ? $"{at:D2}" : $"{at:D2}-{i + 1}"))
                : [];
    }

    /// <summary>A name that every system of files takes.</summary>
    public static string Tidy(string name)
    {
        var tidy = string.Concat(name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c))
            .Trim(' ', '.');
        var end = System.IO.Path.GetExtension(tidy) is { Length: < 8 } extension ? extension : "";
        return tidy.Length <= LongestName ? tidy : Whole(tidy[..(LongestName - end.Length)]) + end;
    }

    // A cut must not leave half of a character outside the basic plane.
    private static string Whole(string cut) => char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut;

    private static PackedPiece Written(CasePaper paper, VolumeLine? line, int at) => new()
    {
        Path = $"文书/{at.ToString("D2", CultureInfo.InvariantCulture)} {Tidy($"{paper.Title}{paper.Number}.docx")}",
        Title = paper.Title,
        Line = line,
        Paper = paper,
    };

    private static PackedPiece Handed(FileLink file, VolumeLine? line, string folder, string at) => new()
    {
        Path = $"{folder}/{at} {Tidy(file.Name)}",
        Title = line?.Title ?? file.Name,
        Line = line,
        File = file,
    };
}

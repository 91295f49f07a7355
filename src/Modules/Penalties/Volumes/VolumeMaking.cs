using Fazhi.Data.Files;
using Fazhi.Documents.Official;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties.Coercion;
using Fazhi.Penalties.FileReview;

namespace Fazhi.Penalties.Volumes;

/// <summary>组卷: arranges what the record holds of a case by a layout and numbers the pages. Pure.</summary>
/// <remarks>
/// Pages counted by hand count. Otherwise a paper takes what its text takes in the format of official documents, and a file
/// or a piece of evidence one page, as a photograph, or the sheet that stands for a film, does.
/// </remarks>
internal sealed class VolumeMaking(VolumeTable table, TemplateFolder templates)
{
    private readonly PaperRenderer renderer = new(templates);

    public CaseVolumes Of(CaseMaterial material)
    {
        var layout = table.Layout(material.Parameters.GetValueOrDefault(Parameters.ArchiveVolumes));
        var pieces = Pieces(material).ToLookup(p => layout.Items.Contains(p.Kind) ? p.Kind : VolumeLayout.Rest);
        return new CaseVolumes
        {
            Layout = layout.Name,
            Version = table.Version,
            Volumes = [.. layout.Volumes.Select(v => Arrange(v, pieces, material)).Where(v => v.Lines.Count > 0)],
        };
    }

    private static Volume Arrange(VolumePart part, ILookup<string, Piece> pieces, CaseMaterial material)
    {
        var counted = material.Matter.PageCounts.ToDictionary(p => p.Item, p => p.Pages);
        var lines = new List<VolumeLine>();
        foreach (var group in part.Groups)
            foreach (var piece in group.Items.SelectMany(i => pieces[i]))
                lines.Add(new VolumeLine
                {
                    No = lines.Count + 1,
                    Key = piece.Key,
                    Group = group.Name,
                    Title = piece.Title,
                    Number = piece.Number,
                    Author = piece.Author,
                    On = piece.On,
                    From = lines.Sum(l => l.Pages) + 1,
                    Pages = counted.TryGetValue(piece.Key, out var pages) ? pages : piece.Pages,
                    IsCounted = counted.ContainsKey(piece.Key),
                    Note = piece.Note,
                });
        return new Volume { Name = part.Name, Lines = lines };
    }

    private IEnumerable<Piece> Pieces(CaseMaterial m) =>
    [
        // A label stays on what it seals; the file keeps a photograph.
        .. m.Papers.Concat(m.MeasurePapers).Concat(m.MergedPapers).Where(p => p.Title != MeasurePapers.Label)
            .OrderBy(p => p.On).ThenBy(p => p.Id).Select(p => Paper(p, m.Agency)),
        .. m.Matter.Evidence.OrderBy(e => e.Position).Select(e => Evidence(e, m.FilesOf(e))),
        .. m.Files.Where(f => !m.Matter.Evidence.Any(e => e.Holds(f))).Concat(m.MergedFiles)
            .OrderBy(f => f.Change).ThenBy(f => f.Id).Select(f => Handed(f, m)),
    ];

    private Piece Paper(CasePaper paper, string agency) => new(VolumeLayout.Paper + paper.Title, $"paper:{paper.Id}")
    {
        Title = paper.Title,
        Number = paper.Number,
        Author = agency,
        On = paper.On,
        Pages = PageEstimate.Of(renderer.Compose(paper.Paper((_, stored) => PartySeal.Shown(stored)), paper.Seal)),
    };

    private static Piece Evidence(EvidenceItem item, IReadOnlyList<FileLink> files) =>
        new(VolumeLayout.Evidence, $"evidence:{item.Position}")
        {
            Title = item.Name,
            Author = item.TakenBy,
            On = item.On,
            Pages = Math.Max(1, files.Count),
            Note = string.Join("，", new[]
            {
                item.Kind.Label(),
                item.OfCase is null ? "" : $"引用{item.OfNumber}证据{item.OfPosition}",
                files.Count == 0 ? "没有电子文件" : "",
                string.Join("、", files.Where(f => f.Kind is FileKind.Audio or FileKind.Video).Select(f => FileWords.Label(f.Kind)).Distinct()),
            }.Where(t => t.Length > 0)),
        };

    private static Piece Handed(FileLink file, CaseMaterial m) =>
        new(VolumeLayout.Files + file.Act[(file.Act.IndexOf('.', StringComparison.Ordinal) + 1)..], $"file:{file.Id}")
        {
            Title = file.Name,
            Author = file.By,
            On = file.RecordId == m.Matter.Id && m.Entries.Count >= file.Change ? m.Entries[file.Change - 1].On : Kernel.Calendar.BeijingTime.Day(file.ReceivedAt),
            Pages = 1,
            Note = file.Kind == FileKind.Text ? "" : FileWords.Label(file.Kind),
        };

    private sealed record Piece(string Kind, string Key)
    {
        public required string Title { get; init; }

        public string Number { get; init; } = "";

        public required string Author { get; init; }

        public required DateOnly On { get; init; }

        public required int Pages { get; init; }

        public string Note { get; init; } = "";
    }
}

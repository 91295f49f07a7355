using System.Globalization;
using Fazhi.Data.Confidential;
using Fazhi.Data.Files;
using Fazhi.Ui;

namespace Fazhi.Penalties;

/// <summary>Papers, evidence and other files of a case as its page lists them.</summary>
internal static class CaseLists
{
    public static IReadOnlyList<FileLine> Papers(MatterFile file) =>
    [
        .. file.Papers.Select(p => new FileLine
        {
            Title = p.Title,
            Href = $"{file.Address}/papers/{p.Id}{(PrintsSealed(file.Party, p) ? "/print" : "")}",
            Note = string.Join(" · ", new[] { p.Number, Iso(p.On) }.Where(t => t.Length > 0)),
            Hash = p.Digest,
        }),
    ];

    /// <summary>Each piece of evidence with its files below it.</summary>
    public static IReadOnlyList<FileLine> Evidence(CaseFile file) =>
    [
        .. file.Matter.Evidence.OrderBy(e => e.Position).SelectMany(e => Piece(e, Of(file, e))),
        .. Spot(file),
    ];

    /// <summary>What was handed in with steps other than the collection of evidence.</summary>
    public static IReadOnlyList<FileLine> Others(CaseFile file) =>
    [
        .. file.Files.Where(f => !IsEvidence(file, f)).Select(f => Line(f, file.Procedure.StepOf(f.Act)?.Label ?? "")),
    ];

    public static int Pieces(CaseFile file) => file.Matter.Evidence.Count + Spot(file).Count;

    private static bool PrintsSealed(Party party, CasePaper paper) => PaperKinds.IsForParty(paper.Title)
        && (SealedText.Is(party.Code) || SealedText.Is(party.Address) || paper.Title == PaperKinds.Removal);

    private static List<FileLine> Spot(CaseFile file) =>
        [.. file.Files.Where(f => f.Act == SimpleProcedure.DecideOnTheSpot.Name).Select(f => Line(f, ""))];

    private static IEnumerable<FileLine> Piece(EvidenceItem item, IReadOnlyList<FileLink> files)
    {
        yield return new FileLine
        {
            Title = $"证据{item.Position} {item.Name}",
            Href = files.Count == 1 ? Address(files[0]) : item.OfCase is { } other ? $"/cases/{other}#evidence" : item.MeasureId is { } measure ? $"/measures/{measure}#things" : null,
            Mark = files.Count > 0 ? files[0].Kind.Mark() : item.Kind is EvidenceKind.Thing ? "box" : "file",
            Note = $"{item.Kind.Label()}，{item.Source}；{item.TakenBy} {Iso(item.On)}"
                + (item.OfCase is not null ? $"；引用{item.OfNumber}证据{item.OfPosition}，原件和文件在该案"
                    : files.Count == 1 ? "；" + FileWords.Describe(files[0]) : files.Count == 0 ? "；没有电子文件" : ""),
            Hash = files.Count == 1 ? files[0].Hash : null,
        };
        if (files.Count > 1)
            foreach (var file in files)
                yield return Line(file, $"证据{item.Position}");
    }

    internal static FileLine Line(FileLink file, string belongs) => new()
    {
        Title = file.Name,
        Href = Address(file),
        Mark = file.Kind.Mark(),
        Note = (belongs.Length > 0 ? belongs + "；" : "") + FileWords.Describe(file),
        Hash = file.Hash,
    };

    private static IReadOnlyList<FileLink> Of(CaseFile file, EvidenceItem item) =>
        item.OfCase is null ? [.. file.Files.Where(item.Holds)] : [];

    private static bool IsEvidence(CaseFile file, FileLink link) =>
        file.Matter.Evidence.Any(e => e.Holds(link)) || link.Act == SimpleProcedure.DecideOnTheSpot.Name;

    private static string Address(FileLink file) => $"/files/{file.Id}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

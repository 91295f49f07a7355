using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Html;
using Fazhi.Documents.Json;
using Fazhi.Documents.Official;
using Fazhi.Documents.Tree;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Annual;

/// <summary>A version of a report in a list.</summary>
public sealed record ReportReference
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Year reported on.</summary>
    public required int Year { get; init; }

    /// <summary>Layout.</summary>
    public required string Layout { get; init; }

    /// <summary>Number of the version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Snapshot its figures come from.</summary>
    public required Guid Snapshot { get; init; }

    /// <summary>Number of figures printed.</summary>
    public required int Figures { get; init; }

    /// <summary>Who made it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>Reads the versions of reports; each file is rendered from the kept tree, always to the same bytes.</summary>
public sealed class ReportList(FazhiDb database)
{
    /// <summary>Versions the actor may see, the newest first; of one year, or of all.</summary>
    public async Task<IReadOnlyList<ReportReference>> Versions(Actor actor, int? year, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Set<AnnualReport>().AsNoTracking()
            .Where(r => year == null || r.Year == year)
            .OrderByDescending(r => r.Year).ThenByDescending(r => r.RecordedAt)
            .ThenByDescending(r => r.Version)
            .Select(r => new ReportReference
            {
                Id = r.Id,
                Year = r.Year,
                Layout = r.Layout,
                Version = r.Version,
                Title = r.Title,
                Snapshot = r.SnapshotId,
                Figures = r.FigureCount,
                MadeBy = r.MadeBy,
                RecordedAt = r.RecordedAt,
            })
            .ToListAsync(ct);
    }

    /// <summary>The text of a version; null when the actor sees none of that key.</summary>
    public async Task<Document?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var tree = await db.Set<AnnualReport>().AsNoTracking()
            .Where(r => r.Id == id).Select(r => r.Tree).FirstOrDefaultAsync(ct);
        return tree is null ? null : TreeJson.Read(tree);
    }

    /// <summary>True when a version with this very text was already made from the snapshot.</summary>
    public async Task<bool> Same(Actor actor, Guid snapshot, Document document, CancellationToken ct)
    {
        var tree = TreeJson.Write(document);
        await using var db = database.Open(actor);
        return await db.Set<AnnualReport>().AnyAsync(r => r.SnapshotId == snapshot && r.Tree == tree, ct);
    }
}

/// <summary>The three files of a report.</summary>
public static class ReportFiles
{
    /// <summary>Renders <c>docx</c>, <c>html</c> or <c>json</c>; null for another format.</summary>
    public static (byte[] Bytes, string MediaType)? Render(Document document, string format) => format switch
    {
        "docx" => (DocxWriter.Write(document), DocxWriter.MediaType),
        "html" => (System.Text.Encoding.UTF8.GetBytes(HtmlWriter.Page(document)), "text/html; charset=utf-8"),
        "json" => (System.Text.Encoding.UTF8.GetBytes(Provenance.Write(document)), "application/json"),
        _ => null,
    };

    /// <summary>The formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["docx", "html", "json"];
}

using Fazhi.Data;
using Fazhi.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.FileReview;

/// <summary>What belongs to the files of some cases although other cases hold it: by merger, or by evidence shared.</summary>
internal sealed class JoinedMaterial
{
    private readonly ILookup<Guid, Guid> merged;
    private readonly ILookup<Guid, CasePaper> papers;
    private readonly ILookup<Guid, FileLink> files;

    private JoinedMaterial(ILookup<Guid, Guid> merged, ILookup<Guid, CasePaper> papers, ILookup<Guid, FileLink> files) =>
        (this.merged, this.papers, this.files) = (merged, papers, files);

    /// <summary>Three queries, and none for cases that stand alone.</summary>
    public static async Task<JoinedMaterial> Load(FazhiDbContext db, IReadOnlyList<PenaltyCase> cases, CancellationToken ct)
    {
        var leads = cases.Where(c => c.Joinders.Count > 0).Select(c => c.Id).ToArray();
        var shared = cases.SelectMany(c => c.Evidence).Select(e => e.OfCase).OfType<Guid>().Distinct().ToArray();
        if (leads.Length + shared.Length == 0)
            return new(Empty<Guid>(), Empty<CasePaper>(), Empty<FileLink>());
        var merged = await db.Set<PenaltyCase>().AsNoTracking().IgnoreAutoIncludes()
            .Where(c => c.LeadId != null && leads.Contains(c.LeadId.Value) && c.Stage == "merged")
            .Select(c => new { c.Id, Lead = c.LeadId!.Value }).ToListAsync(ct);
        var gone = merged.Select(m => m.Id).ToArray();
        var held = gone.Concat(shared).Distinct().ToArray();
        var papers = await db.Set<CasePaper>().AsNoTracking().Where(p => gone.Contains(p.RecordId)).ToListAsync(ct);
        var files = await db.Set<FileLink>().AsNoTracking().Where(f => held.Contains(f.RecordId)).ToListAsync(ct);
        return new(merged.ToLookup(m => m.Lead, m => m.Id), papers.ToLookup(p => p.RecordId), files.ToLookup(f => f.RecordId));
    }

    public IReadOnlyList<CasePaper> PapersOf(PenaltyCase matter) => [.. merged[matter.Id].SelectMany(id => papers[id]).OrderBy(p => p.Id)];

    public IReadOnlyList<FileLink> FilesOf(PenaltyCase matter) =>
    [
        .. merged[matter.Id].SelectMany(id => files[id]),
        .. matter.Evidence.Select(e => e.OfCase).OfType<Guid>().Distinct().Except(merged[matter.Id])
            .SelectMany(id => files[id]).Where(f => f.Act == InvestigationSteps.AddEvidence.Name),
    ];

    private static ILookup<Guid, T> Empty<T>() => Array.Empty<T>().ToLookup(_ => Guid.Empty);
}

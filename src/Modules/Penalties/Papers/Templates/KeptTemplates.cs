using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Storage;
using Fazhi.Documents.Templates;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>Which template a paper is issued with, and the texts of those issued before.</summary>
internal static class KeptTemplates
{
    /// <summary>Attaches a paper to its act, bound to the template in force on its day for the agency of the matter.</summary>
    public static async Task Attach(
        ActWork work, ScopedRecord matter, CasePaper paper, IReadOnlyDictionary<string, string> parameters, CancellationToken ct)
    {
        var name = PaperCatalogue.TemplateOf(paper.Title);
        paper.Issue(
            await DigestOn(work.Db, matter.AgencyId, name, paper.On, ct) ?? "",
            parameters.GetValueOrDefault(Parameters.CheckAddress, ""));
        work.Attach(paper);
    }

    /// <summary>Fills in the texts with which papers were issued.</summary>
    public static async Task Fill(FazhiDbContext db, IReadOnlyCollection<CasePaper> papers, CancellationToken ct)
    {
        var digests = papers.Select(p => p.Template).Where(d => d.Length > 0).Distinct().ToArray();
        if (digests.Length == 0)
            return;
        var texts = await db.Set<KeptTemplate>().AsNoTracking().Where(t => digests.Contains(t.Digest))
            .ToDictionaryAsync(t => t.Digest, t => t.Text, ct);
        foreach (var paper in papers)
            paper.TemplateText = texts.GetValueOrDefault(paper.Template);
    }

    /// <summary>
    /// The version in force on a day for an agency: its own, or that of the installation where it has none or went back; null
    /// when the program's is.
    /// </summary>
    public static async Task<PaperTemplate?> InForce(
        FazhiDbContext db, Guid agency, string name, DateOnly on, CancellationToken ct) =>
        Latest(await db.Set<PaperTemplate>().AsNoTracking().OfAgency(agency).Where(t => t.Name == name && t.ValidFrom <= on).ToListAsync(ct));

    /// <summary>The same of all templates, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, PaperTemplate>> InForce(
        FazhiDbContext db, Guid agency, DateOnly on, CancellationToken ct) =>
        (await db.Set<PaperTemplate>().AsNoTracking().OfAgency(agency).Where(t => t.ValidFrom <= on).ToListAsync(ct))
        .GroupBy(t => t.Name).Select(Latest).OfType<PaperTemplate>().ToDictionary(t => t.Name, StringComparer.Ordinal);

    private static IQueryable<PaperTemplate> OfAgency(this IQueryable<PaperTemplate> templates, Guid agency) =>
        templates.Where(t => t.AgencyId == null || t.AgencyId == agency);

    private static PaperTemplate? Latest(IEnumerable<PaperTemplate> versions) => versions.GroupBy(t => t.AgencyId)
        .Select(g => g.OrderBy(t => t.ValidFrom).ThenBy(t => t.Version).Last()).Where(t => !t.IsShipped)
        .MaxBy(t => t.AgencyId is not null);

    private static async Task<string?> DigestOn(FazhiDbContext db, Guid agency, string name, DateOnly on, CancellationToken ct) =>
        await InForce(db, agency, name, on, ct) is { } own
            ? CasePaper.DigestOf(own.Text)
            : await db.Set<KeptTemplate>().Where(t => t.Name == name && t.ShippedAt != null)
                .OrderByDescending(t => t.ShippedAt).Select(t => t.Digest).FirstOrDefaultAsync(ct);
}

/// <summary>
/// Keeps the text of every template the program comes with, so that papers issued with it can be printed for good.
/// </summary>
internal sealed class ShippedTemplates(DatabaseOptions options, TimeProvider time) : IStorageStep
{
    private readonly TemplateFolder folder = TemplateFolder.Over(options.DataFolder);

    public async Task Run(FazhiDbContext db, CancellationToken ct)
    {
        var kept = await db.Set<KeptTemplate>().ToDictionaryAsync(t => t.Digest, StringComparer.Ordinal, ct);
        var now = time.Now();
        foreach (var name in PaperCatalogue.Templates)
        {
            var text = folder.Read($"papers/{name}.liquid");
            var digest = CasePaper.DigestOf(text);
            var latest = kept.Values.Where(t => t.Name == name && t.ShippedAt is not null).MaxBy(t => t.ShippedAt);
            if (latest?.Digest == digest)
                continue;
            if (kept.TryGetValue(digest, out var known))
                known.ShippedAt = now;
            else
                db.Add(kept[digest] = new KeptTemplate { Digest = digest, Name = name, Text = text, ShippedAt = now });
        }

        await db.SaveChangesAsync(ct);
    }
}

using Fazhi.Data;
using Fazhi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>The cases of one common file, each with its party and what it owes; and the cases one may be merged with.</summary>
internal static class JoinedCases
{
    /// <summary>Most cases offered to be merged into.</summary>
    private const int Most = 50;

    private static readonly string[] BeforeDecision = [.. AsideSteps.UntilDecided.Select(s => s.Name)];

    /// <summary>All cases that a case came together with or apart from, itself among them, as far as the reader may see them.</summary>
    public static async Task<IReadOnlyList<PenaltyCase>> Of(FazhiDbContext db, PenaltyCase matter, CancellationToken ct)
    {
        if (matter.Joinders.Count == 0)
            return [];
        var (root, others) = (matter.LeadId ?? matter.Id, matter.Joinders.Select(j => j.OtherId).ToArray());
        return await db.Whole<PenaltyCase>().AsNoTracking()
            .Where(c => c.DisposalId == null && (c.Id == matter.Id || c.Id == root || c.LeadId == root || others.Contains(c.Id)))
            .OrderBy(c => c.Id).ToListAsync(ct);
    }

    /// <summary>
    /// The other parties whose cases are handled together with this one, each with its number, its cause and its part, as
    /// papers name them. A paper says the same whoever drafts it, so that the scope of who acts does not matter.
    /// </summary>
    public static async Task<string> OthersOf(FazhiDbContext db, PenaltyCase matter, CancellationToken ct)
    {
        if (matter.Joinders.Count == 0 || matter.IsMergedAway)
            return "";
        var root = matter.LeadId ?? matter.Id;
        var others = await db.Set<PenaltyCase>().IgnoreQueryFilters([FazhiDbContext.ScopeFilter]).AsNoTracking()
            .Where(c => (c.Id == root || c.LeadId == root) && c.Id != matter.Id && c.Stage != "merged" && c.DisposalId == null)
            .OrderBy(c => c.Id)
            .Select(c => new
            {
                c.Party.Name,
                Number = c.Filing != null ? c.Filing.Number : "",
                c.Cause,
                c.LeadId,
                Part = c.Joinders.Where(j => !j.IsLead && j.Kind != JoinderKind.SplitOff).OrderByDescending(j => j.Position)
                    .Select(j => j.Reason).FirstOrDefault(),
            }).ToListAsync(ct);
        return string.Join("；", others.Select(c => c.LeadId is null
            ? $"{c.Name}（{c.Number}，主案），{c.Cause}"
            : $"{c.Name}（{c.Number}，从案），{c.Cause}，{c.Part?.TrimEnd('。')}"));
    }

    /// <summary>Open cases of the same agency with a file of their own: those of the same party or cause first, then the newest.</summary>
    public static async Task<IReadOnlyList<Choice>> Choices(FazhiDbContext db, PenaltyCase matter, CancellationToken ct)
    {
        if (!BeforeDecision.Contains(matter.Stage))
            return [];
        var (subject, code) = (matter.Party.SubjectId, matter.Party.Code);
        var found = await db.Set<PenaltyCase>().AsNoTracking().IgnoreAutoIncludes()
            .Where(c => c.Id != matter.Id && c.AgencyId == matter.AgencyId && c.LeadId == null && !c.IsSimple
                && BeforeDecision.Contains(c.Stage))
            .OrderByDescending(c => (subject != null && c.Party.SubjectId == subject) || (code != "" && c.Party.Code == code)
                || c.Party.Name == matter.Party.Name)
            .ThenByDescending(c => c.Cause == matter.Cause).ThenByDescending(c => c.Id).Take(Most)
            .Select(c => new { c.Id, c.Filing!.Number, c.Party.Name, c.Cause }).ToListAsync(ct);
        return
        [
            new() { Value = "", Text = "请选择" },
            .. found.Select(c => new Choice { Value = $"{c.Id}", Text = $"{c.Number} {c.Name} {c.Cause}" }),
        ];
    }
}

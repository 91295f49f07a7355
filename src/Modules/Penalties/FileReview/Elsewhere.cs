using Fazhi.Data;
using Fazhi.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.FileReview;

/// <summary>
/// What a case has in common with another one of the agency and should not: the same file as evidence, an officer who asked
/// two people at once. All cases of the agency are looked through; of one that the reader may not see nothing is said but that
/// there is one.
/// </summary>
internal static class Elsewhere
{
    /// <summary>Findings by case.</summary>
    public static async Task<ILookup<Guid, DataFinding>> Find(FazhiDbContext db, IReadOnlyList<Guid> cases, CancellationToken ct)
    {
        var agencies = await db.Set<PenaltyCase>().Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, c.AgencyId })
            .ToDictionaryAsync(c => c.Id, c => c.AgencyId, ct);
        (DataHit Hit, Guid Agency)[] hits =
        [
            .. (await Files(db, cases, ct)).Concat(await Interviews(db, cases, ct)).Select(h => (h, agencies[h.Case])),
        ];
        var named = await Named(db, [.. hits.Select(h => h.Hit.Other).Distinct()], ct);
        return hits.Where(h => named.TryGetValue(h.Hit.Other, out var other) && other.Agency == h.Agency)
            .ToLookup(h => h.Hit.Case, h => h.Hit.Say(named[h.Hit.Other].Number));
    }

    private static async Task<IEnumerable<DataHit>> Files(FazhiDbContext db, IReadOnlyList<Guid> own, CancellationToken ct)
    {
        var held = await db.Set<FileLink>().AsNoTracking()
            .Where(f => own.Contains(f.RecordId) && f.Act == InvestigationSteps.AddEvidence.Name).ToListAsync(ct);
        var hashes = held.Select(f => f.Hash).Distinct().ToArray();
        if (hashes.Length == 0)
            return [];
        var twins = (await db.Set<FileLink>().AsNoTracking().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .Where(f => hashes.Contains(f.Hash) && f.Act == InvestigationSteps.AddEvidence.Name).ToListAsync(ct)).ToLookup(f => f.Hash);
        return from file in held
               from other in twins[file.Hash].Select(t => t.RecordId).Distinct()
               where other != file.RecordId
               select new DataHit(file.RecordId, other, DataFinding.Twin, $"证据文件“{file.Name}”的内容与", "的相同；共同的证据请引用", "#evidence");
    }

    private static async Task<IEnumerable<DataHit>> Interviews(FazhiDbContext db, IReadOnlyList<Guid> own, CancellationToken ct)
    {
        var asked = await db.Set<PenaltyCase>().AsNoTracking().IgnoreAutoIncludes()
            .SelectMany(c => c.Interviews, (c, i) => new { Case = c.Id, i.On, Time = new Asking(i.From, i.Until, i.By) })
            .Where(i => own.Contains(i.Case)).ToListAsync(ct);
        var days = asked.Select(i => i.On).Distinct().ToArray();
        if (days.Length == 0)
            return [];
        var others = await db.Set<PenaltyCase>().IgnoreQueryFilters([FazhiDbContext.ScopeFilter]).AsNoTracking().IgnoreAutoIncludes()
            .SelectMany(c => c.Interviews, (c, i) => new { Case = c.Id, i.On, Time = new Asking(i.From, i.Until, i.By) })
            .Where(i => days.Contains(i.On)).ToListAsync(ct);
        return from one in asked
               from other in others
               where other.Case != one.Case
               let both = one.Time.SharedWith(other.Time)
               where both.Length > 0
               select new DataHit(
                   one.Case, other.Case, DataFinding.Overlap, $"{both}在{one.Time.From.ToOffset(Kernel.Calendar.BeijingTime.Offset):yyyy-MM-dd HH:mm}起的询问与",
                   "的询问时间重叠，请核对起止时间", "#facts");
    }

    // The agency of each case that still stands, and the number of those the reader may see.
    private static async Task<IReadOnlyDictionary<Guid, (Guid Agency, string? Number)>> Named(
        FazhiDbContext db, Guid[] others, CancellationToken ct)
    {
        var agencies = await db.Set<PenaltyCase>().IgnoreQueryFilters([FazhiDbContext.ScopeFilter]).AsNoTracking().IgnoreAutoIncludes()
            .Where(c => others.Contains(c.Id) && c.DisposalId == null).Select(c => new { c.Id, c.AgencyId }).ToListAsync(ct);
        var seen = await db.Set<PenaltyCase>().AsNoTracking().IgnoreAutoIncludes().Where(c => others.Contains(c.Id))
            .Select(c => new { c.Id, Number = c.Filing != null ? c.Filing.Number : "" }).ToDictionaryAsync(c => c.Id, c => c.Number, ct);
        return agencies.ToDictionary(c => c.Id, c => (c.AgencyId, seen.GetValueOrDefault(c.Id)));
    }

    private sealed record DataHit(Guid Case, Guid Other, string Kind, string Begin, string End, string Place)
    {
        /// <summary>The finding; a number that is null belongs to a case the reader may not see.</summary>
        public DataFinding Say(string? number) => new()
        {
            Kind = Kind,
            Text = Begin + (number is null ? "本机关另一案件" : number.Length > 0 ? number : "尚未立案的一案") + End,
            Href = number is null ? $"{CaseFile.List.Href}/{Case}{Place}" : $"{CaseFile.List.Href}/{Other}{Place}",
        };
    }
}

using Fazhi.Data.Numbering;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Changes.Verification;

/// <summary>Each series must stand at its highest issued number, without a gap since its start but for numbers left out.</summary>
internal static class NumberCheck
{
    public static async Task<Finding?> Find(FazhiDbContext db, CancellationToken ct)
    {
        var issued = await db.Set<IssuedNumber>().AsNoTracking()
            .GroupBy(n => new { n.AgencyId, n.Kind, n.Year })
            .Select(g => new { g.Key, Count = g.Count(), Last = g.Max(n => n.Serial), First = g.Min(n => n.Serial) })
            .ToListAsync(ct);
        var series = await db.Set<NumberSeries>().AsNoTracking().ToListAsync(ct);
        var starts = await db.Set<NumberStart>().AsNoTracking().ToListAsync(ct);
        foreach (var s in series)
        {
            var proof = issued.Find(i => i.Key.AgencyId == s.AgencyId && i.Key.Kind == s.Kind && i.Key.Year == s.Year);
            var passed = starts.Where(t => t.AgencyId == s.AgencyId && t.Series == s.Kind && t.Year == s.Year)
                .SelectMany(t => NumberStart.Read(t.LeftOut) ?? new HashSet<int>()).Count(n => n >= s.Start && n <= s.Last);
            var sound = proof is null
                ? s.Last == s.Start - 1
                : proof.First >= s.Start && proof.Last == s.Last && proof.Count + passed == s.Last - s.Start + 1;
            if (!sound)
                return new Finding("number_series", null, null, $"{s.Kind} {s.Year} 年的编号与已发编号不一致。");
        }

        var orphan = issued.Find(i => !series.Exists(
            s => s.AgencyId == i.Key.AgencyId && s.Kind == i.Key.Kind && s.Year == i.Key.Year));
        return orphan is null
            ? null
            : new Finding("issued_numbers", null, null, $"{orphan.Key.Kind} {orphan.Key.Year} 年有已发编号而无编号序列。");
    }
}

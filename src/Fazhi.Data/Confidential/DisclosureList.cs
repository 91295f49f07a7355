using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Confidential;

/// <summary>A page of the log, newest first.</summary>
public sealed record DisclosurePage
{
    /// <summary>The entries.</summary>
    public required IReadOnlyList<Disclosure> Rows { get; init; }

    /// <summary>Serial number before which the next page begins; null on the last one.</summary>
    public long? Before { get; init; }
}

/// <summary>
/// Reads the log of what was shown. The audit administrator sees all of it and no business data beside it; anybody else
/// what concerns records in the own scope.
/// </summary>
public sealed class DisclosureList(FazhiDb database)
{
    /// <summary>A page.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="before">Serial number before which it begins; null for the newest.</param>
    /// <param name="size">Rows.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<DisclosurePage> Page(Actor actor, long? before, int size, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var all = actor.Roles.Contains(Role.AuditAdministrator);
        var ranges = actor.Ranges.Concat(Enumerable.Repeat(default(OfficeRange), Actor.MostRanges)).ToArray();
        var (low0, high0, low1, high1) = (ranges[0].Low, ranges[0].High, ranges[1].Low, ranges[1].High);
        var (low2, high2, low3, high3) = (ranges[2].Low, ranges[2].High, ranges[3].Low, ranges[3].High);
        var rows = await db.Set<Disclosure>().AsNoTracking()
            .Where(d => (before == null || d.Serial < before)
                && (all || (d.TargetPosition >= low0 && d.TargetPosition < high0)
                    || (d.TargetPosition >= low1 && d.TargetPosition < high1)
                    || (d.TargetPosition >= low2 && d.TargetPosition < high2)
                    || (d.TargetPosition >= low3 && d.TargetPosition < high3)))
            .OrderByDescending(d => d.Serial).Take(size + 1).ToListAsync(ct);
        var more = rows.Count > size;
        if (more)
            rows.RemoveAt(size);
        return new() { Rows = rows, Before = more ? rows[^1].Serial : null };
    }
}

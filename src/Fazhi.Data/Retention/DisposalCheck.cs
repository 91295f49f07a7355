using Fazhi.Data.Changes.Verification;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Retention;

/// <summary>
/// Holds destroyed contents against approved lists: none without a list, none written back, none acted upon since.
/// </summary>
/// <remarks>
/// That a row is as blank as the disposal left it, the comparison of live rows with their last change tells already.
/// </remarks>
public sealed class DisposalCheck(DisposalBars bars) : IVerifiable
{
    /// <inheritdoc/>
    public async Task<(long Compared, Finding? First)> Verify(FazhiDbContext db, CancellationToken ct) =>
        (0, await Unlisted(db, ct) ?? await Undone(db, ct));

    private static async Task<Finding?> Unlisted(FazhiDbContext db, CancellationToken ct)
    {
        var listed = db.Set<Disposal>().Where(d => d.Stage == Disposal.Approved).SelectMany(d => d.Items);
        var change = await db.Changes.AsNoTracking()
            .Where(c => c.Payload == null && !listed.Any(i => i.Kind == c.RecordKind && i.Record == c.RecordId))
            .OrderBy(c => c.RecordKind).ThenBy(c => c.RecordId).ThenBy(c => c.Number)
            .Select(c => new { c.RecordKind, c.RecordId, c.Number }).FirstOrDefaultAsync(ct);
        return change is null ? null : new Finding(
            $"变更记录 {change.RecordKind}", change.RecordId, change.Number, "内容已被销毁，却没有经批准的销毁清单。");
    }

    // Each change under which a record was destroyed must be its last, and every one before it empty.
    private async Task<Finding?> Undone(FazhiDbContext db, CancellationToken ct)
    {
        var acts = bars.Sources.Select(s => s.DisposeAct).ToArray();
        var odd = await (
            from disposed in db.Changes.AsNoTracking()
            where acts.Contains(disposed.Act)
            from other in db.Changes
            where other.RecordKind == disposed.RecordKind && other.RecordId == disposed.RecordId
                && (other.Number > disposed.Number || (other.Number < disposed.Number && other.Payload != null)
                    || (other.Number == disposed.Number && other.Payload == null))
            orderby other.RecordKind, other.RecordId, other.Number
            select new { other.RecordKind, other.RecordId, other.Number, Later = other.Number > disposed.Number })
            .FirstOrDefaultAsync(ct);
        return odd is null ? null : new Finding($"变更记录 {odd.RecordKind}", odd.RecordId, odd.Number,
            odd.Later ? "记录销毁以后又有变更。" : "销毁的范围与销毁清单不符：内容被写回，或者销毁本身的记载被抹去。");
    }
}

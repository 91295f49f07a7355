using Fazhi.Data.Clocks;
using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Retention;

/// <summary>Everything that keeps records from being destroyed, each with its article.</summary>
/// <remarks>
/// Holds, tasks, lawsuits and lists are asked for as a part of the system: what keeps a record may lie outside the scope of
/// the one who asks.
/// </remarks>
public sealed class DisposalBars(
    FazhiDb database, IEnumerable<IRetentionSource> sources, IEnumerable<IDisposalBar> others)
{
    /// <summary>The source of a kind; null when records of it are never destroyed.</summary>
    public IRetentionSource? SourceOf(string kind) => sources.FirstOrDefault(s => s.Kind == kind);

    /// <summary>The sources, one for each kind of record that may be destroyed.</summary>
    public IReadOnlyList<IRetentionSource> Sources => [.. sources];

    /// <summary>The records of some keys, within the scope of the context; what is not there is left out.</summary>
    public async Task<IReadOnlyList<RetainedRow>> Find(
        FazhiDbContext db, IEnumerable<RecordKey> records, CancellationToken ct)
    {
        var rows = new List<RetainedRow>();
        foreach (var kind in records.GroupBy(r => r.Kind))
            if (SourceOf(kind.Key) is { } source)
                rows.AddRange(await source.Find(db, [.. kind.Select(r => r.Record)], ct));
        return rows;
    }

    /// <summary>What stands in the way of destroying records on a day.</summary>
    /// <param name="rows">The records.</param>
    /// <param name="cutoffs">The day with the local parameters.</param>
    /// <param name="besides">The list on which they stand already; null for none.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Unmet>> Of(
        IReadOnlyList<RetainedRow> rows, RetentionCutoffs cutoffs, Guid? besides, CancellationToken ct)
    {
        var keys = rows.Select(r => r.Id).ToArray();
        await using var db = database.Open(DisposalRun.System);
        var busy = await Busy(db, keys, ct);
        var held = await Holds(db).Where(h => keys.Contains(h.TargetId)).ToListAsync(ct);
        var listed = (await Listed(db, besides).Where(r => keys.Contains(r)).ToListAsync(ct)).ToHashSet();
        var named = new List<(Guid Record, string Message)>();
        foreach (var other in others)
            named.AddRange(await other.Find(db, rows, ct));
        return
        [
            .. from row in rows
               from message in (string[])
               [
                   .. Term(row, cutoffs),
                   .. row.Bar.Length > 0 ? (string[])[row.Bar] : [],
                   .. busy.Contains(row.Id) ? (string[])["还有没有办完的待办或者在走的期限"] : [],
                   .. held.Where(h => h.TargetId == row.Id).Select(h => $"{h.PlacedOn:yyyy-MM-dd}起暂缓销毁：{h.Reason}"),
                   .. listed.Contains(row.Id) ? (string[])["已列入另一份尚未决定的销毁清单"] : [],
                   .. named.Where(n => n.Record == row.Id).Select(n => n.Message),
               ]
               select new Unmet(RetentionTerm.Basis, $"{Name(row)}：{message}"),
        ];
    }

    /// <summary>Records that are held back, or stand on a list that waits for a decision.</summary>
    public async Task<IReadOnlyCollection<Guid>> Waiting(CancellationToken ct)
    {
        await using var db = database.Open(DisposalRun.System);
        return
        [
            .. await Holds(db).Select(h => h.TargetId).ToListAsync(ct),
            .. await Listed(db, null).ToListAsync(ct),
        ];
    }

    /// <summary>What holds a record back.</summary>
    public async Task<IReadOnlyList<Hold>> Held(Guid record, CancellationToken ct)
    {
        await using var db = database.Open(DisposalRun.System);
        return await Holds(db).Where(h => h.TargetId == record).OrderBy(h => h.PlacedOn).ToListAsync(ct);
    }

    private static IQueryable<Guid> Listed(FazhiDbContext db, Guid? besides) => db.Set<Disposal>()
        .Where(d => d.Stage == Disposal.Proposed && d.Id != besides).SelectMany(d => d.Items).Select(i => i.Record);

    private static IQueryable<Hold> Holds(FazhiDbContext db) =>
        db.Set<Hold>().AsNoTracking().Where(h => h.LiftedOn == null);

    private static IEnumerable<string> Term(RetainedRow row, RetentionCutoffs cutoffs)
    {
        if (row.Class == RetentionClass.Permanent)
            yield return "保管期限为永久，不得销毁";
        else if (row.StartOn is not { } start)
            yield return row.NotYet;
        else if (RetentionTerm.LastDay(row.Class, start, cutoffs.Parameters) is { } last && last >= cutoffs.Today)
            yield return $"保管{row.Class.Label()}，要保管到{last:yyyy-MM-dd}，期限未满";
    }

    private static async Task<HashSet<Guid>> Busy(FazhiDbContext db, Guid[] keys, CancellationToken ct)
    {
        var tasks = await db.Set<TaskItem>()
            .Where(t => keys.Contains(t.RecordId) && t.State == TaskState.Open).Select(t => t.RecordId).ToListAsync(ct);
        var clocks = await db.Set<Clock>()
            .Where(c => keys.Contains(c.RecordId) && c.State == ClockState.Running).Select(c => c.RecordId).ToListAsync(ct);
        return [.. tasks, .. clocks];
    }

    private static string Name(RetainedRow row) =>
        $"{row.GroupName}{(row.Number.Length > 0 ? row.Number : $"“{row.Title}”")}";
}

/// <summary>A record by kind and key.</summary>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Record">Key of the record.</param>
public sealed record RecordKey(string Kind, Guid Record)
{
    /// <summary>As forms carry it: <c>kind:key</c>.</summary>
    public override string ToString() => $"{Kind}:{Record}";

    /// <summary>Reads what a form carries; null when it is none.</summary>
    public static RecordKey? Read(string? text) =>
        text?.Split(':') is [var kind, var key] && Guid.TryParse(key, out var record) ? new(kind, record) : null;
}

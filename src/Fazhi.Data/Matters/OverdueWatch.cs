using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Jobs;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Matters;

/// <summary>
/// Notes once a day which clocks ran out, and tells the section head, then the head, of tasks whose day draws near or is past.
/// </summary>
public sealed class OverdueWatch(
    FazhiDb database, ActCatalogue catalogue, IRegisterReader registers, IServiceProvider services, TimeProvider time) : ITimedJob
{
    private static readonly Actor Watch = Actor.System("期限预警");

    /// <inheritdoc/>
    public string Name => "overdue";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task<string> Run(CancellationToken ct)
    {
        var acts = catalogue.All.OfType<IOverdueNote>().ToDictionary(a => a.RecordKind, a => a.Name, StringComparer.Ordinal);
        var desk = ActivatorUtilities.CreateInstance<ActDesk>(services, Watch);
        var noted = 0;
        foreach (var (kind, record) in await Waiting(ct))
            if (acts.TryGetValue(kind, out var act)
                && await desk.Take(act, record, new Entry(new OverdueNoteDraft()), ct) is ActResult.Taken)
                noted++;
        return $"期限预警{noted}件";
    }

    private async Task<IReadOnlyList<(string Kind, Guid Record)>> Waiting(CancellationToken ct)
    {
        var today = time.Today();
        await using var db = database.Open(Watch);
        var escalation = Escalation.Of(await registers.Parameters(db, today, ct));
        var (section, head) = (TaskItem.Of([Role.SectionHead]), TaskItem.Of([Role.Head]));
        var (near, past) = (escalation.SectionUntil(today), escalation.HeadUntil(today));
        var overdue = db.Set<Clock>().AsNoTracking()
            .Where(c => c.State == ClockState.Running && !c.IsOfParty && c.OverdueOn == null && c.Legal < today)
            .Select(c => new { c.RecordKind, c.RecordId });
        var untold = db.Set<TaskItem>().AsNoTracking()
            .Where(t => t.State == TaskState.Open
                && ((t.Due <= near && (t.Watchers & section) == 0) || (t.Due <= past && (t.Watchers & head) == 0)))
            .Select(t => new { t.RecordKind, t.RecordId });
        return [.. (await overdue.Union(untold).ToListAsync(ct)).Select(r => (r.RecordKind, r.RecordId))];
    }
}

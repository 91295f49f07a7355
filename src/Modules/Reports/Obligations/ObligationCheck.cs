using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Data.Tasks;
using Fazhi.Reports.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Reports.Obligations;

/// <summary>Checks every obligation; an act is taken only where a task has to be opened or closed.</summary>
public sealed class ObligationCheck(FazhiDb database, FigureDesk desk, IServiceProvider services, TimeProvider time)
{
    private static readonly Actor Checker = Actor.System("obligations");

    /// <summary>Checks all obligations in force today.</summary>
    /// <returns>How many acts were taken; running it twice on a day takes none the second time.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var today = time.Today();
        var acts = ActivatorUtilities.CreateInstance<ActDesk>(services, Checker);
        var taken = 0;
        foreach (var obligation in await InForce(today, ct))
            if (await NeedsAct(obligation, today, ct)
                && await acts.Take("reports.check-obligation", obligation.Id, new Entry(new CheckObligationDraft()), ct)
                    is ActResult.Taken)
                taken++;
        return taken;
    }

    private async Task<List<Obligation>> InForce(DateOnly today, CancellationToken ct)
    {
        await using var db = database.Open(Checker);
        return await db.Set<Obligation>().AsNoTracking()
            .Where(o => o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today))
            .ToListAsync(ct);
    }

    private async Task<bool> NeedsAct(Obligation obligation, DateOnly today, CancellationToken ct)
    {
        await using var db = database.Open(Checker);
        var counts = await CheckObligation.Count(
            desk, obligation, await AgencyScope.Of(db, obligation.AgencyId, ct), today, ct);
        var tasks = await db.Set<TaskItem>().AsNoTracking().Where(t => t.RecordId == obligation.Id).ToListAsync(ct);
        return counts.Any(c =>
        {
            var task = tasks.FirstOrDefault(t => t.Number == obligation.NameOf(c.Period));
            var met = c.Done >= obligation.Least;
            return met ? task is { State: TaskState.Open }
                : task is not { State: TaskState.Open } || !task.Title.Contains($"已{c.Done}次", StringComparison.Ordinal);
        });
    }
}

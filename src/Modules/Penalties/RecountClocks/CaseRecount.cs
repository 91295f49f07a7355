using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Lists;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>
/// Cases whose running periods the holidays now in force move: what a person sees of them before confirming for all, and
/// the confirming. Each case keeps a change of its own.
/// </summary>
internal sealed class CaseRecount(FazhiDb database, CaseList list)
{
    private const int ShownCases = 20;

    /// <summary>The newest of the cases with the days that would move, and how many cases there are.</summary>
    public async Task<(IReadOnlyList<MovedClock> Clocks, Counted Cases)> Preview(Actor actor, CancellationToken ct)
    {
        var page = await list.Page(actor, new MatterQuery { Clocks = MatterQuery.ToRecount }, ct, ShownCases);
        await using var db = database.Open(actor);
        var titles = page.Rows.ToDictionary(r => r.Id, r => $"{r.Party}{r.Cause}案");
        Guid[] ids = [.. titles.Keys];
        var clocks = await Outdated(db).Where(k => ids.Contains(k.RecordId)).OrderByDescending(k => k.RecordId).ToListAsync(ct);
        return ([.. from moved in OutdatedClocks.Moved(clocks, WorkCalendar.Default)
                    select new MovedClock
                    {
                        Case = moved.Clock.RecordId,
                        Title = titles[moved.Clock.RecordId],
                        Label = moved.Clock.Label,
                        Before = moved.Clock.Legal,
                        After = moved.Due.Legal,
                    }], page.Count);
    }

    /// <summary>Counts the periods of every such case in the scope of the desk anew.</summary>
    /// <returns>In how many cases.</returns>
    public async Task<int> Confirm(ActDesk desk, CancellationToken ct)
    {
        await using var db = database.Open(desk.Actor);
        var ids = await Outdated(db).Select(k => k.RecordId).Distinct().OrderBy(id => id).ToListAsync(ct);
        return await desk.TakeMany("penalties.recount-clocks", ids, new Entry(new Fazhi.Data.Matters.ClockRecountDraft()), ct);
    }

    private static IQueryable<Clock> Outdated(FazhiDbContext db) =>
        OutdatedClocks.Of(db, "penalties.case", WorkCalendar.Default.Version);
}

/// <summary>A running period with its last day before and after.</summary>
internal sealed record MovedClock
{
    public required Guid Case { get; init; }

    public required string Title { get; init; }

    public required string Label { get; init; }

    public required DateOnly? Before { get; init; }

    public required DateOnly? After { get; init; }
}

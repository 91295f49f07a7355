using Fazhi.Data.Jobs;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Clocks;

/// <summary>
/// After a new holiday file, counts every running clock by it: where nothing moves that is noted, so that only those
/// whose days move wait for a person to confirm them.
/// </summary>
public sealed class CalendarWatch(FazhiDb database) : ITimedJob
{
    private const int AtOnce = 1000;
    private static readonly Actor Watch = Actor.System("放假安排比对");

    /// <inheritdoc/>
    public string Name => "calendar";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<string> Run(CancellationToken ct)
    {
        var (moved, same) = await Compare(WorkCalendar.Default, ct);
        return moved + same > 0 ? $"比对{moved + same}个期限，{moved}个日子有变" : "";
    }

    /// <summary>Compares by a calendar.</summary>
    /// <returns>How many running clocks it moves, and how many it leaves.</returns>
    public async Task<(int Moved, int Same)> Compare(WorkCalendar calendar, CancellationToken ct)
    {
        var (moved, same) = (0, new List<Guid>());
        await using (var db = database.Open(Watch))
        {
            var counting = new Counting(calendar);
            await foreach (var clock in OutdatedClocks.Running(db, calendar.Version)
                .Select(k => new { k.Id, k.CountedFrom, k.Rule, k.Legal, k.LegalAt, k.Safe, k.Explanation })
                .AsAsyncEnumerable().WithCancellation(ct))
            {
                if (counting.Of(clock.CountedFrom, clock.Rule).Moves(clock.Legal, clock.LegalAt, clock.Safe, clock.Explanation))
                    moved++;
                else
                    same.Add(clock.Id);
            }
        }

        foreach (var batch in same.Chunk(AtOnce))
            await Note(batch, calendar.Version, ct);
        return (moved, same.Count);
    }

    // A clock that an act has counted anew meanwhile has the new calendar already.
    private async Task Note(Guid[] clocks, string version, CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(Watch);
        await db.Set<Clock>().Where(k => clocks.Contains(k.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.CalendarVersion, version), ct);
    }
}

using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Clocks;

/// <summary>Running clocks counted by another calendar than the one in force.</summary>
public static class OutdatedClocks
{
    /// <summary>Those of a kind of record; an index holds them by the version of their calendar.</summary>
    public static IQueryable<Clock> Of(FazhiDbContext db, string kind, string calendar) =>
        db.Set<Clock>().AsNoTracking().Where(k => k.RecordKind == kind && k.State == ClockState.Running
            && (string.Compare(k.CalendarVersion, calendar) < 0 || string.Compare(k.CalendarVersion, calendar) > 0));
}

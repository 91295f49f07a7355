using Fazhi.Kernel.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Clocks;

/// <summary>Running clocks whose days another calendar than theirs may move.</summary>
public static class OutdatedClocks
{
    /// <summary>Those of a kind of record; an index holds them by the version of their calendar.</summary>
    public static IQueryable<Clock> Of(FazhiDbContext db, string kind, string calendar) =>
        Running(db, calendar).Where(k => k.RecordKind == kind);

    /// <summary>Those of every kind of record.</summary>
    internal static IQueryable<Clock> Running(FazhiDbContext db, string calendar) =>
        db.Set<Clock>().AsNoTracking().Where(k => k.State == ClockState.Running
            && (string.Compare(k.CalendarVersion, calendar) < 0 || string.Compare(k.CalendarVersion, calendar) > 0));

    /// <summary>Those of some clocks that the calendar moves, and to which day; the others stand as they are.</summary>
    public static IEnumerable<(Clock Clock, DueDate Due)> Moved(IEnumerable<Clock> clocks, WorkCalendar calendar)
    {
        var counting = new Counting(calendar);
        return from clock in clocks
               where clock.State == ClockState.Running && clock.CalendarVersion != calendar.Version
               let due = counting.Of(clock.CountedFrom, clock.Rule)
               where due.Moves(clock.Legal, clock.LegalAt, clock.Safe, clock.Explanation)
               select (clock, due.Due);
    }
}

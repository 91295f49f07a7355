namespace Fazhi.Kernel.Calendar;

/// <summary>A day on which two calendars differ.</summary>
/// <param name="Day">The day.</param>
/// <param name="Before">What the old calendar says.</param>
/// <param name="After">What the new calendar says.</param>
public sealed record ChangedDay(DateOnly Day, DayNature Before, DayNature After);

/// <summary>A term that ends on another day under the new calendar.</summary>
/// <typeparam name="TKey">What identifies the clock to the caller.</typeparam>
/// <param name="Key">The clock.</param>
/// <param name="Before">Its end under the old calendar.</param>
/// <param name="After">Its end under the new calendar.</param>
public sealed record MovedTerm<TKey>(TKey Key, DueDate Before, DueDate After);

/// <summary>What a new holiday file changes: the days themselves, and which running clocks would move.</summary>
/// <remarks>Nothing is moved here; a person confirms, and the clock keeps both.</remarks>
public sealed class CalendarChange(WorkCalendar before, WorkCalendar after)
{
    /// <summary>Years the new calendar adds.</summary>
    public IReadOnlyList<int> AddedYears { get; } =
        [.. Years(after).Except(Years(before)).Order()];

    /// <summary>Days of years loaded in both that changed their nature.</summary>
    public IReadOnlyList<ChangedDay> Days { get; } =
    [
        .. before.ArrangedDays.Union(after.ArrangedDays).Order()
            .Where(d => before.Covers(d) && after.Covers(d) && before[d].Working != after[d].Working)
            .Select(d => new ChangedDay(d, before[d], after[d])),
    ];

    /// <summary>The terms whose legal or safe date would change.</summary>
    public IEnumerable<MovedTerm<TKey>> Moves<TKey>(IEnumerable<(TKey Key, Term Term)> terms)
    {
        foreach (var (key, term) in terms)
        {
            var (old, now) = (before.Due(term), after.Due(term));
            if (old.Legal != now.Legal || old.Safe != now.Safe)
                yield return new(key, old, now);
        }
    }

    private static IEnumerable<int> Years(WorkCalendar calendar) => calendar.Notices.Select(n => n.Year).Distinct();
}

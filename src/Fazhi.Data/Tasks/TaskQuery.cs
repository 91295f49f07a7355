using System.Globalization;

namespace Fazhi.Data.Tasks;

/// <summary>Which of the four lists of the workbench.</summary>
public enum TaskView
{
    /// <summary>待办: to be done by me or by my role.</summary>
    ToDo,

    /// <summary>已办: done by me, the matter still runs.</summary>
    Done,

    /// <summary>办结: done by me, the matter is finished.</summary>
    Finished,

    /// <summary>我发起: matters I began.</summary>
    Started,

    /// <summary>督办: to be done by others, and told to my role because the day draws near or is past.</summary>
    Watched,
}

/// <summary>A row of the workbench.</summary>
public sealed record TaskRow
{
    /// <summary>Key of the task.</summary>
    public required Guid Id { get; init; }

    /// <summary>Kind of the matter.</summary>
    public required string RecordKind { get; init; }

    /// <summary>Key of the matter.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The act to be taken.</summary>
    public required string Act { get; init; }

    /// <summary>What people read as the link.</summary>
    public required string Label { get; init; }

    /// <summary>What the matter is about.</summary>
    public required string Title { get; init; }

    /// <summary>Number of the matter; empty before it has one.</summary>
    public required string Number { get; init; }

    /// <summary>The date in law; null when no period runs.</summary>
    public DateOnly? Legal { get; init; }

    /// <summary>The day to sort and warn by; null when no period runs.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Law and article.</summary>
    public required string Citation { get; init; }

    /// <summary>The day it came up.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The day it was done; null while open.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Days left until <see cref="Due"/>; negative when overdue, null when no period runs.</summary>
    public int? DaysLeft(DateOnly today) => Due is { } due ? due.DayNumber - today.DayNumber : null;
}

/// <summary>A place in a list of the workbench, behind which the next page begins.</summary>
/// <param name="Day">The day the list is ordered by; null behind those that have one.</param>
/// <param name="Id">The task there; of what one began, the record.</param>
public readonly record struct TaskPlace(DateOnly? Day, Guid Id)
{
    /// <summary>The place of a row in a list.</summary>
    public static TaskPlace Of(TaskRow row, TaskView view) => view switch
    {
        TaskView.ToDo or TaskView.Watched => new(row.Due, row.Id),
        TaskView.Started => new(null, row.RecordId),
        _ => new(row.DoneOn, row.Id),
    };

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static TaskPlace? Read(string? text)
    {
        if (text?.Split('.') is not [var day, var id] || !Guid.TryParse(id, out var key))
            return null;
        return day.Length == 0 ? new(null, key)
            : DateOnly.TryParseExact(day, "yyyy-MM-dd", out var on) ? new(on, key) : null;
    }

    /// <summary>For the address.</summary>
    public override string ToString() => $"{Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{Id}";
}

/// <summary>How near the end of a period is.</summary>
public enum DueFilter
{
    /// <summary>Any.</summary>
    All,

    /// <summary>已逾期.</summary>
    Late,

    /// <summary>今天到期.</summary>
    Today,

    /// <summary>七日内到期, today included.</summary>
    Week,

    /// <summary>三十日内到期, today included.</summary>
    Month,

    /// <summary>没有期限.</summary>
    None,
}

/// <summary>What is asked of a list of the workbench.</summary>
public sealed record TaskQuery
{
    /// <summary>Which list.</summary>
    public TaskView View { get; init; }

    /// <summary>Part of the title or number; empty for all.</summary>
    public string Text { get; init; } = "";

    /// <summary>Name of the act to be taken; empty for all.</summary>
    public string Act { get; init; } = "";

    /// <summary>How near the end of the period is, seen from <see cref="Day"/>.</summary>
    public DueFilter Due { get; init; }

    /// <summary>Only what was done on or after this day; null for all.</summary>
    public DateOnly? DoneSince { get; init; }

    /// <summary>Today.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The place behind which the page begins; null for the first page.</summary>
    public TaskPlace? After { get; init; }

    /// <summary>Rows of a page.</summary>
    public int Take { get; init; } = 100;
}

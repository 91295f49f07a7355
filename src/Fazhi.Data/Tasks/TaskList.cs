using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Rows to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>Rows of a page.</summary>
    public int Take { get; init; } = 100;
}

/// <summary>Reads the four lists of the workbench from the task table and nothing else.</summary>
public sealed class TaskList(FazhiDb database, IEnumerable<ITaskGate> gates, TimeProvider time)
{
    /// <summary>A page of one list: overdue first, tasks without a period last.</summary>
    public async Task<IReadOnlyList<TaskRow>> Page(Actor actor, TaskQuery query, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await Ordered(Matching(db, actor, query), query.View).Skip(query.Skip).Take(query.Take)
            .Select(t => new TaskRow
            {
                Id = t.Id,
                RecordKind = t.RecordKind,
                RecordId = t.RecordId,
                Act = t.Act,
                Label = t.Label,
                Title = t.Title,
                Number = t.Number,
                Legal = t.Legal,
                Due = t.Due,
                Citation = t.Citation,
                OpenedOn = t.OpenedOn,
                DoneOn = t.DoneOn,
            }).ToListAsync(ct);
    }

    /// <summary>How many rows a list has.</summary>
    public async Task<int> Count(Actor actor, TaskQuery query, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await Matching(db, actor, query).CountAsync(ct);
    }

    /// <summary>The acts that wait in a list, by name with what people call them: for choosing one.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> Acts(Actor actor, TaskView view, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var acts = await Of(db, actor, view).Select(t => new { t.Act, t.Label }).Distinct().ToListAsync(ct);
        return [.. acts.DistinctBy(a => a.Act).OrderBy(a => a.Label, StringComparer.Ordinal)
            .Select(a => KeyValuePair.Create(a.Act, a.Label))];
    }

    private IQueryable<TaskItem> Matching(FazhiDbContext db, Actor actor, TaskQuery query)
    {
        var tasks = Of(db, actor, query.View);
        if (query.Text.Length > 0)
            tasks = tasks.Where(t => t.Title.Contains(query.Text) || t.Number.Contains(query.Text));
        if (query.Act.Length > 0)
            tasks = tasks.Where(t => t.Act == query.Act);
        if (query.DoneSince is { } since)
            tasks = tasks.Where(t => t.DoneOn >= since);
        var (today, week, month) = (query.Day, query.Day.AddDays(7), query.Day.AddDays(30));
        return query.Due switch
        {
            DueFilter.Late => tasks.Where(t => t.Due < today),
            DueFilter.Today => tasks.Where(t => t.Due == today),
            DueFilter.Week => tasks.Where(t => t.Due >= today && t.Due <= week),
            DueFilter.Month => tasks.Where(t => t.Due >= today && t.Due <= month),
            DueFilter.None => tasks.Where(t => t.Due == null),
            _ => tasks,
        };
    }

    private IQueryable<TaskItem> Of(FazhiDbContext db, Actor actor, TaskView view)
    {
        var tasks = db.Set<TaskItem>().AsNoTracking();
        foreach (var gate in gates)
        {
            var hidden = gate.Hidden(db);
            tasks = tasks.Where(t => !hidden.Contains(t.RecordId));
        }

        var me = actor.PersonId;
        var name = me.ToString();
        var roles = TaskItem.Of(actor.Roles);
        var today = time.Today();
        return view switch
        {
            TaskView.ToDo => tasks.Where(t => t.State == TaskState.Open
                && (t.ShownFrom == null || t.ShownFrom <= today)
                && (t.PersonId == me || (t.PersonId == null && (t.Roles & roles) != 0 && !t.NotBy.Contains(name)))),
            TaskView.Done => tasks.Where(t => t.DoneBy == me && t.State == TaskState.Done && !t.MatterIsFinished),
            TaskView.Watched => tasks.Where(t => t.State == TaskState.Open && (t.Watchers & roles) != 0
                && t.PersonId != me && (t.PersonId != null || (t.Roles & roles) == 0)),
            TaskView.Finished => tasks.Where(t => t.DoneBy == me && t.State == TaskState.Done && t.MatterIsFinished),
            _ => tasks.Where(t => t.StartedBy == me
                && !db.Set<TaskItem>().Any(later => later.RecordId == t.RecordId && later.Id > t.Id)),
        };
    }

    private static IQueryable<TaskItem> Ordered(IQueryable<TaskItem> tasks, TaskView view) =>
        view is TaskView.ToDo or TaskView.Watched
            ? tasks.OrderBy(t => t.Due == null).ThenBy(t => t.Due).ThenBy(t => t.Id)
            : tasks.OrderByDescending(t => t.DoneOn).ThenByDescending(t => t.Id);
}

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

/// <summary>Reads the four lists of the workbench from the task table and nothing else.</summary>
public sealed class TaskList(FazhiDb database)
{
    /// <summary>A page of one list: overdue first, tasks without a period last.</summary>
    /// <param name="actor">For whom.</param>
    /// <param name="view">Which list.</param>
    /// <param name="skip">Rows to pass over.</param>
    /// <param name="take">Rows of a page.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<IReadOnlyList<TaskRow>> Page(
        Actor actor, TaskView view, int skip, int take, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await Ordered(Of(db, actor, view), view).Skip(skip).Take(take).Select(t => new TaskRow
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
    public async Task<int> Count(Actor actor, TaskView view, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await Of(db, actor, view).CountAsync(ct);
    }

    /// <summary>How many open tasks of the actor are overdue on a day.</summary>
    public async Task<int> Overdue(Actor actor, DateOnly today, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await Of(db, actor, TaskView.ToDo).CountAsync(t => t.Due < today, ct);
    }

    private static IQueryable<TaskItem> Of(FazhiDbContext db, Actor actor, TaskView view)
    {
        var tasks = db.Set<TaskItem>().AsNoTracking();
        var me = actor.PersonId;
        var roles = TaskItem.Of(actor.Roles);
        return view switch
        {
            TaskView.ToDo => tasks.Where(t => t.State == TaskState.Open
                && (t.PersonId == me || (t.PersonId == null && (t.Roles & roles) != 0))),
            TaskView.Done => tasks.Where(t => t.DoneBy == me && t.State == TaskState.Done && !t.MatterIsFinished),
            TaskView.Finished => tasks.Where(t => t.DoneBy == me && t.State == TaskState.Done && t.MatterIsFinished),
            _ => tasks.Where(t => t.StartedBy == me
                && !db.Set<TaskItem>().Any(later => later.RecordId == t.RecordId && later.Id > t.Id)),
        };
    }

    private static IQueryable<TaskItem> Ordered(IQueryable<TaskItem> tasks, TaskView view) =>
        view is TaskView.ToDo
            ? tasks.OrderBy(t => t.Due == null).ThenBy(t => t.Due).ThenBy(t => t.Id)
            : tasks.OrderByDescending(t => t.DoneOn).ThenByDescending(t => t.Id);
}

using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Lists;

/// <summary>The lists of the workbench said in the plainest way: every task in scope, then conditions and order in memory.</summary>
internal static class PlainTasks
{
    public static async Task<List<Guid>> Of(World world, Actor actor, TaskQuery query, CancellationToken ct)
    {
        await using var db = world.Database.Open(actor);
        var tasks = await db.Set<TaskItem>().AsNoTracking().ToListAsync(ct);
        var found = tasks.Where(t => Stands(t, tasks, actor, query) && Matches(t, query));
        return [.. (query.View switch
        {
            TaskView.ToDo or TaskView.Watched =>
                found.OrderBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t.Id, Comparer<Guid>.Create(Compare)),
            TaskView.Started => found.OrderByDescending(t => t.RecordId, Comparer<Guid>.Create(Compare)),
            _ => found.OrderByDescending(t => t.DoneOn).ThenByDescending(t => t.Id, Comparer<Guid>.Create(Compare)),
        }).Select(t => t.Id)];
    }

    private static bool Stands(TaskItem t, List<TaskItem> all, Actor actor, TaskQuery query)
    {
        var (me, roles) = (actor.PersonId, TaskItem.Of(actor.Roles));
        return query.View switch
        {
            TaskView.ToDo => t.State == TaskState.Open && (t.ShownFrom is null || t.ShownFrom <= query.Day)
                && (t.PersonId == me || (t.PersonId is null && (t.Roles & roles) != 0
                    && !t.NotBy.Contains($"{me}", StringComparison.Ordinal))),
            TaskView.Done => t.DoneBy == me && t.State == TaskState.Done && !t.MatterIsFinished,
            TaskView.Finished => t.DoneBy == me && t.State == TaskState.Done && t.MatterIsFinished,
            TaskView.Watched => t.State == TaskState.Open && (t.Watchers & roles) != 0
                && t.PersonId != me && (t.PersonId is not null || (t.Roles & roles) == 0),
            _ => t.StartedBy == me && !all.Any(l => l.RecordId == t.RecordId && Compare(l.Id, t.Id) > 0),
        };
    }

    private static bool Matches(TaskItem t, TaskQuery query) =>
        (query.Text.Length == 0 || t.Title.Contains(query.Text, StringComparison.Ordinal)
            || t.Number.Contains(query.Text, StringComparison.Ordinal))
        && (query.Act.Length == 0 || t.Act == query.Act)
        && query.Due switch
        {
            DueFilter.Late => t.Due < query.Day,
            DueFilter.Today => t.Due == query.Day,
            DueFilter.Week => t.Due >= query.Day && t.Due <= query.Day.AddDays(7),
            DueFilter.Month => t.Due >= query.Day && t.Due <= query.Day.AddDays(30),
            DueFilter.None => t.Due is null,
            _ => true,
        };

    // by the bytes as they are written, as both databases do
    private static int Compare(Guid a, Guid b) => string.CompareOrdinal(a.ToString(), b.ToString());
}

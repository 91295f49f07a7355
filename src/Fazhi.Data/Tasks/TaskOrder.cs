namespace Fazhi.Data.Tasks;

/// <summary>The order of the lists and the pages behind a place, as parts that an index holds in their order.</summary>
internal static class TaskOrder
{
    /// <summary>Parts of a list, each in its order, together all rows behind the place of the query.</summary>
    public static IEnumerable<IQueryable<TaskItem>> Parts(IQueryable<TaskItem> tasks, TaskQuery query) => query.View switch
    {
        TaskView.ToDo or TaskView.Watched => Open(tasks, query),
        TaskView.Started => [Of(query.After is { } at ? tasks.Where(t => t.RecordId < at.Id) : tasks, query.View)],
        _ => [Of(query.After is { Day: { } day, Id: var id }
            ? tasks.Where(t => t.DoneOn <= day && (t.DoneOn < day || t.Id < id)) : tasks, query.View)],
    };

    /// <summary>All rows in the order of a list.</summary>
    public static IQueryable<TaskItem> Of(IQueryable<TaskItem> tasks, TaskView view) => view switch
    {
        TaskView.ToDo or TaskView.Watched => tasks.OrderBy(t => t.Due == null).ThenBy(t => t.Due).ThenBy(t => t.Id),
        TaskView.Started => tasks.OrderByDescending(t => t.RecordId),
        _ => tasks.OrderByDescending(t => t.DoneOn).ThenByDescending(t => t.Id),
    };

    private static IEnumerable<IQueryable<TaskItem>> Open(IQueryable<TaskItem> tasks, TaskQuery query)
    {
        var (after, id) = (query.After, query.After?.Id ?? default);
        if (query.Due is not DueFilter.None && after is null or { Day: not null })
        {
            var dated = tasks.Where(t => t.Due != null);
            if (after is { Day: { } day })
                dated = dated.Where(t => t.Due >= day && (t.Due > day || t.Id > id));
            yield return dated.OrderBy(t => t.Due).ThenBy(t => t.Id);
        }

        if (query.Due is DueFilter.All or DueFilter.None)
        {
            var undated = tasks.Where(t => t.Due == null);
            if (after is { Day: null })
                undated = undated.Where(t => t.Id > id);
            // by the day too, though it is the same for all: PostgreSQL reads the index in order only then
            yield return undated.OrderBy(t => t.Due).ThenBy(t => t.Id);
        }
    }
}

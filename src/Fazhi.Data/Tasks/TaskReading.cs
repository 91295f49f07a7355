using Fazhi.Data.Changes;
using Fazhi.Data.Lists;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tasks;

/// <summary>The branches of a list of the workbench for the one who looks; no row is in two of them.</summary>
/// <param name="db">The context, opened for who looks.</param>
/// <param name="tasks">All tasks that may be shown.</param>
/// <param name="memory">Holds what words were found in.</param>
/// <param name="today">Today.</param>
internal sealed class TaskReading(FazhiDbContext db, IQueryable<TaskItem> tasks, ReadMemory memory, DateOnly today)
{
    private const int FewRecords = 500;

    private readonly Guid me = db.Actor.PersonId;
    private readonly int roles = TaskItem.Of(db.Actor.Roles);
    private string looked = "";
    private List<Guid>? found;

    /// <summary>Places of the offices in scope; null when they are many.</summary>
    public IReadOnlyList<long>? Offices { get; init; }

    /// <summary>
    /// Finds the matters in which the words of a query stand, when they are few: without them a rare word would be looked
    /// for in every open task of the tree. A beginning in the middle of a number or a word is not in the index.
    /// </summary>
    public async Task Look(TaskQuery query, CancellationToken ct)
    {
        if (Offices is not null || looked == query.Text)
            return;
        looked = query.Text;
        var words = SearchQuery.Parse(query.Text);
        found = !words.BeginsWithHan ? null : await memory.Of(
            db.Actor,
            $"words {query.Text}",
            () => SearchReader.Matching(db, words, new(null, [])).Select(r => r.RecordId).Distinct().Take(FewRecords + 1).ToListAsync(ct),
            ct);
        if (found?.Count > FewRecords)
            found = null;
    }

    /// <summary>The branches of a list.</summary>
    public IReadOnlyList<IQueryable<TaskItem>> Sources(TaskQuery query) => query.View switch
    {
        TaskView.ToDo => [.. ToDo(query).Select(s => Matching(s, query))],
        TaskView.Watched => [.. Narrowed(Watched(), query).Select(s => Matching(s, query))],
        TaskView.Started => [Matching(Started(), query)],
        TaskView.Finished => [Matching(Done(finished: true), query)],
        _ => [Matching(Done(finished: false), query)],
    };

    /// <summary>A key for each row of a list, in no order.</summary>
    public IQueryable<Guid> Counted(TaskQuery query) => query is { View: TaskView.Started, Text: "", Act: "", Due: DueFilter.All, DoneSince: null }
        ? tasks.Where(t => t.StartedBy == me).Select(t => t.RecordId).Distinct()
        : ListScope.Concat(Sources(query).Select(s => s.Select(t => t.Id)));

    private IEnumerable<IQueryable<TaskItem>> ToDo(TaskQuery query)
    {
        var name = me.ToString();
        var now = tasks.Where(t => t.State == TaskState.Open && (t.ShownFrom == null || t.ShownFrom <= today));
        var mine = now.Where(t => t.PersonId == me);
        var ofRole = now.Where(t => t.PersonId == null && (t.Roles & roles) != 0
            && (t.NotBy == "" || !t.NotBy.Contains(name)));
        if (Offices is not { } offices)
            return Narrowed(ofRole, query).Prepend(mine);
        var granted = db.Set<Grant>().Where(g => g.PersonId == me).Select(g => g.TargetId);
        return
        [
            mine,
            .. offices.Select(o => ofRole.Where(t => t.OfficePosition == o)),
            ofRole.Where(t => granted.Contains(t.RecordId) && !offices.Contains(t.OfficePosition)),
        ];
    }

    private IQueryable<TaskItem> Watched() => tasks.Where(t => t.State == TaskState.Open && t.Watchers != 0
        && (t.Watchers & roles) != 0 && t.PersonId != me && (t.PersonId != null || (t.Roles & roles) == 0));

    private IQueryable<TaskItem> Done(bool finished) =>
        tasks.Where(t => t.DoneBy == me && t.State == TaskState.Done && t.MatterIsFinished == finished);

    // The last task of each matter one began.
    private IQueryable<TaskItem> Started() => tasks.Where(t => t.StartedBy == me
        && !db.Set<TaskItem>().Any(later => later.RecordId == t.RecordId && later.Id > t.Id));

    // Title and number of a task are those of its matter, which the index has; others have theirs from elsewhere.
    private IEnumerable<IQueryable<TaskItem>> Narrowed(IQueryable<TaskItem> open, TaskQuery query)
    {
        if (found is not { } few || looked != query.Text)
            return [open];
        string[] indexed = [.. RecordShape.All(db.Model).Where(s => IsIndexed(s.Value.EntityType.ClrType)).Select(s => s.Key)];
        return
        [
            open.Where(t => indexed.Contains(t.RecordKind) && few.Contains(t.RecordId)),
            open.Where(t => !indexed.Contains(t.RecordKind)),
        ];
    }

    private static bool IsIndexed(Type type) =>
        typeof(Matter).IsAssignableFrom(type) && typeof(ISearchable).IsAssignableFrom(type);

    private static IQueryable<TaskItem> Matching(IQueryable<TaskItem> tasks, TaskQuery query)
    {
        var (text, act, since) = (query.Text, query.Act, query.DoneSince);
        if (text.Length > 0)
            tasks = tasks.Where(t => t.Title.Contains(text) || t.Number.Contains(text));
        if (act.Length > 0)
            tasks = tasks.Where(t => t.Act == act);
        if (since is not null)
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
}

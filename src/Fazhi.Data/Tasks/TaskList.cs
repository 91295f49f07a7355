using Fazhi.Data.Acts;
using Fazhi.Data.Lists;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tasks;

/// <summary>Reads the lists of the workbench from the task table and nothing else.</summary>
/// <remarks>
/// Every list is a union of branches, each read in the order of an index and ended as soon as the page is full: one's own
/// tasks, those of one's roles in each office, those shown by a grant; with a day first, without one behind.
/// </remarks>
public sealed class TaskList(
    FazhiDb database, IRegisterReader registers, IEnumerable<ITaskGate> gates, ActCatalogue acts, TimeProvider time)
{
    /// <summary>A page of one list: overdue first, tasks without a period last.</summary>
    public async Task<IReadOnlyList<TaskRow>> Page(Actor actor, TaskQuery query, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await Ordered(await Reading(db, query, ct), query).Select(t => new TaskRow
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
    /// <param name="actor">Who looks.</param>
    /// <param name="query">The list.</param>
    /// <param name="exact">True to count all, however many.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Counted> Count(Actor actor, TaskQuery query, bool exact, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await Counted.Of((await Reading(db, query, ct)).Counted(query), exact, ct);
    }

    /// <summary>How many rows each of several lists has, asked in one statement.</summary>
    public async Task<IReadOnlyList<Counted>> Counts(
        Actor actor, IReadOnlyList<TaskQuery> queries, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var lists = new List<IQueryable<int>>();
        foreach (var query in queries)
        {
            var number = lists.Count;
            lists.Add((await Reading(db, query, ct)).Counted(query).Take(Lists.Counted.AtOnce + 1).Select(_ => number));
        }

        var found = await ListScope.Concat(lists).GroupBy(n => n).Select(g => new { g.Key, Rows = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Rows, ct);
        return [.. queries.Select((_, n) => Lists.Counted.UpTo(found.GetValueOrDefault(n)))];
    }

    /// <summary>The head of a list: so many rows that what is due soon can be counted on it.</summary>
    public async Task<TaskHead> Head(Actor actor, TaskView view, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var query = new TaskQuery { View = view, Take = Lists.Counted.AtOnce + 1 };
        var rows = await Ordered(await Reading(db, query, ct), query).Select(t => new { t.Due, t.Act }).ToListAsync(ct);
        var waiting = rows.Select(r => r.Act);
        // Behind the head other acts may wait: then all that the roles may be asked for are named.
        if (rows.Count > Lists.Counted.AtOnce && view is TaskView.ToDo)
            waiting = waiting.Concat(acts.All.Where(a => a is IProcedureAct && a.Roles.Any(actor.Roles.Contains)).Select(a => a.Name));
        return new TaskHead
        {
            Days = rows.ConvertAll(r => r.Due),
            Acts = [.. waiting.Distinct().Select(a => KeyValuePair.Create(a, acts.LabelOf(a)))
                .OrderBy(a => a.Value, StringComparer.Ordinal)],
        };
    }

    private async Task<TaskReading> Reading(FazhiDbContext db, TaskQuery query, CancellationToken ct)
    {
        var tasks = db.Set<TaskItem>().AsNoTracking();
        foreach (var gate in gates)
        {
            var hidden = gate.Hidden(db);
            tasks = tasks.Where(t => !hidden.Contains(t.RecordId));
        }

        var isOpen = query.View is TaskView.ToDo or TaskView.Watched;
        var scope = isOpen ? await ListScope.Of(db, registers, ct) : null;
        return new TaskReading(db, tasks, time.Today())
        {
            Offices = scope?.Offices,
            Found = isOpen && scope!.Offices is null ? await TaskReading.Hits(db, query.Text, ct) : null,
        };
    }

    private static IQueryable<TaskItem> Ordered(TaskReading reading, TaskQuery query)
    {
        var parts = reading.Sources(query).SelectMany(s => TaskOrder.Parts(s, query)).ToArray();
        var rows = ListScope.Concat(parts.Select(p => p.Take(query.Take)));
        return (parts.Length == 1 ? parts[0] : TaskOrder.Of(rows, query.View)).Take(query.Take);
    }
}

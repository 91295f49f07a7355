using Fazhi.Data.Acts;
using Fazhi.Data.Lists;
using Fazhi.Data.Matters;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tasks;

/// <summary>The lists of the workbench of one who looks.</summary>
/// <remarks>
/// Every list is a union of branches, each read in the order of an index and ended as soon as the page is full: one's own
/// tasks, those of one's roles in each office, those shown by a grant; with a day first, without one behind.
/// </remarks>
public sealed class TaskBoard : IAsyncDisposable
{
    private readonly FazhiDbContext db;
    private readonly ActCatalogue acts;
    private readonly TaskReading reading;
    private readonly ReadMemory memory;

    internal TaskBoard(FazhiDbContext db, ActCatalogue acts, TaskReading reading, ReadMemory memory) =>
        (this.db, this.acts, this.reading, this.memory) = (db, acts, reading, memory);

    /// <summary>A page of one list: overdue first, tasks without a period last.</summary>
    public async Task<IReadOnlyList<TaskRow>> Page(TaskQuery query, CancellationToken ct)
    {
        await reading.Look(query, ct);
        return await Ordered(query).Select(t => new TaskRow
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
    /// <param name="query">The list.</param>
    /// <param name="exact">True to count all, however many.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Counted> Count(TaskQuery query, bool exact, CancellationToken ct) => memory.Of(
        db.Actor, $"count {query with { After = null, Take = 0 }} {exact}", async () =>
        {
            await reading.Look(query, ct);
            return await Counted.Of(reading.Counted(query), exact, ct);
        }, ct);

    /// <summary>How many rows each of several lists has, asked in one statement.</summary>
    public Task<IReadOnlyList<Counted>> Counts(IReadOnlyList<TaskQuery> queries, CancellationToken ct) =>
        memory.Of(db.Actor, string.Join('\n', queries), () => CountAll(queries, ct), ct);

    /// <summary>The head of a list: so many rows that what is due soon can be counted on it.</summary>
    public Task<TaskHead> Head(TaskView view, CancellationToken ct) =>
        memory.Of(db.Actor, $"head {view}", () => ReadHead(view, ct), ct);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => db.DisposeAsync();

    private async Task<IReadOnlyList<Counted>> CountAll(IReadOnlyList<TaskQuery> queries, CancellationToken ct)
    {
        var lists = new List<IQueryable<int>>();
        foreach (var query in queries)
        {
            await reading.Look(query, ct);
            var number = lists.Count;
            lists.Add(reading.Counted(query).Take(Counted.AtOnce + 1).Select(_ => number));
        }

        var found = await ListScope.Concat(lists).GroupBy(n => n).Select(g => new { g.Key, Rows = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Rows, ct);
        return [.. queries.Select((_, n) => Counted.UpTo(found.GetValueOrDefault(n)))];
    }

    private async Task<TaskHead> ReadHead(TaskView view, CancellationToken ct)
    {
        var query = new TaskQuery { View = view, Take = Counted.AtOnce + 1 };
        var rows = await Ordered(query).Select(t => new { t.Due, t.Act }).ToListAsync(ct);
        var waiting = rows.Select(r => r.Act);
        // Behind the head other acts may wait: then all that the roles may be asked for are named.
        if (rows.Count > Counted.AtOnce && view is TaskView.ToDo)
            waiting = waiting.Concat(
                acts.All.Where(a => a is IProcedureAct && a.Roles.Any(db.Actor.Roles.Contains)).Select(a => a.Name));
        return new TaskHead
        {
            Days = rows.ConvertAll(r => r.Due),
            First = rows.Count == 0 ? null : (await Page(new TaskQuery { View = view, Take = 1 }, ct))[0],
            Acts = [.. waiting.Distinct().Select(a => KeyValuePair.Create(a, acts.LabelOf(a)))
                .OrderBy(a => a.Value, StringComparer.Ordinal)],
        };
    }

    private IQueryable<TaskItem> Ordered(TaskQuery query)
    {
        var parts = reading.Sources(query).SelectMany(s => TaskOrder.Parts(s, query)).ToArray();
        return (parts.Length == 1
            ? parts[0]
            : TaskOrder.Of(ListScope.Concat(parts.Select(p => p.Take(query.Take))), query.View)).Take(query.Take);
    }
}

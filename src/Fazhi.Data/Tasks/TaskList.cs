using Fazhi.Data.Acts;
using Fazhi.Data.Lists;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tasks;

/// <summary>Reads the lists of the workbench from the task table and nothing else.</summary>
public sealed class TaskList(
    FazhiDb database, IRegisterReader registers, ReadMemory memory, IEnumerable<ITaskGate> gates, ActCatalogue acts, TimeProvider time)
{
    /// <summary>Opens the lists for one who looks; what they have in common is read once.</summary>
    public async Task<TaskBoard> Open(Actor actor, CancellationToken ct)
    {
        var db = database.Open(actor);
        var tasks = db.Set<TaskItem>().AsNoTracking();
        foreach (var gate in gates)
        {
            var hidden = gate.Hidden(db);
            if (await memory.Of(actor, $"{gate}", () => hidden.AnyAsync(ct), ct))
                tasks = tasks.Where(t => !hidden.Contains(t.RecordId));
        }

        var scope = await ListScope.Of(db, registers, memory, ct);
        return new TaskBoard(db, acts, new TaskReading(db, tasks, memory, time.Today()) { Offices = scope.Offices }, memory);
    }

    /// <summary>A page of one list: overdue first, tasks without a period last.</summary>
    public async Task<IReadOnlyList<TaskRow>> Page(Actor actor, TaskQuery query, CancellationToken ct)
    {
        await using var board = await Open(actor, ct);
        return await board.Page(query, ct);
    }

    /// <summary>How many rows a list has, however many.</summary>
    public async Task<int> Count(Actor actor, TaskQuery query, CancellationToken ct)
    {
        await using var board = await Open(actor, ct);
        return (await board.Count(query, exact: true, ct)).Number;
    }
}

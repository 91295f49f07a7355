using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tasks;

/// <summary>
/// Shows a record to those who have to act in it and whose offices do not reach it: a dated grant, in the transaction of
/// the act that opened their task or assigned them.
/// </summary>
/// <remarks>
/// A task for a role is answered by whoever holds the role and sees the record; only where nobody does is it shown to the
/// holders of the agency. When the task is closed the grant ends with that day for those who did nothing; whoever acted
/// answers for it and keeps reading.
/// </remarks>
/// <param name="work">The act's transaction.</param>
/// <param name="record">The record whose tasks moved, or an import of such records into the same office.</param>
/// <param name="kind">Kind of the record.</param>
/// <param name="assigned">To whom it is assigned; they see it without a task.</param>
public sealed class TaskGrants(ActWork work, ScopedRecord record, string kind, IReadOnlyList<Guid> assigned)
{
    /// <summary>Why those to whom it is assigned see it.</summary>
    public string Reason { get; init; } = "承办";

    private readonly Dictionary<string, IReadOnlyList<PostPlace>> known = new(StringComparer.Ordinal);

    /// <summary>Gives and ends grants as the tasks and assignments ask.</summary>
    public async Task Follow(TasksMoved moved, CancellationToken ct)
    {
        foreach (var task in moved.Closed)
            await End(task, ct);
        foreach (var task in moved.Opened.Where(t => t.PersonId is null))
            await Give(task, ct);
        foreach (var task in moved.Opened.Where(t => t.PersonId is { } person && !assigned.Contains(person)))
            await Give(task, task.PersonId!.Value, ct);
        await GiveAssigned(ct);
    }

    private async Task Give(TaskItem task, Guid person, CancellationToken ct)
    {
        if (!Reaches(await Places([], [person], ct), person))
            Add(Grant.For((kind, task.RecordId, task.Id), person, work.Today, "待办：" + task.Label), "scope.give");
    }

    private async Task Give(TaskItem task, CancellationToken ct)
    {
        var roles = Enum.GetValues<Role>().Where(r => (task.Roles & TaskItem.Of([r])) != 0).ToArray();
        var places = await Places(roles, [], ct);
        var holders = places.Where(p => roles.Contains(p.Role)).Select(p => p.Person).Distinct()
            .Where(p => !task.NotBy.Contains($"{p}", StringComparison.Ordinal)).ToArray();
        if (holders.Any(p => !assigned.Contains(p) && Reaches(places, p)))
            return;
        foreach (var person in holders.Where(p => !Reaches(places, p)))
            Add(Grant.For((kind, task.RecordId, task.Id), person, work.Today, "待办：" + task.Label), "scope.give");
    }

    private async Task GiveAssigned(CancellationToken ct)
    {
        if (assigned.Count == 0)
            return;
        var places = await Places([], assigned, ct);
        var outside = assigned.Where(p => !Reaches(places, p)).ToArray();
        if (outside.Length == 0)
            return;
        var given = await work.Db.Set<Grant>().AsNoTracking()
            .Where(g => g.TargetId == record.Id && g.TaskId == null && g.ValidTo == null && outside.Contains(g.PersonId))
            .Select(g => g.PersonId).ToListAsync(ct);
        foreach (var person in outside.Except(given))
            Add(Grant.For((kind, record.Id, null), person, work.Today, Reason), "scope.give");
    }

    private async Task End(TaskItem task, CancellationToken ct)
    {
        var idle = await work.Db.Set<Grant>()
            .Where(g => g.TargetId == task.RecordId && g.TaskId == task.Id && g.ValidTo == null
                && g.PersonId != task.DoneBy).ToListAsync(ct);
        foreach (var grant in idle)
        {
            grant.End(work.Today);
            Write(grant, "scope.end", $"待办已由他人办理或者不再需要：{task.Label}");
        }
    }

    private bool Reaches(IReadOnlyList<PostPlace> places, Guid person) =>
        places.Any(p => p.Person == person && p.Range.Contains(record.OfficePosition));

    // Asked once for all tasks of the same kind: an import opens many.
    private async Task<IReadOnlyList<PostPlace>> Places(
        IReadOnlyList<Role> roles, IReadOnlyList<Guid> persons, CancellationToken ct)
    {
        var asked = $"{string.Join(',', roles)}|{string.Join(',', persons)}";
        if (!known.TryGetValue(asked, out var found))
            known[asked] = found = await work.Registers.Places(work.Db, record.AgencyId, (roles, persons), work.Today, ct);
        return found;
    }

    private void Add(Grant grant, string act)
    {
        work.Db.Add(grant);
        Write(grant, act, grant.Reason);
    }

    private void Write(Grant grant, string act, string reason) =>
        work.Db.Add(ChangeMaker.Next(grant, [], new ChangeHeader
        {
            Act = act,
            RecordedAt = work.Now,
            On = work.Today,
            Actor = work.Actor,
            PerformedBy = work.Actor.Name,
            Reason = reason,
        }, work.Db.Model));
}

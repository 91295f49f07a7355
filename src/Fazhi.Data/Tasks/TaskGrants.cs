using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tasks;

/// <summary>
/// Shows a matter to those who have to act in it and whose offices do not reach it: a dated grant, in the transaction of
/// the act that opened their task or assigned them.
/// </summary>
/// <remarks>
/// A task for a role is answered by whoever holds the role and sees the matter; only where nobody does is it shown to the
/// holders of the agency. When the task is closed the grant ends with that day for those who did nothing; whoever acted
/// answers for it and keeps reading.
/// </remarks>
internal sealed class TaskGrants(ActWork work, Matter matter, string kind)
{
    public async Task Follow(TasksMoved moved, CancellationToken ct)
    {
        foreach (var task in moved.Closed)
            await End(task, ct);
        foreach (var task in moved.Opened.Where(t => t.PersonId is null))
            await Give(task, ct);
        foreach (var task in moved.Opened.Where(t => t.PersonId is { } person && !matter.AssignedTo.Contains(person)))
            await Give(task, task.PersonId!.Value, ct);
        await GiveAssigned(ct);
    }

    private async Task Give(TaskItem task, Guid person, CancellationToken ct)
    {
        if (!Reaches(await Places([], [person], ct), person))
            Add(Grant.For((kind, matter.Id, task.Id), person, work.Today, "待办：" + task.Label), "scope.give");
    }

    private async Task Give(TaskItem task, CancellationToken ct)
    {
        var roles = Enum.GetValues<Role>().Where(r => (task.Roles & TaskItem.Of([r])) != 0).ToArray();
        var places = await Places(roles, [], ct);
        var holders = places.Where(p => roles.Contains(p.Role)).Select(p => p.Person).Distinct().ToArray();
        if (holders.Any(p => !matter.AssignedTo.Contains(p) && Reaches(places, p)))
            return;
        foreach (var person in holders.Where(p => !Reaches(places, p)))
            Add(Grant.For((kind, matter.Id, task.Id), person, work.Today, "待办：" + task.Label), "scope.give");
    }

    private async Task GiveAssigned(CancellationToken ct)
    {
        if (matter.AssignedTo.Count == 0)
            return;
        var places = await Places([], matter.AssignedTo, ct);
        var outside = matter.AssignedTo.Where(p => !Reaches(places, p)).ToArray();
        if (outside.Length == 0)
            return;
        var known = await work.Db.Set<Grant>().AsNoTracking()
            .Where(g => g.TargetId == matter.Id && g.TaskId == null && g.ValidTo == null && outside.Contains(g.PersonId))
            .Select(g => g.PersonId).ToListAsync(ct);
        foreach (var person in outside.Except(known))
            Add(Grant.For((kind, matter.Id, null), person, work.Today, "承办"), "scope.give");
    }

    private async Task End(TaskItem task, CancellationToken ct)
    {
        var idle = await work.Db.Set<Grant>()
            .Where(g => g.TargetId == matter.Id && g.TaskId == task.Id && g.ValidTo == null
                && g.PersonId != task.DoneBy).ToListAsync(ct);
        foreach (var grant in idle)
        {
            grant.End(work.Today);
            Write(grant, "scope.end", $"待办已由他人办理或者不再需要：{task.Label}");
        }
    }

    private bool Reaches(IReadOnlyList<PostPlace> places, Guid person) =>
        places.Any(p => p.Person == person && p.Range.Contains(matter.OfficePosition));

    private Task<IReadOnlyList<PostPlace>> Places(
        IReadOnlyList<Role> roles, IReadOnlyList<Guid> persons, CancellationToken ct) =>
        work.Registers.Places(work.Db, matter.AgencyId, (roles, persons), work.Today, ct);

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

using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Tasks;

/// <summary>Closes the task a step answered and opens the one that follows.</summary>
internal static class TaskWork
{
    public static TasksMoved Run<TMatter>(
        ActWork work, Procedure<TMatter> procedure, Step<TMatter> taken, Facts<TMatter> facts)
        where TMatter : Matter
    {
        var tasks = work.Attached.OfType<TaskItem>().ToArray();
        var due = Due(procedure, facts.Matter);
        var closed = tasks
            .Where(t => t.State == TaskState.Open && due.All(d => !d.IsFor(t) || Passed(d.Duty, t, facts.Matter))).ToArray();
        foreach (var task in closed)
            Close(task, taken, facts);
        var opened = new List<TaskItem>();
        foreach (var part in due)
        {
            var task = tasks.FirstOrDefault(t => t.State == TaskState.Open && part.IsFor(t));
            if (task is null)
                opened.Add(task = Open(work, procedure.StepOf(part.Duty.Step)!, facts, tasks));
            Refresh(task, work, part, facts.Matter);
        }

        var finished = procedure.StageOf(facts.Matter.Stage)?.IsFinal ?? false;
        foreach (var task in work.Attached.OfType<TaskItem>())
            task.MatterIsFinished = finished;
        return new TasksMoved(opened, closed);
    }

    /// <summary>Takes over what a correction moved.</summary>
    public static void Recount<TMatter>(ActWork work, Procedure<TMatter> procedure, TMatter matter)
        where TMatter : Matter
    {
        foreach (var part in Due(procedure, matter))
        {
            foreach (var task in work.Attached.OfType<TaskItem>())
            {
                if (task.State == TaskState.Open && part.IsFor(task))
                    Refresh(task, work, part, matter);
            }
        }
    }

    // What several have to do each is a task for each of them.
    private static DutyPart<TMatter>[] Due<TMatter>(Procedure<TMatter> procedure, TMatter matter)
        where TMatter : Matter =>
    [
        .. procedure.DueFor(matter).SelectMany(duty => duty.Each is null
            ? [new DutyPart<TMatter>(duty, null)]
            : duty.Each(matter).Select(errand => new DutyPart<TMatter>(duty, errand))),
    ];

    // The person named for it is another now: the task ends for the one and begins for the other.
    private static bool Passed<TMatter>(Duty<TMatter> duty, TaskItem task, TMatter matter)
        where TMatter : Matter => duty.Whose is { } whose && whose(matter) != task.PersonId;

    private static void Close<TMatter>(TaskItem task, Step<TMatter> taken, Facts<TMatter> facts)
        where TMatter : Matter
    {
        task.State = task.Act == taken.Name ? TaskState.Done : TaskState.Dropped;
        task.DoneOn = facts.On;
        task.DoneBy = Who(facts);
    }

    private static TaskItem Open<TMatter>(
        ActWork work, Step<TMatter> step, Facts<TMatter> facts, TaskItem[] earlier)
        where TMatter : Matter
    {
        var task = new TaskItem
        {
            RecordKind = RecordKinds.Of<TMatter>(),
            RecordId = facts.Matter.Id,
            OfficePosition = facts.Matter.OfficePosition,
            Act = step.Name,
            Label = step.Label,
            Title = facts.Matter.Title,
            Number = facts.Matter.Number,
            Roles = TaskItem.Of(step.Roles.Select(Enum.Parse<Role>)),
            Citation = step.Basis?.Citation ?? "",
            OpenedOn = facts.On,
            StartedBy = earlier.Length > 0 ? earlier[0].StartedBy : Who(facts),
        };
        work.Attach(task);
        return task;
    }

    // What a part of the system records, an import say, was done by those who performed it.
    private static Guid Who<TMatter>(Facts<TMatter> facts) =>
        facts.RecordedBy.Person != Guid.Empty ? facts.RecordedBy.Person : facts.By[0].Person;

    private static void Refresh<TMatter>(TaskItem task, ActWork work, DutyPart<TMatter> part, TMatter matter)
        where TMatter : Matter
    {
        var duty = part.Duty;
        var clock = work.Attached.OfType<Clock>().LastOrDefault(c => c.Term == duty.Term);
        (task.Legal, task.Due) = part.Errand is { } errand ? (errand.DueOn, errand.DueOn) : (clock?.Legal, clock?.Alarm);
        task.ShownFrom = duty.ShownFrom?.Invoke(matter);
        (task.Title, task.Number) = (matter.Title, matter.Number);
        task.PersonId = part.Errand is not null ? part.Errand.Person
            : duty.Whose is { } whose ? whose(matter)
            : (task.Roles & TaskItem.Of([Role.Officer])) != 0 ? matter.InHandsOf : null;
    }
}

/// <summary>A duty, or the part of one person in it.</summary>
internal sealed record DutyPart<TMatter>(Duty<TMatter> Duty, Errand? Errand)
    where TMatter : Matter
{
    public bool IsFor(TaskItem task) =>
        task.Act == Duty.Step && (Errand is null ? Duty.Each is null : task.PersonId == Errand.Person);
}

/// <summary>What an act did to the tasks of its matter.</summary>
/// <param name="Opened">Tasks that came up.</param>
/// <param name="Closed">Tasks done or no longer needed.</param>
public sealed record TasksMoved(IReadOnlyList<TaskItem> Opened, IReadOnlyList<TaskItem> Closed);

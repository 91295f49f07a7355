using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Tasks;

/// <summary>Closes the task a step answered and opens the one that follows.</summary>
internal static class TaskWork
{
    public static void Run<TMatter>(
        ActWork work, Procedure<TMatter> procedure, Step<TMatter> taken, Facts<TMatter> facts)
        where TMatter : Matter
    {
        var tasks = work.Attached.OfType<TaskItem>().ToArray();
        var next = procedure.NextFor(facts.Matter);
        foreach (var task in tasks.Where(t => t.State == TaskState.Open && t.Act != next?.Step))
            Close(task, taken, facts);
        var open = tasks.FirstOrDefault(t => t.State == TaskState.Open && t.Act == next?.Step);
        if (next is not null && open is null)
            open = Open(work, procedure.StepOf(next.Step)!, facts, tasks);
        if (open is not null)
            Refresh(open, work, next!.Term, facts.Matter);
        var finished = procedure.StageOf(facts.Matter.Stage)?.IsFinal ?? false;
        foreach (var task in work.Attached.OfType<TaskItem>())
            task.MatterIsFinished = finished;
    }

    /// <summary>Takes over what a correction moved.</summary>
    public static void Recount<TMatter>(ActWork work, Procedure<TMatter> procedure, TMatter matter)
        where TMatter : Matter
    {
        var next = procedure.NextFor(matter);
        foreach (var task in work.Attached.OfType<TaskItem>())
        {
            if (task.State == TaskState.Open && task.Act == next?.Step)
                Refresh(task, work, next.Term, matter);
        }
    }

    private static void Close<TMatter>(TaskItem task, Step<TMatter> taken, Facts<TMatter> facts)
        where TMatter : Matter
    {
        task.State = task.Act == taken.Name ? TaskState.Done : TaskState.Dropped;
        task.DoneOn = facts.On;
        task.DoneBy = facts.RecordedBy.Person;
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
            StartedBy = earlier.Length > 0 ? earlier[0].StartedBy : facts.RecordedBy.Person,
        };
        work.Attach(task);
        return task;
    }

    private static void Refresh<TMatter>(TaskItem task, ActWork work, string? term, TMatter matter)
        where TMatter : Matter
    {
        var clock = work.Attached.OfType<Clock>().LastOrDefault(c => c.Term == term);
        (task.Legal, task.Due) = (clock?.Legal, clock?.Alarm);
        (task.Title, task.Number) = (matter.Title, matter.Number);
        task.PersonId = (task.Roles & TaskItem.Of([Role.Officer])) != 0 ? matter.InHandsOf : null;
    }
}

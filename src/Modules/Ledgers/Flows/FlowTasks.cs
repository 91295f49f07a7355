using System.Text.Json;
using Fazhi.Data.Acts;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Calendar;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Flows;

/// <summary>
/// The tasks of an entry in a flow: one for each set of posts that may take a step onward, and one for the person whose
/// entry was returned. A step that returns is offered with the others and waited for from nobody.
/// </summary>
internal static class FlowTasks
{
    /// <summary>Closes what the act answered or made needless, and opens what the state asks for.</summary>
    /// <param name="work">The act's transaction.</param>
    /// <param name="definition">The ledger.</param>
    /// <param name="entry">The entry after the act.</param>
    /// <param name="taken">The act, who took it when, and the step if it was one.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public static Task Follow(
        ActWork work, LedgerDefinition definition, LedgerEntry entry, Taken taken, CancellationToken ct)
    {
        var closed = work.Attached.OfType<TaskItem>().Where(t => t.State == TaskState.Open).ToArray();
        foreach (var task in closed)
            (task.State, task.DoneOn, task.DoneBy) =
                (Answers(definition, taken, task) ? TaskState.Done : TaskState.Dropped, taken.On, taken.By);
        var started = work.Attached.OfType<TaskItem>().Select(t => (Guid?)t.StartedBy).FirstOrDefault();
        var opened = Next(definition, entry, taken.On, started ?? taken.By);
        foreach (var task in opened)
            work.Attach(task);
        var finished = entry.State is not EntryState.Entered;
        foreach (var task in work.Attached.OfType<TaskItem>())
            task.MatterIsFinished = finished;
        return closed.Length + opened.Count == 0
            ? Task.CompletedTask
            : new TaskGrants(work, entry, "ledgers.entry", []).Follow(new(opened, closed), ct);
    }

    /// <summary>What has to be done with an entry where it stands; nothing once it counts or is voided.</summary>
    public static IReadOnlyList<TaskItem> Next(LedgerDefinition definition, LedgerEntry entry, DateOnly on, Guid startedBy)
    {
        if (definition.Flow is not { } flow || entry.State != EntryState.Entered)
            return [];
        var state = flow.StateOf(entry.State, entry.FlowState);
        var path = StepTaken.Read(entry.Path);
        var next = state.IsReturned
            ? [Correction(path)]
            : flow.StepsOnward(state).GroupBy(s => TaskItem.Of(s.Roles)).Select(g => OneOf([.. g], path, on));
        return [.. next.Select(n => New(definition, entry, n, on, startedBy))];
    }

    private static Asked Correction(IReadOnlyList<StepTaken> path) => new(
        "ledgers.correct", "更正后重新提交", TaskItem.Of(EntryRules.Writers))
    {
        Person = path.Where(t => t.Step == Flow.Entering && t.By != Guid.Empty).Select(t => (Guid?)t.By).FirstOrDefault(),
    };

    // Kept from it is only who may take none of the steps.
    private static Asked OneOf(FlowStep[] steps, IReadOnlyList<StepTaken> path, DateOnly on) => new(
        "ledgers.take-step", string.Join('或', steps.Select(s => s.Label)), TaskItem.Of(steps[0].Roles))
    {
        Due = steps.Select(s => s.DueFrom(path.Count > 0 ? path[^1].On : on)).OfType<DueDate>().MinBy(d => d.Alarm),
        NotBy = steps.Select(s => StepConditions.KeptApart(s, path)).Aggregate((all, more) => all.Intersect(more)),
    };

    private static TaskItem New(
        LedgerDefinition definition, LedgerEntry entry, Asked asked, DateOnly on, Guid startedBy)
    {
        var number = NumberOf(definition, entry);
        return new()
        {
            RecordKind = "ledgers.entry",
            RecordId = entry.Id,
            OfficePosition = entry.OfficePosition,
            Act = asked.Act,
            Label = asked.Label,
            Title = number.Length > 0 ? $"{definition.Name}：{entry.Title}" : entry.Title,
            Number = number.Length > 0 ? number : definition.Name,
            Roles = asked.Roles,
            PersonId = asked.Person,
            NotBy = string.Join('、', asked.NotBy),
            Legal = asked.Due?.Legal,
            Due = asked.Due?.Alarm,
            Citation = definition.Flow!.Basis,
            OpenedOn = on,
            StartedBy = startedBy,
        };
    }

    private static string NumberOf(LedgerDefinition definition, LedgerEntry entry)
    {
        using var data = JsonDocument.Parse(entry.Data);
        return definition.NumberField is { } key && data.RootElement.TryGetProperty(key, out var number)
            ? number.GetString()!
            : "";
    }

    private static bool Answers(LedgerDefinition definition, Taken taken, TaskItem task) => task.Act == taken.Act
        && (taken.Step is not { } step || task.Roles == TaskItem.Of(step.Roles)
            || (definition.Flow!.Returns(step) && (task.Roles & TaskItem.Of(step.Roles)) != 0));

    /// <summary>An act upon an entry, as its tasks see it.</summary>
    /// <param name="Act">Name of the act.</param>
    /// <param name="On">The date in law.</param>
    /// <param name="By">Who took it; empty for a part of the system.</param>
    /// <param name="Step">The step; null for other acts.</param>
    internal sealed record Taken(string Act, DateOnly On, Guid By, FlowStep? Step = null);

    private sealed record Asked(string Act, string Label, int Roles)
    {
        public Guid? Person { get; init; }

        public DueDate? Due { get; init; }

        public IEnumerable<Guid> NotBy { get; init; } = [];
    }
}

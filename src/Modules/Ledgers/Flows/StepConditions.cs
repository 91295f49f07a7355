using Fazhi.Kernel.Procedures;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Flows;

/// <summary>What stands in the way of a step, for the act and for the page that offers it.</summary>
internal static class StepConditions
{
    /// <summary>Steps that may be taken only by another, since this person took one they are kept apart from.</summary>
    public static IEnumerable<Unmet> Of(
        Flow flow, FlowStep step, (FlowState State, IReadOnlyList<StepTaken> Path) entry, Guid person)
    {
        if (!step.From.Contains(entry.State.Key))
        {
            var from = string.Join('、', step.From.Select(k => $"“{flow.State(k)!.Name}”"));
            yield return new Unmet(null, $"这条记录现在是“{entry.State.Name}”，“{step.Label}”只能在{from}时办理。");
        }

        foreach (var own in TakenBy(step, entry.Path, person))
            yield return new Unmet(
                null, $"“{flow.LabelOf(own.Step)}”是您办的，“{step.Label}”要由另一人办理；请找其他{step.RoleNames}。");
    }

    /// <summary>Those who may not take the step.</summary>
    public static IEnumerable<Guid> KeptApart(FlowStep step, IReadOnlyList<StepTaken> path) =>
        path.Where(t => step.NotBy.Contains(t.Step) && t.By != Guid.Empty).Select(t => t.By).Distinct();

    private static IEnumerable<StepTaken> TakenBy(FlowStep step, IReadOnlyList<StepTaken> path, Guid person) =>
        path.Where(t => step.NotBy.Contains(t.Step) && t.By == person && person != Guid.Empty).DistinctBy(t => t.Step);
}

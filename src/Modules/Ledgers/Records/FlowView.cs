using System.Globalization;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Flows;
using Fazhi.Ui;

namespace Fazhi.Ledgers.Records;

/// <summary>What the page of an entry says of its flow: the stages, what may be done now, by whom and by when.</summary>
public sealed class FlowView(EntryRecord entry, Flow flow, Actor actor, DateOnly today)
{
    /// <summary>Where the entry stands.</summary>
    public FlowState State { get; } = flow.StateOf(entry.State, entry.FlowState);

    /// <summary>Steps that lead on from there; none once it counts or is voided.</summary>
    public IReadOnlyList<StepOffer> Steps => entry.State == EntryState.Voided ? [] : [.. flow.StepsFrom(State).Select(Offer)];

    /// <summary>The states in order; the one for returned entries only while the entry stands there.</summary>
    public IReadOnlyList<Ui.Stage> Stages => [.. flow.States.Where(s => !s.IsReturned || s == State).Select(Stage)];

    /// <summary>What is to be done next, by whom and by when.</summary>
    public IReadOnlyList<Fact> Facts =>
    [
        .. entry.State == EntryState.Entered
            ? (Fact[])[new() { Name = "下一步", Value = $"由{FlowWords.Next(flow, State)}" }]
            : [],
        .. Steps.Select(s => s.Due).Min() is { } due
            ? (Fact[])[new() { Name = "到期", State = StateWord.Due(due, today), Value = $" {Day(due)}" }]
            : [],
        .. State.IsReturned && entry.Path.Count > 0
            ? (Fact[])[new() { Name = "退回的原因", Value = entry.Path[^1].Note }]
            : [],
    ];

    /// <summary>The steps as offers.</summary>
    public IEnumerable<ActOffer> Offers => Steps.Select(s => new ActOffer
    {
        Name = s.Step.Label,
        Note = $"到“{flow.State(s.Step.To)!.Name}”{(s.Due is { } due ? $"，{Day(due)}前办理" : null)}",
        Law = flow.Basis,
        Href = s.Unmet.Count == 0 ? $"/ledgers/{entry.Definition.Key}/{entry.Id}/take-step?step={s.Step.Key}" : null,
        Unmet = s.Unmet,
        Primary = s == Steps[0],
    });

    private StepOffer Offer(FlowStep step) => new()
    {
        Step = step,
        HasPost = step.Roles.Any(actor.Roles.Contains),
        Due = entry.Path.Count > 0 ? step.DueFrom(entry.Path[^1].On)?.Alarm : null,
        Unmet = step.Roles.Any(actor.Roles.Contains)
            ? [.. StepConditions.Of(flow, step, (State, entry.Path), actor.PersonId)]
            : [new(null, $"由{step.RoleNames}办理。")],
    };

    private Ui.Stage Stage(FlowState state) => new()
    {
        Name = state.Name,
        Kind = state == State && !state.IsCounted ? StateKind.Now
            : entry.Path.Any(t => t.To == state.Key) || state == State ? StateKind.Done
            : StateKind.Open,
        On = entry.Path.LastOrDefault(t => t.To == state.Key)?.On,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A step from where an entry stands, as it is for the one who looks.</summary>
public sealed record StepOffer
{
    /// <summary>The step.</summary>
    public required FlowStep Step { get; init; }

    /// <summary>True when one of the posts held may take it.</summary>
    public required bool HasPost { get; init; }

    /// <summary>Last day; null without a period.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>Why the one who looks may not take it; empty when he may.</summary>
    public required IReadOnlyList<Unmet> Unmet { get; init; }
}

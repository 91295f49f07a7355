using Fazhi.Data.Scopes;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Ledgers.Definitions;

/// <summary>流程: the office's own way of an entry from being entered to being counted, as its rule orders it.</summary>
public sealed record Flow
{
    /// <summary>Name under which steps call entering and correcting, in <c>not_by</c>.</summary>
    public const string Entering = "enter";

    /// <summary>The rule of the office that orders the flow and sets its periods.</summary>
    public required string Basis { get; init; }

    /// <summary>States in the order of the file; entering and correcting put an entry into the first.</summary>
    public required IReadOnlyList<FlowState> States { get; init; }

    /// <summary>Steps in the order of the file.</summary>
    public required IReadOnlyList<FlowStep> Steps { get; init; }

    /// <summary>The state after entering and after each correction.</summary>
    public FlowState First => States[0];

    /// <summary>The one state in which an entry counts.</summary>
    public FlowState Counted => States.First(s => s.IsCounted);

    /// <summary>The state of that key, or null.</summary>
    public FlowState? State(string? key) => States.FirstOrDefault(s => s.Key == key);

    /// <summary>The step of that key, or null.</summary>
    public FlowStep? Step(string? key) => Steps.FirstOrDefault(s => s.Key == key);

    /// <summary>The steps that lead out of a state.</summary>
    public IEnumerable<FlowStep> StepsFrom(FlowState state) => Steps.Where(s => s.From.Contains(state.Key));

    /// <summary>The steps that lead out of a state and onward: those for which somebody is waited for.</summary>
    public IEnumerable<FlowStep> StepsOnward(FlowState state) => StepsFrom(state).Where(s => !Returns(s));

    /// <summary>True for a step by which an entry goes back to be corrected.</summary>
    public bool Returns(FlowStep step) => State(step.To) is { IsReturned: true };

    /// <summary>Where an entry stands; one made before the ledger had a flow stands at its end or at its beginning.</summary>
    public FlowState StateOf(EntryState state, string? key) =>
        State(key) ?? (state == EntryState.Confirmed ? Counted : First);

    /// <summary>What people call a step, entering included.</summary>
    public string LabelOf(string step) => step == Entering ? "登记" : Step(step)?.Label ?? step;
}

/// <summary>流程状态: where an entry of a ledger with a flow stands.</summary>
public sealed record FlowState
{
    /// <summary>Key in the file, such as <c>reviewed</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What people read, such as 待审核.</summary>
    public required string Name { get; init; }

    /// <summary>True for the end: the entry counts.</summary>
    public bool IsCounted { get; init; }

    /// <summary>True where an entry waits to be corrected; the correction puts it into the first state.</summary>
    public bool IsReturned { get; init; }

    /// <summary>Line in the file, for messages.</summary>
    public required int Line { get; init; }
}

/// <summary>流程步骤: what a post does with an entry in one state to bring it into another.</summary>
public sealed record FlowStep
{
    /// <summary>Key in the file, such as <c>review</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What people read: what is done, such as 法制审核.</summary>
    public required string Label { get; init; }

    /// <summary>States in which it may be taken.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>State into which it leads.</summary>
    public required string To { get; init; }

    /// <summary>Posts that may take it.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>
    /// The period within which it is to be taken, from the day on which the entry came into the state, that day not
    /// counted; null when the rule sets none. Set by the rule of the office, <see cref="Flow.Basis"/>.
    /// </summary>
    public Period? Due { get; init; }

    /// <summary>Steps whose taker must be another person, <see cref="Flow.Entering"/> among them.</summary>
    public IReadOnlyList<string> NotBy { get; init; } = [];

    /// <summary>Line in the file, for messages.</summary>
    public required int Line { get; init; }

    /// <summary>Names of the posts, for messages.</summary>
    public string RoleNames => string.Join('、', Roles.Select(r => r.Label()));

    /// <summary>The last day to take it, of an entry that came into the state on a day; null without a period.</summary>
    /// <remarks>A last day that is a rest day moves on, as for any deadline (民法典 art. 203).</remarks>
    public DueDate? DueFrom(DateOnly since) =>
        Due is { } period ? WorkCalendar.Default.Due(new Term { Start = since, Period = period }) : null;
}

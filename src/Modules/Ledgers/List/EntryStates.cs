using Fazhi.Ledgers.Definitions;
using Fazhi.Ui;

namespace Fazhi.Ledgers.List;

/// <summary>The states of an entry as words.</summary>
internal static class EntryStates
{
    /// <summary>The word of a state; in a ledger with a flow that of the flow.</summary>
    public static StateWord Word(LedgerDefinition definition, EntryState state, string? flowState) => (state, definition.Flow) switch
    {
        (EntryState.Disposed, _) => new() { Kind = StateKind.Void, Word = "已销毁" },
        (EntryState.Voided, _) => new() { Kind = StateKind.Void, Word = "已作废" },
        (_, { } flow) => Word(flow.StateOf(state, flowState)),
        (EntryState.Entered, _) => new() { Kind = StateKind.Open, Word = "待确认" },
        _ => new() { Kind = StateKind.Done, Word = "已确认" },
    };

    /// <summary>The states by which the list is asked, as they stand in its address.</summary>
    public static IReadOnlyList<Choice> Choices(LedgerDefinition definition) =>
    [
        new() { Value = "", Text = "未作废" },
        .. definition.Flow is not { } flow
            ? (Choice[])[new() { Value = "confirmed", Text = "已确认" }, new() { Value = "entered", Text = "待确认" }]
            : [
                new() { Value = "confirmed", Text = $"{flow.Counted.Name}（计入）" },
                new() { Value = "entered", Text = "没有办完（不计入）" },
                .. flow.States.Where(s => !s.IsCounted).Select(s => new Choice { Value = s.Key, Text = s.Name }),
            ],
        new() { Value = "voided", Text = "已作废" },
        new() { Value = "disposed", Text = "已销毁" },
        new() { Value = "all", Text = "全部" },
    ];

    private static StateWord Word(FlowState state) => new()
    {
        Kind = state.IsCounted ? StateKind.Done : state.IsReturned ? StateKind.Fixed : StateKind.Open,
        Word = state.Name,
    };
}

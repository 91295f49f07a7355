using Fazhi.Ui;

namespace Fazhi.Ledgers.List;

/// <summary>The states of an entry as words.</summary>
internal static class EntryStates
{
    public static StateWord Word(EntryState state) => state switch
    {
        EntryState.Entered => new() { Kind = StateKind.Open, Word = "待确认" },
        EntryState.Confirmed => new() { Kind = StateKind.Done, Word = "已确认" },
        _ => new() { Kind = StateKind.Void, Word = "已作废" },
    };
}

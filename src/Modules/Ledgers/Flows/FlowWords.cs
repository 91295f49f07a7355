using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Flows;

/// <summary>What people are told beforehand of how an entry comes to count.</summary>
public static class FlowWords
{
    /// <summary>What happens after entering.</summary>
    public static string Entered(LedgerDefinition definition) => (definition.Confirmation, definition.Flow) switch
    {
        (Confirmation.Flow, { } flow) =>
            $"登记后是“{flow.First.Name}”，由{Next(flow, flow.First)}；到“{flow.Counted.Name}”才计入指标（{flow.Basis}）。",
        (Confirmation.SecondPerson, _) => "登记后等另一人确认，确认后计入指标。",
        _ => "登记后即计入指标；以后可以更正，原来的内容留底。",
    };

    /// <summary>What happens with the rows of a file; null in a ledger without a flow.</summary>
    public static string? Imported(LedgerDefinition definition) => definition.Flow is { } flow
        ? $"导入的每一条都从“{flow.First.Name}”开始，逐条由{Next(flow, flow.First)}；到“{flow.Counted.Name}”才计入指标。"
        : null;

    /// <summary>What a correction undoes; null in a ledger without a flow.</summary>
    public static string? Corrected(LedgerDefinition definition) => definition.Flow is { } flow
        ? $"更正后回到“{flow.First.Name}”：已办的步骤办的是原来的内容，要重新办理；到“{flow.Counted.Name}”以前不计入指标。"
        : null;

    /// <summary>Who may do what in a state, with the periods: 法制审核人员办理“法制审核”（五个工作日内），也可能退回更正.</summary>
    public static string Next(Flow flow, FlowState state) => state.IsReturned
        ? "登记人更正"
        : string.Join('，', flow.StepsOnward(state).GroupBy(s => s.RoleNames).Select(
            g => $"{g.Key}办理{string.Join('或', g.Select(s => $"“{s.Label}”{(s.Due is { } due ? $"（{due}内）" : null)}"))}"))
            + (flow.StepsFrom(state).Any(flow.Returns) ? "，也可能退回更正" : null);
}

namespace Fazhi.TestKit.Web;

/// <summary>The web world with 合同审核台账, the ledger with a flow that the guide shows.</summary>
public sealed class FlowWorld : WebWorld
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Ledgers =>
        new Dictionary<string, string> { [FlowLedger.Key + ".yaml"] = FlowLedger.Text };
}

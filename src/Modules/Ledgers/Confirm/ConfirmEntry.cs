using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers;

/// <summary>确认台账 — a second person makes an entry count.</summary>
internal sealed class ConfirmEntry(LedgerCatalogue catalogue) : Act<LedgerEntry, ConfirmInput>
{
    public override string Name => "ledgers.confirm";

    public override string Label => "确认台账";

    public override IReadOnlyList<Role> Roles => EntryRules.Writers;

    protected override IEnumerable<Unmet> Check(Facts<LedgerEntry, ConfirmInput> f)
    {
        if (catalogue.Find(f.Matter.Ledger) is { Flow: { } flow })
        {
            var steps = string.Join('、', flow.Steps.Select(s => s.Label));
            yield return new Unmet(null, $"这本台账按流程办理：{steps}；不用“确认”。");
            yield break;
        }

        if (f.Matter.State != EntryState.Entered)
            yield return new Unmet(null, "这条记录不在待确认状态。");
        if (f.RecordedBy.Person == f.Matter.EnteredBy && f.RecordedBy.Person != Guid.Empty)
            yield return new Unmet(null, "这本台账要由登记人以外的人确认。");
    }

    protected override void Apply(Facts<LedgerEntry, ConfirmInput> f) => f.Matter.Confirm();
}

using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Flows;

namespace Fazhi.Ledgers;

/// <summary>作废台账 — an entry that should not have been made stays visible and no longer counts.</summary>
internal sealed class VoidEntry(LedgerCatalogue catalogue) : Act<LedgerEntry, VoidInput>
{
    public override string Name => "ledgers.void";

    public override string Label => "作废台账";

    public override IReadOnlyList<Role> Roles => EntryRules.Writers;

    protected override IEnumerable<Unmet> Check(Facts<LedgerEntry, VoidInput> f)
    {
        if (f.Matter.State == EntryState.Voided)
            yield return new Unmet(null, "这条记录已经作废。");
        if (string.IsNullOrWhiteSpace(f.Input.Reason))
            yield return new Unmet(null, "请写明作废的原因。");
    }

    protected override void Apply(Facts<LedgerEntry, VoidInput> f) => f.Matter.Void(f.Input.Reason.Trim());

    protected override Task Follow(ActWork work, Facts<LedgerEntry, VoidInput> f, CancellationToken ct) =>
        FlowTasks.Follow(
            work, EntryRules.Definition(catalogue, f.Matter.Ledger), f.Matter, new(Name, f.On, EntryRules.Who(f)), ct);
}

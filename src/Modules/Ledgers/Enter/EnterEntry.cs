using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers;

/// <summary>登记台账 — enter what happened into a ledger.</summary>
internal sealed class EnterEntry(LedgerCatalogue catalogue, FieldCipher cipher) : Act<LedgerEntry, EntryInput>
{
    public override string Name => "ledgers.enter";

    public override string Label => "登记台账";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => EntryRules.Writers;

    protected override LedgerEntry New() => new();

    protected override Task<object?> Gather(ActWork work, LedgerEntry record, EntryInput input, CancellationToken ct) =>
        EntryRules.Read(work, EntryRules.Definition(catalogue, input.Ledger), record, input, ct);

    protected override IEnumerable<Unmet> Check(Facts<LedgerEntry, EntryInput> f) => EntryRules.Check(f);

    protected override void Apply(Facts<LedgerEntry, EntryInput> f) => EntryRules.Write(f, cipher);

    protected override Task Follow(ActWork work, Facts<LedgerEntry, EntryInput> f, CancellationToken ct) =>
        EntryRules.Follow(work, f, Name, ct);
}

using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers;

/// <summary>更正台账 — correct an entry; it keeps its key, the earlier version stays.</summary>
internal sealed class CorrectEntry(LedgerCatalogue catalogue, FieldCipher cipher) : Act<LedgerEntry, EntryInput>
{
    public override string Name => "ledgers.correct";

    public override string Label => "更正台账";

    public override IReadOnlyList<Role> Roles => EntryRules.Writers;

    protected override Task<object?> Gather(ActWork work, LedgerEntry record, EntryInput input, CancellationToken ct) =>
        input.Ledger == record.Ledger
            ? EntryRules.Read(work, EntryRules.Definition(catalogue, record.Ledger), record, input, ct)
            : throw new InvalidInputException(
                new Dictionary<string, string> { ["ledger"] = "更正不能把记录移到另一本台账" });

    protected override IEnumerable<Unmet> Check(Facts<LedgerEntry, EntryInput> f) => EntryRules.Check(f);

    protected override void Apply(Facts<LedgerEntry, EntryInput> f) => EntryRules.Write(f, cipher);

    protected override Task Follow(ActWork work, Facts<LedgerEntry, EntryInput> f, CancellationToken ct) =>
        EntryRules.Follow(work, f, Name, ct);
}

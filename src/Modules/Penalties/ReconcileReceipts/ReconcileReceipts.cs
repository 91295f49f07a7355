using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>缴款对账 — keep what a file of receipts brought; the payments themselves are recorded one by one in their cases.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 67 and 74: collected by others than who decides, and paid in full to the treasury.</remarks>
internal sealed class ReconcileReceipts : Act<Reconciliation, ReconciliationDraft>
{
    public override string Name => "penalties.reconcile-receipts";

    public override string Label => "缴款对账";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.Clerk];

    protected override Reconciliation New() => new();

    protected override IEnumerable<Unmet> Check(Facts<Reconciliation, ReconciliationDraft> f)
    {
        if (f.Input.FileName.Length == 0 || f.Input.Digest.Length == 0)
            yield return new Unmet(null, "请填写收据文件的名称和摘要。") { Rule = SystemRule.Completeness };
        if (f.Input.Recorded + f.Input.Known > f.Input.Rows)
            yield return new Unmet(null, "登记的和已有的行数合起来多于文件的行数，请核对。") { Rule = SystemRule.Completeness };
    }

    protected override void Apply(Facts<Reconciliation, ReconciliationDraft> f) =>
        f.Matter.Write(f.Input, f.RecordedAt, f.RecordedBy.Name);
}

/// <summary>What a file of receipts brought.</summary>
public sealed record ReconciliationDraft
{
    /// <summary>Name of the file as sent.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Rows of the file.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows recorded as payments.</summary>
    public required int Recorded { get; init; }

    /// <summary>Rows that had been recorded before.</summary>
    public required int Known { get; init; }

    /// <summary>What did not fit, a line for each row.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];
}

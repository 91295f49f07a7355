using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Data.Retention;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Disposals;

/// <summary>提出销毁 — list records past their retention to be destroyed.</summary>
internal sealed class ProposeDisposal(DisposalBars bars) : DisposalAct<DisposalProposal>
{
    protected override Step<Disposal> Step => DisposalProcedure.Propose;

    protected override Disposal New() => new();

    protected override async Task<object?> Gather(
        ActWork work, Disposal record, DisposalProposal input, CancellationToken ct)
    {
        if (input.Records.Count > DisposalProposal.Most)
            return new Listed([], [], new Dictionary<string, string>());
        var rows = await bars.Find(work.Db, input.Records.Distinct(), ct);
        var cutoffs = await Cutoffs(work, ct);
        return new Listed(rows, await bars.Of(rows, cutoffs, null, ct), cutoffs.Parameters);
    }

    protected override IEnumerable<Unmet> Check(Facts<Disposal, DisposalProposal> f)
    {
        var listed = (Listed)f.Loaded!;
        var missing = f.Input.Records.Distinct().Count() - listed.Rows.Count;
        return base.Check(f).Concat(listed.Unmet).Concat(missing > 0 && f.Input.Records.Count <= DisposalProposal.Most
            ? [new Unmet(RetentionTerm.Basis, $"有{missing}件不存在、已经销毁、永久保管，或者不在您的岗位范围内")]
            : []);
    }

    protected override void Record(Facts<Disposal, DisposalProposal> f)
    {
        var listed = (Listed)f.Loaded!;
        f.Matter.Propose(Who(f), f.Input.Reason.Trim(), listed.Rows
            .OrderBy(r => r.Group, StringComparer.Ordinal).ThenBy(r => r.StartOn).ThenBy(r => r.Id)
            .Select((row, at) => Item(row, at + 1, listed.Parameters)));
    }

    protected override NumberRequest? Number(Facts<Disposal, DisposalProposal> f) =>
        new("retention.disposal", "{agency}卫档销〔{year}〕{serial}号", f.Matter.Numbered);

    // No title: what a record was about goes with it.
    private static DisposalItem Item(RetainedRow row, int position, IReadOnlyDictionary<string, string> parameters) => new()
    {
        Position = position,
        Kind = row.Kind,
        Record = row.Id,
        Group = row.Group,
        GroupName = row.GroupName,
        RecordNumber = row.Number,
        Class = row.Class,
        StartOn = row.StartOn!.Value,
        KeptUntil = RetentionTerm.LastDay(row.Class, row.StartOn.Value, parameters)!.Value,
        Why = RetentionTerm.Why(row, parameters),
        Change = row.Change,
        Hash = row.Hash,
    };

    private sealed record Listed(
        IReadOnlyList<RetainedRow> Rows, IReadOnlyList<Unmet> Unmet, IReadOnlyDictionary<string, string> Parameters);
}

/// <summary>What is entered to propose a disposal.</summary>
public sealed record DisposalProposal
{
    /// <summary>Most records of one list: what one person can look through before approving.</summary>
    public const int Most = 500;

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The records.</summary>
    public required IReadOnlyList<RecordKey> Records { get; init; }
}

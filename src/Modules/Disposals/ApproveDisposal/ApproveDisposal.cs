using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Disposals;

/// <summary>批准销毁 — approve a list; its records are destroyed at once.</summary>
/// <remarks>
/// Everything that was asked when it was proposed is asked again: a hold, a lawsuit or a change may have come in between.
/// </remarks>
internal sealed class ApproveDisposal(DisposalBars bars, DisposalRun run) : DisposalAct<DisposalDecision>
{
    protected override Step<Disposal> Step => DisposalProcedure.Approve;

    protected override async Task<object?> Gather(
        ActWork work, Disposal record, DisposalDecision input, CancellationToken ct)
    {
        var rows = await bars.Find(work.Db, record.Items.Select(i => new RecordKey(i.Kind, i.Record)), ct);
        return new Listed(rows, await bars.Of(rows, await Cutoffs(work, ct), record.Id, ct));
    }

    protected override IEnumerable<Unmet> Check(Facts<Disposal, DisposalDecision> f)
    {
        var listed = (Listed)f.Loaded!;
        var rows = listed.Rows.ToDictionary(r => r.Id);
        return base.Check(f).Concat(listed.Unmet).Concat(
            from item in f.Matter.Items
            where !rows.TryGetValue(item.Record, out var row) || row.Change != item.Change || row.Hash != item.Hash
            select new Unmet(RetentionTerm.Basis, $"第{item.Position}件提出以后有变更，或者不在您的岗位范围内，请不批准并另行提出"));
    }

    protected override void Record(Facts<Disposal, DisposalDecision> f) =>
        f.Matter.Decide(Who(f), f.On, f.Input.Opinion.Trim());

    protected override async Task Follow(ActWork work, Facts<Disposal, DisposalDecision> f, CancellationToken ct)
    {
        await base.Follow(work, f, ct);
        work.AfterCommit.Add(later => run.Run(later));
    }

    private sealed record Listed(IReadOnlyList<RetainedRow> Rows, IReadOnlyList<Unmet> Unmet);
}

using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Disposals;

/// <summary>暂缓销毁 — keep a record beyond its retention, for a lawsuit, a reconsideration or an inquiry.</summary>
internal sealed class PlaceHold(DisposalBars bars) : Act<Hold, HoldDraft>
{
    public override string Name => "retention.place-hold";

    public override string Label => "暂缓销毁";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.Clerk, Role.SectionHead, Role.LegalReviewer, Role.Head];

    protected override Hold New() => new();

    protected override async Task<object?> Gather(ActWork work, Hold record, HoldDraft input, CancellationToken ct) =>
        (await bars.Find(work.Db, [new RecordKey(input.Kind, input.Record)], ct)).SingleOrDefault();

    protected override ActResult? Bar(Facts<Hold, HoldDraft> f) => f.Loaded is null ? new ActResult.NotFound() : null;

    protected override IEnumerable<Unmet> Check(Facts<Hold, HoldDraft> f)
    {
        if (f.Input.Reason.Trim().Length == 0)
            yield return new Unmet(null, "请写明暂缓的理由，如案号。");
    }

    protected override void Apply(Facts<Hold, HoldDraft> f) => f.Matter.Place(f.Input, f.On, f.By[0].Name);
}

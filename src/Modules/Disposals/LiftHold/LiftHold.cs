using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Disposals;

/// <summary>解除暂缓销毁 — the reason to keep a record longer is gone.</summary>
internal sealed class LiftHold : Act<Hold, LiftDraft>
{
    public override string Name => "retention.lift-hold";

    public override string Label => "解除暂缓销毁";

    public override IReadOnlyList<Role> Roles => [Role.LegalReviewer, Role.Head];

    protected override IEnumerable<Unmet> Check(Facts<Hold, LiftDraft> f)
    {
        if (f.Matter.LiftedOn is not null)
            yield return new Unmet(null, "已经解除。");
        if (f.Input.Reason.Trim().Length == 0)
            yield return new Unmet(null, "请写明解除的理由。");
    }

    protected override void Apply(Facts<Hold, LiftDraft> f) => f.Matter.Lift(f.On, f.Input.Reason);
}

/// <summary>What is entered to lift a hold.</summary>
public sealed record LiftDraft
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

using Fazhi.Data.Retention;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Disposals;

/// <summary>不批准销毁 — refuse a list; its records stay.</summary>
internal sealed class RejectDisposal : DisposalAct<DisposalDecision>
{
    protected override Step<Disposal> Step => DisposalProcedure.Reject;

    protected override void Record(Facts<Disposal, DisposalDecision> f) =>
        f.Matter.Decide(Who(f), f.On, f.Input.Opinion.Trim());
}

using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>事先告知 — tell the party what is proposed and its rights; the right to a hearing where art. 63 gives it.</summary>
/// <remarks>The date of the act is the day the notice was served: the party's periods run from it.</remarks>
internal sealed class NotifyParty : PenaltyAct<NoticeDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.Notify;

    protected override void Record(Facts<PenaltyCase, NoticeDraft> f) =>
        f.Matter.Record(new Notice
        {
            On = f.On,
            Method = f.Input.Method,
            HearingGround = Sanctions.HearingGround(
                f.Matter.Conclusion!.Proposed, f.Matter.Party.Kind, f.Parameters),
        });

    protected override CasePaper Draft(PaperWriting writing) => writing.Notice();

    protected override NumberRequest Number(Facts<PenaltyCase, NoticeDraft> f) =>
        new(Step.NumberKind!, "{agency}卫罚告〔{year}〕{serial}号", n => f.Matter.Notice!.Number = n);
}

/// <summary>What is entered about the notice; its content is what the conclusion proposed.</summary>
public sealed record NoticeDraft
{
    /// <summary>How it was served.</summary>
    public ServiceMethod Method { get; init; }
}

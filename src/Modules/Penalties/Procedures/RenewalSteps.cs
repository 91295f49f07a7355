using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>A heavier proposal after the party was told: back to the end of the investigation, and told anew.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 44 and 45.</remarks>
internal static class RenewalSteps
{
    public static readonly Step<PenaltyCase> Propose =
        Step("propose-anew", "重新提出处理意见", [Notified, Heard, HearingEnded, Reviewed, Discussed], Concluded, Law("ord.notice"), Officer)
            .ByCaseOfficers()
            .Requires(f => f.Matter.OpenTransfer is null, SystemRule.Order, "案件已经移送其他机关，尚无结果")
            .RequiresOfInput<ConclusionDraft>(
                f => f.Input.NewFacts.Length > 0, Law("ord.defence"), "不得因申辩加重处罚：请写明告知以后查明的新事实、新证据，没有的不得加重")
            .RequiresOfInput<ConclusionDraft>(
                f => f.Input.ProposesPenalty && Sanctions.IsHeavier(f.Input.Proposed, f.Matter.Conclusion?.Proposed),
                SystemRule.Order,
                "没有重于已经告知的内容，不需要重新告知，直接审核、决定")
            .Proposing();
}

using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Steps of the ordinary procedure from the decision to the archive.</summary>
internal static class DecisionSteps
{
    public static readonly Step<PenaltyCase> Decide =
        Step("decide", "作出处罚决定", [Concluded, Heard, HearingEnded, Reviewed, Discussed], Decided, Law("ord.outcomes"), Head)
            .Requires(
                f => f.Matter.OpenReferral is null,
                Law("refer.not_instead"),
                "案件涉嫌犯罪，正在移送：不得以行政处罚代替移送，移送有结果以后再决定")
            .Requires(
                f => f.Matter.OpenTransfer is null,
                Law("ord.jurisdiction.place"),
                "案件已经移送其他机关：有了结果、由本机关继续办理以后再决定")
            .Requires(
                f => !ProposesPenalty(f) || f.Matter.Notice is not null,
                Law("ord.notice"),
                "尚未告知当事人拟处罚的内容、事实、理由、依据和权利")
            .Requires(
                f => !ProposesPenalty(f) || f.Matter.Statement is not null,
                Law("ord.no_notice_no_decision"),
                "尚未听取当事人的陈述申辩")
            .Requires(
                f => !f.Matter.IsHearingPending, Law("hearing.scope"), "当事人已申请听证，须先组织听证，听证结束以后再决定")
            .AfterReview()
            .ApprovedBy("处罚决定须由单位负责人作出", Head)
            .RequiresOfPerformers(
                f => !f.By.Any(p => f.Matter.IsOfficer(p.Person) || f.Matter.IsReviewer(p.Person)
                    || f.Matter.HearingCall?.ChairId == p.Person),
                SystemRule.Separation,
                "调查人员、法制审核人员、听证主持人不得作出本案决定")
            .Requiring();

    public static readonly Step<PenaltyCase> Serve =
        Step("serve-decision", "送达决定书", [Decided], Served, Law("service.seven"), Officer)
            .ByCaseOfficers()
            .Lawfully<DeliveryDraft>()
            .RequiresOfInput<DeliveryDraft>(
                f => !(f.Input.SentOn < f.Matter.Decision?.On), SystemRule.Order, ServiceSteps.SentBefore)
            .RequiresOfInput<DeliveryDraft>(
                f => f.Input.Method is not ServiceMethod.Electronic || f.Input.ReviewChannel.Length > 0,
                Law("service.electronic.review_channel"),
                "通过互联网送达决定的，须同时提供申请行政复议的互联网渠道")
            .Drafts(PaperKinds.ProofOfService);

    public static readonly Step<PenaltyCase> Publish =
        Step("record-publication", "登记公示", [Decided, Served, Performed, Closed], null, Law("publicity.decision"), Officer, Clerk)
            .Aside()
            .Requires(
                f => f.Matter.Decision is { Outcome: DecisionOutcome.Penalty },
                Law("publicity.decision"),
                "不予行政处罚的决定不在公示之列")
            .Requires(f => f.Matter.Publication is null, SystemRule.Order, "已经登记过公示")
            .RequiresOfInput<PublicationDraft>(
                f => f.Input.Channel.Length > 0, SystemRule.Completeness, "请填写公示平台");

    public static readonly Step<PenaltyCase> Pay =
        Step("record-payment", "登记缴款", [Served, Performed], Performed, Law("exec.pay15"), Officer, Clerk)
            .RequiresPayment()
            .ArrivesWhen(m => m.IsPerformed);

    public static readonly Step<PenaltyCase> Dispose =
        Step("dispose-goods", "登记没收财物处置", [Served, Performed], Performed, Law("exec.treasury"), Officer, Clerk)
            .Requires(
                f => f.Matter.Decision is { Sanction.Goods: > 0 } && f.Matter.GoodsDisposal is null,
                SystemRule.Order,
                "没有待处置的没收财物")
            .RequiresOfInput<DisposalDraft>(
                f => f.Input.Things.Length > 0 && f.Input.Way.Length > 0, SystemRule.Completeness, "请填写物品清单和处置的经过")
            .RequiresOfInput<DisposalDraft>(
                f => f.Input.Manner != DisposalManner.Destroyed || f.Input.Witness.Length > 0,
                SystemRule.Completeness,
                "销毁没收财物的，请填写在场监督的人员")
            .RequiresOfInput<DisposalDraft>(
                f => f.Input.Manner == DisposalManner.Destroyed || f.Input.Receipt.Length > 0,
                Law("exec.treasury"),
                "拍卖的款项须上缴国库，移交的须有接收凭证，请填写票据或者接收凭证的号码")
            .ArrivesWhen(m => m.IsPerformed);

    public static readonly Step<PenaltyCase> Close =
        Step("close-case", "结案", [Served, Performed], Closed, Law("close.conditions"), SectionHead, Head)
            .RequiresPerformance()
            .Requires(f => f.Matter.OpenReferral is null, SystemRule.Order, "案件涉嫌犯罪的移送尚无结果，不能结案")
            .Requires(f => f.Matter.Refundable == 0, SystemRule.Order, "决定被撤销或者变更，多缴的罚没款尚未退还，不能结案")
            .RequiresOfPerformers(
                f => f.Loaded is not CaseAtEnd { Held.Count: > 0 },
                Law("coerce.seal.decide"),
                f => $"行政强制措施{string.Join("、", ((CaseAtEnd)f.Loaded!).Held)}尚未解除、处理或者移送，不能结案")
            .Drafts(PaperKinds.ClosingReport);

    public static readonly Step<PenaltyCase> Archive =
        Step("archive-case", "归档", [Closed], Archived, Law("close.archive"), Officer, Clerk)
            .RequiresOfInput<ArchivingDraft>(
                f => f.Input.Number.Length > 0 && f.Input.Pages >= 0, SystemRule.Completeness, "请填写档号");

    private static bool ProposesPenalty(Facts<PenaltyCase> f) => f.Matter.Conclusion is { ProposesPenalty: true };

    private static Step<PenaltyCase> Requiring(this Step<PenaltyCase> step) => step
        .RequiresOfInput<DecisionDraft>(
            f => f.Input.Outcome == DecisionOutcome.NoPenalty == (f.Input.Sanction.AllKinds.Count == 0),
            Law("ord.outcomes"),
            "给予处罚的请填写处罚内容；不予处罚的不得填写处罚内容")
        .RequiresOfInput<DecisionDraft>(
            f => f.Input.Outcome == DecisionOutcome.NoPenalty || f.Matter.Notice is not null,
            Law("ord.notice"),
            "未经事先告知，不得给予处罚")
        .RequiresOfInput<DecisionDraft>(
            f => !Sanctions.IsHeavier(f.Input.Sanction, f.Matter.Conclusion?.Proposed),
            Law("ord.defence"),
            "决定重于告知的内容；不得因申辩加重处罚，查明新事实的须先重新提出处理意见、重新告知")
        .RequiresOfInput<DecisionDraft>(
            f => !f.Input.Sanction.IsInconsistent, SystemRule.Completeness, Sanctions.Inconsistent)
        .RequiresOfInput<DecisionDraft>(
            f => f.Input.IsComplete, Law("ord.decision.content"), "决定书须载明事实、证据、依据和裁量理由")
        .WeighsAgain()
        .Drafts(PaperKinds.Decision, PaperKinds.NoPenalty, PaperKinds.CreditNotice)
        .Publishes("行政处罚决定", Law("publicity.double7"))
        .Numbered("penalty.decision");
}

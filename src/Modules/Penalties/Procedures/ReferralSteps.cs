using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>涉嫌犯罪案件移送: to the police and, when no crime comes of it, back into the penalty procedure.</summary>
/// <remarks>
/// Basis: 行政执法机关移送涉嫌犯罪案件的规定 (2020) art. 3 to 12; 行政处罚法 (2021) art. 27. What was decided before goes on
/// (art. 11); nothing is decided instead.
/// </remarks>
internal static class ReferralSteps
{
    public static readonly Step<PenaltyCase> Suspect =
        Aside("suspect-crime", "提出移送涉嫌犯罪案件", "refer.team", Officer)
            .ByTwoCertifiedOfficers("refer.team")
            .Requires(f => f.Matter.OpenReferral is null, SystemRule.Order, "已经提出移送，尚无结果")
            .Requires(f => f.Matter.OpenTransfer is null, SystemRule.Order, "已经移送其他机关，由受移送机关依法处理")
            .RequiresOfInput<SuspicionDraft>(
                f => f.Input.Crime.Length > 0 && f.Input.Findings.Length > 0,
                Law("refer.team"),
                "移送的书面报告须写明核实的情况和涉嫌的罪名")
            .Drafts(PaperKinds.ReferralReport);

    public static readonly Step<PenaltyCase> Decide =
        Aside("decide-referral", "审批移送", "refer.approve3", Head)
            .Requires(f => f.Matter.OpenReferral is { AwaitsHead: true }, SystemRule.Order, "没有等待审批的移送")
            .ApprovedBy("移送须由单位正职负责人或者主持工作的负责人审批", Head)
            .RequiresOfInput<ReferralDecisionDraft>(
                f => IsOfDay(f, f.Input.At) && !(f.On < f.Matter.OpenReferral?.On),
                SystemRule.Order,
                "审批的时间须在办理日期当天，不早于报告之日，不晚于现在")
            .RequiresOfInput<ReferralDecisionDraft>(
                f => f.Input.IsApproved || f.Input.Opinion.Length > 0, Law("refer.approve3"), "不批准移送的，须将理由记录在案");

    public static readonly Step<PenaltyCase> Refer =
        Aside("refer-case", "移送公安机关", "refer.handover24", Officer, SectionHead, Clerk)
            .Requires(f => f.Matter.OpenReferral is { AwaitsHandover: true }, SystemRule.Order, "没有批准以后等待移送的案件")
            .RequiresOfInput<ReferralDraft>(
                f => IsOfDay(f, f.Input.At) && !(f.Input.At < f.Matter.OpenReferral?.ApprovedAt),
                SystemRule.Order,
                "移送的时间须在办理日期当天，不早于批准，不晚于现在")
            .RequiresOfInput<ReferralDraft>(
                f => f.Input.Materials.Count > 0, Law("refer.handover24"), "移送须附调查报告、物品清单、检验报告等材料，请逐件填写")
            .RequiresOfInput<ReferralDraft>(
                f => f.Input.Police.Length > 0 && f.Input.Receiver.Length > 0,
                SystemRule.Completeness,
                "请填写同级公安机关和回执上的签收人")
            .Warns(
                f => f is not Facts<PenaltyCase, ReferralDraft> { Input: var draft } || draft.At <= ReferralTerms.ReferBy(f.Matter),
                Law("refer.handover24"),
                "已经超过批准后的二十四小时；仍须移送，记录上将注明逾期")
            .Drafts(PaperKinds.Referral)
            .Numbered("penalty.referral");

    public static readonly Step<PenaltyCase> RecordAnswer =
        Step("record-police-answer", "登记司法机关的答复", [.. AsideSteps.UntilClosed, Closed, Archived], null,
            Law("refer.police3"), Officer, SectionHead, Reviewer, Clerk).Aside()
            .Requires(f => MayFollow(f.Matter).Count > 0, SystemRule.Order, "没有等待司法机关答复的移送")
            .RequiresOfInput<PoliceAnswerDraft>(
                f => MayFollow(f.Matter).Contains(f.Input.Kind), SystemRule.Order, "先决定是否立案，再有其后的结果；请核对答复")
            .RequiresOfInput<PoliceAnswerDraft>(f => !(f.On < LastOn(f.Matter)), SystemRule.Order, "日期不早于移送和上一次答复")
            .RequiresOfInput<PoliceAnswerDraft>(
                f => f.Input.Document.Length > 0 && f.Input.CriminalFine >= 0
                    && (f.Input.CriminalFine == 0 || f.Input.Kind == ReferralEventKind.Convicted),
                SystemRule.Completeness,
                "请填写通知书或者裁判文书的文号；只有判处刑罚的才填写罚金");

    public static readonly Step<PenaltyCase> Objection =
        Aside("object-to-refusal", "对不立案提出异议", "refer.objection3", SectionHead, Reviewer, Head)
            .Requires(f => IsRefused(f.Matter), SystemRule.Order, "没有可以提出异议的不立案决定")
            .RequiresOfInput<RefusalObjectionDraft>(f => !(f.On < LastOn(f.Matter)), SystemRule.Order, "日期不早于收到不立案通知之日")
            .RequiresOfInput<RefusalObjectionDraft>(
                f => f.Input.ToProcuratorate || f.Matter.LastReferralEvent == ReferralEventKind.PoliceRefused,
                SystemRule.Order,
                "公安机关复议以后仍不立案的，只能建议检察机关立案监督")
            .RequiresOfInput<RefusalObjectionDraft>(
                f => f.Input.Organ.Length > 0 && f.Input.Reason.Length > 0, SystemRule.Completeness, "请填写提交的机关和理由");

    public static readonly Step<PenaltyCase> HandOverGoods =
        Aside("hand-over-goods", "移交涉案物品和材料", "refer.goods3", Officer)
            .Requires(f => MustHandOver(f.Matter), SystemRule.Order, "公安机关没有立案，或者已经移交")
            .RequiresOfPerformers(
                f => f.Loaded is not CaseAtEnd { Held.Count: > 0 },
                Law("coerce.referral"),
                f => $"行政强制措施{string.Join("、", ((CaseAtEnd)f.Loaded!).Held)}的财物须一并移送并书面告知当事人，请先办理随案移送")
            .RequiresOfInput<GoodsHandoverDraft>(
                f => !(f.On < LastOn(f.Matter)), SystemRule.Order, "日期不早于收到立案通知之日")
            .RequiresOfInput<GoodsHandoverDraft>(
                f => f.Input.Goods.Length > 0 && f.Input.Receiver.Length > 0,
                SystemRule.Completeness,
                "请填写移交的物品和材料（没有物品的写明）以及交接的签收人");

    public static readonly Step<PenaltyCase> Return =
        Aside("return-case", "恢复行政处罚程序", "refer.apl27", SectionHead, Head)
            .Requires(f => MayReturn(f.Matter), SystemRule.Order, "司法机关没有作出不立案、撤案、不起诉或者不予刑事处罚的决定")
            .ApprovedBy("恢复行政处罚程序须由科室负责人或者单位负责人决定", SectionHead, Head)
            .RequiresOfInput<CaseReturnDraft>(f => !(f.On < LastOn(f.Matter)), SystemRule.Order, "日期不早于收到答复之日")
            .RequiresOfInput<CaseReturnDraft>(
                f => f.Input.Note.Length > 0, SystemRule.Completeness, "请写明案件和证据移交回来的情况");

    public static readonly Step<PenaltyCase> CloseReferred =
        Step("close-referred", "移送结案", AsideSteps.UntilDecided, Closed, Law("close.conditions"), SectionHead, Head)
            .ApprovedBy("结案须由科室负责人或者单位负责人批准", SectionHead, Head)
            .Requires(
                f => f.Matter.IsTakenByPolice && f.Matter.LastReferral!.GoodsOn is not null,
                SystemRule.Order,
                "公安机关没有立案，或者涉案物品和材料尚未移交")
            .RequiresOfInput<ReferredClosingDraft>(
                f => f.Input.Summary.Length > 0, SystemRule.Completeness, "请填写移送和结案的情况")
            .Drafts(PaperKinds.ClosingReport);

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All =>
        [Suspect, Decide, Refer, RecordAnswer, Objection, HandOverGoods, Return, CloseReferred];

    /// <summary>What police, procuratorate or court may say next.</summary>
    public static IReadOnlyList<ReferralEventKind> MayFollow(PenaltyCase matter) =>
        matter.OpenReferral is not { IsHandedOver: true } ? [] : matter.LastReferralEvent switch
        {
            null => [ReferralEventKind.PoliceFiled, ReferralEventKind.PoliceRefused],
            ReferralEventKind.ReviewAsked => [ReferralEventKind.PoliceFiled, ReferralEventKind.ReviewRefused],
            ReferralEventKind.SupervisionAsked => [ReferralEventKind.PoliceFiled, ReferralEventKind.SupervisionRefused],
            ReferralEventKind.PoliceFiled =>
            [
                ReferralEventKind.Dropped, ReferralEventKind.NotProsecuted, ReferralEventKind.NotPunished, ReferralEventKind.Convicted,
            ],
            _ => [],
        };

    public static bool IsRefused(PenaltyCase matter) => matter.OpenReferral is not null
        && matter.LastReferralEvent is ReferralEventKind.PoliceRefused or ReferralEventKind.ReviewRefused;

    public static bool MustHandOver(PenaltyCase matter) =>
        matter.OpenReferral is { GoodsOn: null } && matter.LastReferralEvent == ReferralEventKind.PoliceFiled;

    public static bool MayReturn(PenaltyCase matter) => IsRefused(matter) || (matter.OpenReferral is not null
        && matter.LastReferralEvent is ReferralEventKind.SupervisionRefused or ReferralEventKind.Dropped
            or ReferralEventKind.NotProsecuted or ReferralEventKind.NotPunished);

    private static DateOnly? LastOn(PenaltyCase matter) =>
        matter.EventsOf(matter.OpenReferral).LastOrDefault()?.On ?? matter.OpenReferral?.HandedOverOn;

    private static bool IsOfDay<TInput>(Facts<PenaltyCase, TInput> f, DateTimeOffset at) =>
        at <= f.RecordedAt && Kernel.Calendar.BeijingTime.Day(at) == f.On;

    private static Step<PenaltyCase> Aside(string name, string label, string rule, params string[] roles) =>
        Step(name, label, AsideSteps.UntilClosed, null, Law(rule), roles).Aside();
}

using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.Coercion.CoercionLaw;
using static Fazhi.Penalties.Coercion.CoercionStages;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.Coercion;

/// <summary>Steps while a measure lasts, and those that end it.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 21 and 25 to 28.</remarks>
internal static class EndingSteps
{
    public static readonly Step<CoerciveMeasure> Announce =
        MeasureStep("announce", "登记公告", WhileHeld, null, Law("publicity.epidemic_measures"), Officer, Clerk)
            .Aside()
            .Requires(
                f => f.Matter.Rules.IsAnnounced && f.Matter.Announcement is null, SystemRule.Order, "不是应当公告的措施，或者已经公告")
            .RequiresOfInput<AnnouncementDraft>(
                f => f.Input.Channel.Length > 0 && f.Input.Content.Length > 0,
                Law("publicity.epidemic_measures"),
                "采取传染病疫情防控措施应当公告，请填写公告的渠道和措施的内容、范围、期限")
            .Drafts(MeasurePapers.Announcement);

    public static readonly Step<CoerciveMeasure> TestGoods =
        MeasureStep("test-goods", "送检并告知检测期间", WhileHeld, null, Law(Holding.RuleId), Officer)
            .OnceConfirmed()
            .ByItsOfficers()
            .Requires(
                f => f.Matter.Rules.TermRule is not null, SystemRule.Order, "该措施没有法定期限，检测期间不影响期限，不需要告知")
            .Requires(f => f.Matter.Testings.All(t => !t.IsOpen), SystemRule.Order, "上一次检测的结果尚未登记")
            .RequiresOfInput<TestingDraft>(
                f => f.Input.Until > f.On, Law(Holding.RuleId), "检测、检验的期间应当明确：请填写晚于送检之日的截止日")
            .RequiresOfInput<TestingDraft>(
                f => f.Input.Receiver.Length > 0, Law(Holding.RuleId), "检测、检验的期间须书面告知当事人，请填写签收情况；未告知的不得扣除")
            .RequiresOfInput<TestingDraft>(
                f => f.Input.Institution.Length > 0 && f.Input.Things.Length > 0,
                SystemRule.Completeness,
                "请填写检测机构和送检的物品")
            .Drafts(MeasurePapers.Testing);

    public static readonly Step<CoerciveMeasure> ReceiveResult =
        MeasureStep("receive-result", "登记检测结果", WhileHeld, null, Law(Holding.RuleId), Officer)
            .Requires(f => f.Matter.Testings.Any(t => t.IsOpen), SystemRule.Order, "没有等待结果的检测")
            .RequiresOfInput<TestResultDraft>(
                f => f.Input.Result.Length > 0, SystemRule.Completeness, "请填写检测结果");

    public static readonly Step<CoerciveMeasure> Extend =
        MeasureStep("extend", "延长期限", WhileHeld, Extended, Law(Holding.RuleId), Head)
            .OnceConfirmed()
            .OnceReviewed()
            .ApartFromReview()
            .Requires(
                f => f.Matter.Rules.TermRule is not null, SystemRule.Order, "该措施没有法定期限，不需要延长")
            .Requires(f => f.Matter.Extension is null, Law(Holding.RuleId), "期限只能延长一次")
            .ByHead(Holding.RuleId, "延长期限须经行政机关负责人批准")
            .RequiresOfInput<ExtensionDraft>(
                f => f.Input.Days >= 1 && f.Input.Days <= Holding.MostAdded,
                Law(Holding.RuleId),
                $"延长的期限不得超过{Holding.MostAdded}日")
            .RequiresOfInput<ExtensionDraft>(
                f => f.Input.Reason.Length > 0, Law(Holding.RuleId), "情况复杂的才可以延长，请写明理由")
            .RequiresOfInput<ExtensionDraft>(
                f => f.Input.Receiver.Length > 0, Law(Holding.RuleId), "延长的决定须及时书面告知当事人并说明理由，请填写签收情况")
            .Drafts(MeasurePapers.Extension)
            .Numbered("coercion.extension");

    public static readonly Step<CoerciveMeasure> Release =
        MeasureStep("release", "解除行政强制措施", WhileHeld, Released, Law("coerce.seal.lift"), Officer)
            .ByItsOfficers()
            .ApprovedByHead("coerce.seal.lift")
            .RequiresOfInput<ReleaseDraft>(
                f => f.Matter.MustBeReleased == (f.Input.Ground == ReleaseGround.NotJustified),
                Law("coerce.emergency24"),
                "负责人补办时认为不应当采取的，以该理由解除；其他措施不得使用这一理由")
            .RequiresOfInput<ReleaseDraft>(
                f => f.Input.Ground != ReleaseGround.Expired || (Holding.End(f.Matter) is { } end && f.On >= end.Bound),
                Law("coerce.seal.lift"),
                "期限尚未届满，请选择其他解除理由")
            .RequiresOfInput<ReleaseDraft>(
                f => f.Input.Note.Length > 0, Law("coerce.seal.lift"), "请写明解除的事实和理由")
            .RequiresOfInput<ReleaseDraft>(
                f => f.Matter.Items.Count == 0 || f.Input.Receiver.Length > 0,
                Law("coerce.seal.lift"),
                "解除查封、扣押应当立即退还财物，请填写领回财物的签收人")
            .ChargesNobody<ReleaseDraft>(d => d.ChargedNobody)
            .Late()
            .Drafts(MeasurePapers.Release, MeasurePapers.ControlRelease)
            .Numbered("coercion.disposal");

    public static readonly Step<CoerciveMeasure> Dispose =
        MeasureStep("dispose", "处理涉案财物", WhileHeld, Disposed, Law("coerce.seal.decide"), Officer)
            .OnceConfirmed()
            .OnceReviewed()
            .ByItsOfficers()
            .ApprovedByHead("coerce.seal.decide")
            .RequiresOfPerformers(
                f => !Holding.IsOver(f.Matter, f.On),
                Law("coerce.seal.lift"),
                f => $"期限已于{Holding.End(f.Matter)?.Bound:yyyy-MM-dd}届满，应当解除；已决定没收的财物按处罚决定执行")
            .RequiresOfInput<MeasureDisposalDraft>(
                f => f.Matter.Rules.Ways.Contains(f.Input.Way), Law("coerce.seal.decide"), "这种措施不能这样处理，请选择其他处理方式或者解除")
            .RequiresOfInput<MeasureDisposalDraft>(
                f => f.Input.Way != DisposalWay.Confiscated || f.Loaded is DisposalMatter { ConfiscatingDecision.Length: > 0 },
                Law("coerce.seal.decide"),
                "没收须由行政处罚决定作出：请先归入处罚案件，并在案件中作出没收非法财物的决定")
            .RequiresOfInput<MeasureDisposalDraft>(
                f => f.Input.Basis.Length > 0 && f.Input.Note.Length > 0,
                Law("coerce.seal.decide"),
                "请写明处理的依据和经过；销毁限于法律、行政法规规定应当销毁的")
            .ChargesNobody<MeasureDisposalDraft>(d => d.ChargedNobody)
            .Drafts(MeasurePapers.Disposal)
            .Numbered("coercion.disposal");

    public static readonly Step<CoerciveMeasure> Transfer =
        MeasureStep("transfer", "随案移送财物", WhileHeld, Transferred, Law("coerce.referral"), Officer)
            .OnceConfirmed()
            .ByItsOfficers()
            .ApprovedByHead("coerce.referral")
            .RequiresOfInput<HandoverDraft>(
                f => f.Input.Organ.Length > 0 && f.Input.Receiver.Length > 0,
                Law("coerce.referral"),
                "违法行为涉嫌犯罪移送司法机关的，财物一并移送：请填写接收的机关和签收人")
            .RequiresOfInput<HandoverDraft>(
                f => f.Input.Notice.Length > 0, Law("coerce.referral"), "须书面告知当事人，请填写告知的方式和签收情况")
            .Late()
            .Drafts(MeasurePapers.Handover);

    public static readonly Step<CoerciveMeasure> LinkCase =
        MeasureStep("link-case", "归入处罚案件", [Proposed, Approved, Applied, Extended], null, Law("coerce.seal.scope"), Officer, SectionHead)
            .Aside()
            .Requires(f => f.Matter.CaseId is null, SystemRule.Order, "已经归入处罚案件")
            .RequiresOfInput<LinkDraft>(
                f => f.Loaded is JoinedCase { IsOfSameParty: true },
                SystemRule.Identity,
                "所选案件的当事人与本措施的当事人不是同一个");

    /// <summary>Storage and testing are paid by the agency (行政强制法 art. 25 and 26).</summary>
    private static Step<CoerciveMeasure> ChargesNobody<TInput>(this Step<CoerciveMeasure> step, Func<TInput, bool> of) =>
        step.RequiresOfInput<TInput>(
            f => of(f.Input), Law("coerce.seal.cost"), "保管、检测的费用由行政机关承担，不得向当事人收取；请核对后确认");

    // The duty remains when the time is over: lifting is taken late and marked so, never refused.
    private static Step<CoerciveMeasure> Late(this Step<CoerciveMeasure> step) => step.Warns(
        f => !Holding.IsOver(f.Matter, f.On), Law(Holding.RuleId), "期限已经届满；仍须办理，记录上将注明逾期");
}

using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Steps between service and performance: the fine put off, the party urged, the decision challenged.</summary>
/// <remarks>
/// Basis: 行政处罚法 (2021) art. 66, 72 and 73; 行政强制法 (2011) art. 35 to 42. They go beside the path, because a payment
/// may come at any time and ends them all.
/// </remarks>
internal static class PerformanceSteps
{
    // Who has paid may still challenge the decision within the periods for it.
    private static readonly Stage[] Challengeable = [Served, Performed, Closed, Archived];

    public static readonly Step<PenaltyCase> Defer =
        Aside("defer-payment", "延期或者分期缴纳罚款", "exec.defer", Head)
            .ApprovedBy("延期或者分期缴纳罚款须经行政机关负责人批准", Head)
            .Requires(f => f.Matter.Owing(PaymentKind.Fine) > 0, SystemRule.Order, "没有待缴的罚款")
            .Warns(
                f => !f.Matter.IsOverdue(f.On), Law("exec.defer"), "缴款期限已经届满：批准以前已经产生的加处罚款不受影响，批准以后按新的日期计算")
            .RequiresOfInput<DeferralDraft>(
                f => f.Input.Hardship.Length > 0, Law("exec.defer"), "确有经济困难的才可以延期或者分期，请写明困难情况")
            .RequiresOfInput<DeferralDraft>(
                f => f.Input.AppliedOn <= f.On && f.Input.AppliedOn >= f.Matter.Decision!.On,
                Law("exec.defer"),
                "须经当事人申请：申请日期在决定之后、批准之前")
            .RequiresOfInput<DeferralDraft>(
                f => f.Input.IsOrdered && f.Input.Instalments[0].DueOn >= f.On
                    && f.Input.Instalments[0].DueOn >= f.Matter.StatutoryLastDay,
                SystemRule.Order,
                "各期的日期须由先到后，不早于批准之日和原来的缴款期限")
            .RequiresOfInput<DeferralDraft>(
                f => f.Input.Instalments.All(i => i.Amount > 0 && decimal.Round(i.Amount, 2) == i.Amount)
                    && f.Input.Instalments.Sum(i => i.Amount) == f.Matter.Owing(PaymentKind.Fine),
                SystemRule.Completeness,
                "各期金额之和须等于尚欠的罚款")
            .Drafts(PaperKinds.Approval, PaperKinds.Deferral)
            .Numbered("penalty.deferral");

    public static readonly Step<PenaltyCase> Urge =
        Aside("urge-performance", "催告履行", "agexec.urge", Officer)
            .ByCaseOfficers()
            .Requires(
                f => f.Matter.IsOverdue(f.On), Law("agexec.urge"), "缴款期限（经批准延期、分期的，按批准的日期）尚未届满或者已经缴清，不需要催告")
            .Requires(f => f.Matter.CourtApplication is null, SystemRule.Order, "已经申请法院强制执行，不再催告")
            .Requires(f => !f.Matter.IsStayed, Law("exec.not_suspended"), "复议或者诉讼期间已经决定停止执行，不得催告")
            .RequiresOfInput<UrgingDraft>(
                f => f.Input.DueOn > f.On && f.Input.Way.Length > 0, Law("agexec.urge"), "催告书须载明履行的期限和缴款的方式，期限在催告之后")
            .RequiresOfInput<UrgingDraft>(
                f => f.Input.Method is ServiceMethod.Announcement || f.Input.Receiver.Length > 0,
                SystemRule.Completeness,
                "请填写签收人或者受送达人")
            .Drafts(PaperKinds.Urging)
            .Numbered("penalty.urging");

    public static readonly Step<PenaltyCase> HearUrged =
        Aside("hear-urged-party", "听取催告后的陈述申辩", "agexec.urge", Officer)
            .ByCaseOfficers()
            .Requires(
                f => f.Matter.Urgings.LastOrDefault() is { AnsweredOn: null }, SystemRule.Order, "没有尚待听取陈述申辩的催告")
            .RequiresOfInput<UrgingAnswerDraft>(
                f => f.On >= f.Matter.Urgings[^1].On, SystemRule.Order, "陈述申辩的日期不早于催告之日")
            .RequiresOfInput<UrgingAnswerDraft>(
                f => f.Input.Statement.Length > 0 && f.Input.Review.Length > 0,
                SystemRule.Completeness,
                "请记明当事人的意见和复核的结果");

    public static readonly Step<PenaltyCase> RecordChallenge =
        Step("record-challenge", "登记复议或者诉讼", Challengeable, null, Law("exec.not_suspended"), Officer, SectionHead, Reviewer, Clerk)
            .Aside()
            .Requires(f => !f.Matter.IsChallenged, SystemRule.Order, "已经登记的复议或者诉讼尚未结束")
            .RequiresOfInput<ChallengeDraft>(
                f => f.Input.Body.Length > 0, SystemRule.Completeness, "请填写复议机关或者人民法院及其案号")
            .RequiresOfInput<ChallengeDraft>(
                f => f.Input.Stay == StayGround.None || f.Files.Count > 0,
                SystemRule.Completeness,
                "停止执行的，请上传停止执行的决定或者裁定");

    public static readonly Step<PenaltyCase> EndChallenge =
        Step("end-challenge", "登记复议或者诉讼的结果", Challengeable, null, Law("exec.surcharge.suspend"), Officer, SectionHead, Reviewer, Clerk)
            .Aside()
            .Requires(f => f.Matter.IsChallenged, SystemRule.Order, "没有尚未结束的复议或者诉讼")
            .RequiresOfInput<ChallengeEndDraft>(
                f => f.On >= f.Matter.Challenges[^1].On, SystemRule.Order, "结束的日期不早于申请复议或者起诉之日")
            .RequiresOfInput<ChallengeEndDraft>(
                f => (f.Input.Outcome == ChallengeOutcome.Changed) == f.Input.FineAfter is not null
                    && (f.Input.FineAfter is not { } fine || (fine >= 0 && decimal.Round(fine, 2) == fine)),
                SystemRule.Completeness,
                "变更罚款数额的填写变更后的数额，其他结果不填")
            .RequiresOfInput<ChallengeEndDraft>(
                f => f.Input.Note.Length > 0, SystemRule.Completeness, "请填写复议决定书或者裁判文书的文号");

    public static readonly Step<PenaltyCase> Agree =
        Aside("agree-performance", "订立执行协议", "agexec.agreement", Head)
            .ApprovedBy("执行协议须由行政机关负责人签订", Head)
            .Requires(f => f.Matter.Urgings.Count > 0, SystemRule.Order, "尚未催告，执行协议在强制执行中订立")
            .RequiresOfInput<AgreementDraft>(
                f => f.Input.Terms.Length > 0, SystemRule.Completeness, "请填写协议的内容")
            .RequiresOfInput<AgreementDraft>(
                f => f.Input.Reduced >= 0 && f.Input.Reduced <= f.Matter.SurchargeUnpaid(f.On)
                    && decimal.Round(f.Input.Reduced, 2) == f.Input.Reduced,
                Law("agexec.agreement"),
                "协议只能减免加处罚款，减免不得超过尚欠的加处罚款；罚款本身不得减免")
            .RequiresOfInput<AgreementDraft>(
                f => f.Input.Reduced == 0 || f.Input.Remedy.Length > 0,
                Law("agexec.agreement"),
                "当事人采取补救措施的才可以减免加处罚款，请写明补救措施");

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All => [Defer, Urge, HearUrged, RecordChallenge, EndChallenge, Agree];

    /// <summary>The officers urge from the day after the last day to pay.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties(Stage served) =>
    [
        new(served, Urge.Name)
        {
            Alongside = true,
            When = m => m.Owed > 0 && m.Urgings.Count == 0 && !m.IsStayed && !m.IsExecutionEnded,
            ShownFrom = m => m.LastDayToPay?.AddDays(1),
        },
        .. new[] { served, Performed, Closed, Archived }.Select(
            at => new Duty<PenaltyCase>(at, EndChallenge.Name) { Alongside = true, When = m => m.IsChallenged }),
    ];

    private static Step<PenaltyCase> Aside(string name, string label, string rule, params string[] roles) =>
        Step(name, label, [Served], null, Law(rule), roles).Aside();
}

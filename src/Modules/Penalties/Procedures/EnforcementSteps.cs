using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Steps after urging in vain: the court, sealed goods, stop and end of execution.</summary>
/// <remarks>
/// Basis: 行政强制法 (2011) art. 39 to 46 and 53 to 58. A health agency has no power of its own to enforce a fine, save to
/// sell what it has already sealed.
/// </remarks>
internal static class EnforcementSteps
{
    public static readonly Step<PenaltyCase> Apply =
        Aside("apply-to-court", "申请法院强制执行", "court.window", SectionHead, Head)
            .Requires(f => f.Matter.Owed > 0 && f.Matter.CourtApplication is null, SystemRule.Order, "已经缴清，或者已经申请过法院强制执行")
            .Requires(f => !f.Matter.IsPaused && f.Matter.ExecutionEnd is null, SystemRule.Order, "已经中止或者终结执行")
            .Requires(f => !f.Matter.IsChallenged, Law("court.window"), "当事人的复议或者诉讼尚未结束，不得申请法院强制执行")
            .Requires(f => f.On > f.Matter.LastDayToPay, Law("court.window.deferred"), "缴款期限（经批准延期、分期的，按批准的日期）尚未届满")
            .Requires(f => f.Matter.Urgings.Count > 0, Law("court.urge"), "尚未催告；须先书面催告，送达满十个工作日仍不履行的才可以申请")
            .ApprovedBy("强制执行申请书须由行政机关负责人签名", Head)
            .RequiresOfInput<CourtApplicationDraft>(
                f => f.Input.Court.Length > 0, SystemRule.Completeness, "请填写受理申请的人民法院")
            .RequiresOfInput<CourtApplicationDraft>(
                f => f.Input.Assets.Length > 0, Law("court.files"), "申请材料须写明申请执行标的的情况")
            .Drafts(PaperKinds.CourtApplication)
            .Numbered("penalty.court");

    public static readonly Step<PenaltyCase> RecordAnswer =
        Aside("record-court-answer", "登记法院的答复", "court.accept", Officer, SectionHead, Reviewer, Clerk)
            .Requires(f => f.Matter.AwaitsCourt, SystemRule.Order, "没有等待法院答复的申请")
            .RequiresOfInput<CourtAnswerDraft>(
                f => MayFollow(f.Matter).Contains(f.Input.Kind), SystemRule.Order, "先受理，后裁定，准予执行以后才有终结；请核对法院的答复")
            .RequiresOfInput<CourtAnswerDraft>(
                f => f.On >= LastOn(f.Matter), SystemRule.Order, "日期不早于申请和上一次答复")
            .RequiresOfInput<CourtAnswerDraft>(
                f => f.Input.Document.Length > 0, SystemRule.Completeness, "请填写受理通知或者裁定书的文号");

    public static readonly Step<PenaltyCase> Appeal =
        Aside("appeal-ruling", "向上一级法院申请复议", "court.refusal.appeal", SectionHead, Reviewer, Head)
            .Requires(f => f.Matter.IsTurnedDown, SystemRule.Order, "没有不予受理或者不准予执行的裁定")
            .ApprovedBy("对裁定申请复议须由单位负责人决定", Head)
            .RequiresOfInput<RulingAppealDraft>(f => f.On >= LastOn(f.Matter), SystemRule.Order, "日期不早于收到裁定之日")
            .RequiresOfInput<RulingAppealDraft>(
                f => f.Input.Court.Length > 0 && f.Input.Reason.Length > 0, SystemRule.Completeness, "请填写上一级人民法院和理由");

    /// <summary>拍卖抵缴: the only enforcement of a fine by the agency itself.</summary>
    public static readonly Step<PenaltyCase> SetOff =
        Step("set-off-goods", "拍卖查封扣押的财物抵缴罚款", [Served], Performed, Law("agexec.sell_sealed"), Head)
            .ApprovedBy("强制执行须由行政机关负责人决定", Head)
            .Requires(f => f.Matter.Owing(PaymentKind.Fine) > 0, SystemRule.Order, "没有待缴的罚款")
            .Requires(f => !f.Matter.IsPaused && f.Matter.ExecutionEnd is null, SystemRule.Order, "已经中止或者终结执行")
            .Requires(f => f.Matter.Challenges.Count == 0, Law("agexec.sell_sealed"), "当事人已经申请复议或者起诉的，不得自行拍卖抵缴，应当申请法院强制执行")
            .Requires(
                f => f.Matter.Urgings.LastOrDefault() is { } urging && f.On > urging.DueOn,
                Law("agexec.sell_sealed"),
                "须经催告，催告的期限届满仍不履行")
            .RequiresOfInput<SetOffDraft>(
                f => f.Input.Measure is not null || (f.Input.Seizure.Length > 0 && f.Input.Things.Length > 0),
                Law("agexec.sell_sealed"),
                "只能拍卖已经依法查封、扣押的财物，请选择本案的措施，或者填写查封扣押决定的文号和物品")
            .RequiresOfInput<SetOffDraft>(
                f => f.Input.Measure is not null || f.Loaded is not SealedGoods { Held.Count: > 0 },
                SystemRule.Completeness,
                "本案有仍在实施的查封、扣押，请选择是哪一项，文号和物品由系统填入")
            .RequiresOfInput<SetOffDraft>(
                f => f.Input.Urgency.Length > 0 || !(f.Input.AtNight || IsHoliday(f.On)),
                Law("agexec.night"),
                "不得在夜间或者法定节假日强制执行；情况紧急的，请写明")
            .RequiresOfInput<SetOffDraft>(
                f => f.Input.Amount > 0 && f.Input.Amount <= f.Input.Proceeds && f.Input.Amount <= f.Matter.Owing(PaymentKind.Fine)
                    && decimal.Round(f.Input.Amount, 2) == f.Input.Amount,
                SystemRule.Completeness,
                "抵缴的数额不超过拍卖所得和尚欠的罚款，多出的退还当事人")
            .RequiresOfInput<SetOffDraft>(
                f => f.Input.Receipt.Length > 0, Law("exec.treasury"), "拍卖所得抵缴的罚款须上缴国库，请填写票据号")
            .ArrivesWhen(m => m.IsPerformed);

    public static readonly Step<PenaltyCase> Pause =
        Aside("pause-execution", "中止执行", "agexec.suspend", Head)
            .ApprovedBy("中止执行须由行政机关负责人决定", Head)
            .Requires(
                f => !f.Matter.IsPaused && f.Matter.ExecutionEnd is null && f.Matter.Owed > 0, SystemRule.Order, "已经中止、终结或者履行完毕")
            .Requires(f => f.Matter.Urgings.Count > 0, SystemRule.Order, "尚未催告，没有进入强制执行")
            .RequiresOfInput<ExecutionPauseDraft>(f => f.Input.Note.Length > 0, Law("agexec.suspend"), "请写明中止执行的情形")
            .Drafts(PaperKinds.Pause)
            .Numbered("penalty.pause");

    public static readonly Step<PenaltyCase> Resume =
        Aside("resume-execution", "恢复执行", "agexec.suspend", SectionHead, Head)
            .Requires(f => f.Matter.IsPaused, SystemRule.Order, "没有中止执行")
            .RequiresOfInput<ExecutionResumeDraft>(
                f => f.Input.Reason.Length > 0, SystemRule.Completeness, "请写明中止的情形怎样消失");

    public static readonly Step<PenaltyCase> End =
        Aside("end-execution", "终结执行", "agexec.terminate", Head)
            .ApprovedBy("终结执行须由行政机关负责人决定", Head)
            .Requires(f => !f.Matter.IsExecutionEnded && !f.Matter.IsPerformed, SystemRule.Order, "已经终结执行或者履行完毕")
            .Requires(f => f.Matter.IsOverdue(f.On) || f.Matter.IsRevoked, SystemRule.Order, "缴款期限尚未届满，没有进入执行")
            .RequiresOfInput<ExecutionEndDraft>(
                f => f.Input.Ground != ExecutionEndGround.PausedThreeYears || f.Matter.Pauses.Any(
                    p => p is { IsOpen: true, Ground: PauseGround.Inability } && f.On > p.On.AddYears(PeriodOf("agexec.suspend").Length)),
                Law("agexec.suspend"),
                "因当事人确无能力履行而中止执行须满三年没有恢复")
            .RequiresOfInput<ExecutionEndDraft>(
                f => f.Input.Ground != ExecutionEndGround.Revoked || f.Matter.IsRevoked,
                Law("agexec.terminate"),
                "没有登记决定被撤销，请先登记复议或者诉讼的结果")
            .RequiresOfInput<ExecutionEndDraft>(f => f.Input.Note.Length > 0, Law("agexec.terminate"), "请写明终结执行的情形和证据")
            .Drafts(PaperKinds.End)
            .Numbered("penalty.end");

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All => [Apply, RecordAnswer, Appeal, SetOff, Pause, Resume, End];

    /// <summary>What the court may say next.</summary>
    public static IReadOnlyList<CourtEventKind> MayFollow(PenaltyCase matter) => matter.LastCourtEvent switch
    {
        null => [CourtEventKind.Accepted, CourtEventKind.NotAccepted],
        CourtEventKind.Accepted => [CourtEventKind.Permitted, CourtEventKind.Refused, CourtEventKind.Questioned],
        CourtEventKind.Questioned => [CourtEventKind.Permitted, CourtEventKind.Refused],
        CourtEventKind.Appealed =>
            [CourtEventKind.Accepted, CourtEventKind.NotAccepted, CourtEventKind.Permitted, CourtEventKind.Refused],
        CourtEventKind.Permitted => [CourtEventKind.Ended],
        _ => [],
    };

    private static DateOnly LastOn(PenaltyCase matter) =>
        matter.CourtEvents.Count > 0 ? matter.CourtEvents[^1].On : matter.CourtApplication!.On;

    // A weekend without a notice is a rest day, not a statutory holiday.
    private static bool IsHoliday(DateOnly day) => WorkCalendar.Default[day] is { Working: false, Document: not null };

    private static Step<PenaltyCase> Aside(string name, string label, string rule, params string[] roles) =>
        Step(name, label, [Served], null, Law(rule), roles).Aside();
}

using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.Coercion.CoercionLaw;
using static Fazhi.Penalties.Coercion.CoercionStages;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.Coercion;

/// <summary>Steps until a measure is in force: proposed and approved, or taken at once and confirmed afterwards.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 16 to 19, 23 and 24.</remarks>
internal static class TakingSteps
{
    public static readonly Step<CoerciveMeasure> Propose =
        MeasureStep("propose", "提出行政强制措施", [], Proposed, Law("coerce.power"), Officer)
            .RequiresProposal<MeasureDraft>(d => d);

    public static readonly Step<CoerciveMeasure> Approve =
        MeasureStep("approve", "批准行政强制措施", [Proposed], Approved, Law("coerce.approve"), Head)
            .ByHead("coerce.approve", "实施行政强制措施前须经行政机关负责人批准")
            .OnceReviewed()
            .ApartFromReview()
            .RequiresOfInput<ApprovalDraft>(
                f => f.Input.Opinion.Length > 0, SystemRule.Completeness, "请填写批准意见")
            .Drafts(MeasurePapers.Approval);

    public static readonly Step<CoerciveMeasure> Drop =
        MeasureStep("drop", "不予采取", [Proposed, Approved], NotTaken, Law("coerce.approve"), Officer, SectionHead, Head)
            .RequiresOfInput<DroppingDraft>(
                f => f.Input.Reason.Length > 0, SystemRule.Completeness, "请填写不予批准或者不再需要采取的理由");

    public static readonly Step<CoerciveMeasure> Apply =
        MeasureStep("apply", "实施行政强制措施", [Approved], Applied, Law("coerce.steps"), Officer)
            .ByItsOfficers()
            .RequiresApplication<ApplicationDraft>(d => d)
            .RequiresOfInput<ApplicationDraft>(
                f => !f.Matter.Rules.HasList || f.Input.Items.Count > 0,
                Law("coerce.seal.doc"),
                "须当场制作清单，请逐项填写名称、规格、数量、单位、状态和存放地点")
            .Drafts(MeasurePapers.Decision, MeasurePapers.Control, MeasurePapers.Goods, MeasurePapers.SiteRecord, MeasurePapers.DisinfectionRecord, MeasurePapers.Label)
            .Numbered("coercion.decision");

    public static readonly Step<CoerciveMeasure> ApplyAtOnce =
        MeasureStep("apply-at-once", "当场实施行政强制措施", [], Applied, Law("coerce.emergency24"), Officer)
            .ByTwoCertifiedOfficers("coerce.steps")
            .RequiresProposal<UrgentMeasureDraft>(d => d.Measure)
            .RequiresApplication<UrgentMeasureDraft>(d => d.Application)
            .RequiresOfInput<UrgentMeasureDraft>(
                f => f.Input.Urgency.Length > 0, Law("coerce.emergency24"), "请写明情况紧急、需要当场实施的理由；不紧急的须先报批准")
            .RequiresOfInput<UrgentMeasureDraft>(
                f => MeasureKind.Find(f.Input.Measure.Kind) is not { HasList: true } || f.Input.Application.Items.Count > 0,
                Law("coerce.seal.doc"),
                "须当场制作清单，请逐项填写名称、规格、数量、单位、状态和存放地点")
            .Drafts(MeasurePapers.Decision, MeasurePapers.Control, MeasurePapers.Goods, MeasurePapers.SiteRecord, MeasurePapers.DisinfectionRecord, MeasurePapers.Label)
            .Numbered("coercion.decision");

    public static readonly Step<CoerciveMeasure> Confirm =
        MeasureStep("confirm", "补办批准手续", WhileHeld, null, Law("coerce.emergency24"), Head)
            .Aside()
            .Requires(f => f.Matter.AwaitsHead, SystemRule.Order, "不是当场实施的措施，或者已经补办")
            .ByHead("coerce.emergency24", "须由行政机关负责人补办批准手续")
            .ApartFromReview()
            .RequiresOfInput<ConfirmationDraft>(
                f => f.Input.At >= f.Matter.Application!.At && f.Input.At <= f.RecordedAt,
                SystemRule.Order,
                "补办批准的时间不早于实施的时间，不晚于现在")
            .RequiresOfInput<ConfirmationDraft>(
                f => f.Input.Opinion.Length > 0, SystemRule.Completeness, "请填写意见；认为不应当采取的，写明理由")
            .Warns(
                f => f is not Facts<CoerciveMeasure, ConfirmationDraft> { Input: var draft }
                    || draft.At <= Holding.ToConfirmBy(f.Matter),
                Law("coerce.emergency24"),
                "已经超过二十四小时；仍须补办，记录上将注明逾期")
            .Drafts(MeasurePapers.Approval);

    /// <summary>The measure is one the agency may take, upon something it may be laid upon.</summary>
    private static Step<CoerciveMeasure> RequiresProposal<TInput>(
        this Step<CoerciveMeasure> step, Func<TInput, MeasureDraft> of) => step
        .RequiresOfInput<TInput>(
            f => MeasureKind.Find(of(f.Input).Kind) is not null, SystemRule.Completeness, "请选择措施的种类")
        .RequiresOfInput<TInput>(
            f => of(f.Input).IsOwnPower, Law("coerce.power"), "须由依法享有该项权力的本机关在职权范围内实施，不得委托；请核对后确认")
        .RequiresOfInput<TInput>(
            f => MeasureKind.Find(of(f.Input).Kind)?.PowerRule is not null || of(f.Input).Power.Length > 0,
            Law("coerce.power"),
            "请写明授予该项权力的法律、法规和条款；其他规范性文件不得设定行政强制措施")
        .RequiresOfInput<TInput>(
            f => MeasureKind.Find(of(f.Input).Kind)?.Power is not { } power || power.InForce(f.On),
            Law("coerce.power"),
            "授予该项权力的规定在实施之日尚未施行，请核对日期和依据")
        .RequiresOfInput<TInput>(
            f => MeasureKind.Find(of(f.Input).Kind)?.Targets.Contains(of(f.Input).TargetKind) ?? true,
            Law("coerce.seal.scope"),
            "这种措施不能对所选的对象采取，请核对措施种类和对象类别")
        .RequiresOfInput<TInput>(
            f => of(f.Input).IsRelated, Law("coerce.seal.scope"), "限于涉案的场所、设施或者财物，不得查封、扣押与违法行为无关的")
        .RequiresOfInput<TInput>(
            f => of(f.Input).IsNoNecessity, Law("coerce.seal.scope"), "不得查封、扣押公民个人及其所扶养家属的生活必需品")
        .RequiresOfInput<TInput>(
            f => of(f.Input).IsNotSealedYet, Law("coerce.seal.scope"), "已被其他国家机关依法查封的，不得重复查封")
        .RequiresOfInput<TInput>(
            f => of(f.Input).IsComplete, SystemRule.Completeness, "请填写需要采取措施的情况、对象和地点")
        .RequiresOfInput<TInput>(
            f => f.Loaded is MeasureOpening { Officers.Officers.Count: >= 2 }, Law("coerce.steps"), "请指定两名以上执法人员")
        .RequiresOfInput<TInput>(
            f => f.Loaded is MeasureOpening { Officers.Uncertified.Count: 0 },
            Law("officer.certificate"),
            "指定的执法人员中有人当日没有有效的行政执法证，请改派");

    /// <summary>The steps on the spot (行政强制法 art. 18) and the papers handed over there (art. 24).</summary>
    private static Step<CoerciveMeasure> RequiresApplication<TInput>(
        this Step<CoerciveMeasure> step, Func<TInput, ApplicationDraft> of) => step
        .RequiresOfInput<TInput>(
            f => of(f.Input).At <= f.RecordedAt && BeijingDay(of(f.Input)) == f.On,
            SystemRule.Order,
            "实施的时间须在办理日期当天，不晚于现在")
        .RequiresOfInput<TInput>(f => of(f.Input).ShowedCertificates, Law("coerce.steps"), "须出示执法身份证件")
        .RequiresOfInput<TInput>(
            f => of(f.Input).Attending.Length > 0 || of(f.Input).Witness.Length > 0,
            Law("coerce.steps"),
            "须通知当事人到场；当事人不到场的，邀请见证人到场并填写见证人")
        .RequiresOfInput<TInput>(
            f => of(f.Input).ToldRights, Law("coerce.steps"), "须当场告知采取措施的理由、依据以及当事人的权利、救济途径")
        .RequiresOfInput<TInput>(
            f => of(f.Input).Statement.Length > 0, Law("coerce.steps"), "须听取当事人的陈述和申辩，请记明内容；没有提出的也写明")
        .RequiresOfInput<TInput>(
            f => of(f.Input).Signing.Length > 0, Law("coerce.steps"), "现场笔录由当事人和执法人员签名，请记明签名情况；拒绝签名的予以注明")
        .RequiresOfInput<TInput>(
            f => of(f.Input).HandedOver, Law("coerce.seal.doc"), "决定书和清单须当场交付当事人")
        .RequiresOfInput<TInput>(
            f => of(f.Input).Items.All(i => i.Name.Length > 0 && i.Unit.Length > 0 && i.Quantity > 0),
            Law("coerce.seal.doc"),
            "清单的每一项须写明名称、数量和单位");

    private static DateOnly BeijingDay(ApplicationDraft draft) => Kernel.Calendar.BeijingTime.Day(draft.At);
}

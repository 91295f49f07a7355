using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Steps that go beside the path of an investigation and hold it up only where the law says so.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 28, 43 and 56.</remarks>
internal static class AsideSteps
{
    public static readonly Stage[] UntilDecided =
        [Filed, Investigating, Concluded, Notified, Heard, HearingCalled, HearingHeld, HearingEnded, Reviewed, Discussed];

    public static readonly Stage[] UntilClosed = [.. UntilDecided, Decided, Served, Performed];

    // What was registered has to be dealt with although the case was withdrawn.
    private static readonly Stage[] WhileKept = [.. UntilClosed, Withdrawn];

    public static readonly Step<PenaltyCase> ChangeOfficers =
        Step("change-officers", "变更承办人员", UntilClosed, null, Law("ord.recusal"), SectionHead, Head)
            .Aside()
            .ApprovedBy("变更承办人员须由科室负责人或者单位负责人决定", SectionHead, Head)
            .RequiresOfInput<OfficersDraft>(
                f => f.Input.Officers.Distinct().Count() >= 2, Law("ord.officers.two"), "请指定两名以上承办人员")
            .RequiresOfInput<OfficersDraft>(
                f => f.Loaded is AssignedOfficers { Uncertified.Count: 0 },
                Law("officer.certificate"),
                "指定的承办人员中有人当日没有有效的行政执法证，请改派")
            .RequiresOfInput<OfficersDraft>(
                f => f.Input.Officers.Any(p => !f.Matter.IsCurrentOfficer(p))
                    || f.Matter.CurrentOfficers.Any(o => !f.Input.Officers.Contains(o.PersonId)),
                SystemRule.Completeness,
                "承办人员没有变化")
            .RequiresOfInput<OfficersDraft>(
                f => !f.Input.Officers.Any(p => f.Matter.Officers.Any(
                    o => o.PersonId == p && o.Change == OfficerChange.Recusal)),
                Law("ord.recusal"),
                "指定的人员中有人已在本案回避，不得再办理本案")
            .RequiresOfInput<OfficersDraft>(
                f => !f.Input.Officers.Any(p => f.Matter.IsReviewer(p) || p == f.Matter.HearingCall?.ChairId),
                SystemRule.Separation,
                "审核过本案或者主持过本案听证的人员，不得再办理本案")
            .RequiresOfInput<OfficersDraft>(
                f => f.Input.Reason.Length > 0, SystemRule.Completeness, "请填写变更的理由");

    public static readonly Step<PenaltyCase> Preserve =
        Step("preserve-evidence", "证据先行登记保存", [Filed, Investigating], null, Law("ord.register_preserve.approve"), Officer)
            .Aside()
            .ByCaseOfficers()
            .RequiresOfInput<PreservationDraft>(
                f => f.Loaded is Performer approver && approver.Posts.Any(p => p.Role == Head),
                Law("ord.register_preserve.approve"),
                "先行登记保存须经行政机关负责人批准")
            .RequiresOfInput<PreservationDraft>(
                f => f.Input.Reason.Length > 0,
                Law("ord.register_preserve.approve"),
                "请写明证据可能灭失或者以后难以取得的情况")
            .RequiresOfInput<PreservationDraft>(
                f => f.Input.Things.Length > 0 && f.Input.Place.Length > 0, SystemRule.Completeness, "请填写物品清单和保存地点")
            .Drafts(PaperKinds.Approval, PaperKinds.Preservation, MeasurePapers.Goods)
            .Numbered("penalty.preservation");

    public static readonly Step<PenaltyCase> HandlePreserved =
        Step("handle-preserved", "处理登记保存的证据", WhileKept, null, Law("ord.register_preserve.decide"), Officer)
            .Aside()
            .ByCaseOfficers()
            .Requires(
                f => f.Matter.Preservations.Any(p => p.IsOpen), SystemRule.Order, "没有尚待处理的先行登记保存")
            .RequiresOfInput<PreservationEndDraft>(
                f => OpenAt(f.Matter, f.Input.Position) is { } open && f.On >= open.On,
                SystemRule.Order,
                "请选择尚未处理的一次登记保存，处理日期不早于保存日期")
            .RequiresOfInput<PreservationEndDraft>(
                f => f.Input.Note.Length > 0, Law("ord.register_preserve.decide"), "请写明处理的内容和依据")
            .Drafts(PaperKinds.PreservationEnd)
            .Numbered("penalty.preservation.end");

    public static readonly Step<PenaltyCase> OrderCorrection =
        Step("order-correction", "责令改正", UntilClosed, null, Law("ord.correct_order"), Officer)
            .Aside()
            .ByCaseOfficers()
            .RequiresOfInput<CorrectionOrderDraft>(
                f => f.Input.Conduct.Length > 0 && f.Input.Demand.Length > 0 && f.Input.Articles.Length > 0,
                SystemRule.Completeness,
                "请填写违法行为、改正要求和违反的条款")
            .RequiresOfInput<CorrectionOrderDraft>(
                f => f.Input.DueOn is not { } due || due >= f.On, SystemRule.Order, "改正的期限不能早于责令之日")
            .Drafts(PaperKinds.CorrectionOrder)
            .Numbered("penalty.correction");

    public static readonly Step<PenaltyCase> CheckCorrection =
        Step("check-correction", "复查改正情况", UntilClosed, null, Law("ord.correct_order"), Officer)
            .Aside()
            .ByCaseOfficers()
            .Requires(f => f.Matter.CorrectionOrders.Any(c => c.IsOpen), SystemRule.Order, "没有尚待复查的责令改正")
            .RequiresOfInput<CorrectionCheckDraft>(
                f => f.Matter.CorrectionOrders.Any(c => c.IsOpen && c.Position == f.Input.Position && f.On >= c.On),
                SystemRule.Order,
                "请选择尚未复查的一次责令改正，复查日期不早于责令之日")
            .RequiresOfInput<CorrectionCheckDraft>(
                f => f.Input.Result.Length > 0, SystemRule.Completeness, "请填写复查的情况");

    /// <summary>先行登记保存处理: seven working days from the earliest one still open.</summary>
    public static Term<PenaltyCase> ToHandlePreserved => new()
    {
        Name = "handle-preserved",
        Label = "处理登记保存的证据",
        Fixed = PeriodOf("ord.register_preserve.decide"),
        FromFact = "先行登记保存之日",
        StartsOn = m => (Open(m) ?? m.Preservations.LastOrDefault())?.On,
        Until = [HandlePreserved.Name],
        MetOn = m => Open(m) is null ? m.Preservations.LastOrDefault()?.HandledOn : null,
        Basis = Law("ord.register_preserve.decide"),
    };

    /// <summary>What is still open beside the path.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties =>
    [
        .. WhileKept.Select(s => new Duty<PenaltyCase>(s, HandlePreserved.Name)
        {
            Alongside = true,
            When = m => Open(m) is not null,
            Term = ToHandlePreserved.Name,
        }),
        .. UntilClosed.Select(s => new Duty<PenaltyCase>(s, CheckCorrection.Name)
        {
            Alongside = true,
            When = m => m.CorrectionOrders.Any(c => c.IsOpen),
        }),
    ];

    public static Preservation? OpenAt(PenaltyCase matter, int position) =>
        matter.Preservations.FirstOrDefault(p => p.IsOpen && p.Position == position);

    private static Preservation? Open(PenaltyCase matter) =>
        matter.Preservations.Where(p => p.IsOpen).MinBy(p => p.On);
}

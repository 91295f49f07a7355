using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>移送其他机关: to the organ that has jurisdiction, beside the path, and back when it has none.</summary>
/// <remarks>
/// Basis: 行政处罚法 (2021) art. 22 on jurisdiction, art. 25 on disputes: first the organs talk, then the common superior
/// designates. Nothing is decided while another organ may have the case. The Act names no period for any of it.
/// </remarks>
internal static class TransferSteps
{
    private static readonly Stage[] OnceAccepted = [Accepted, .. AsideSteps.UntilDecided];

    public static readonly Step<PenaltyCase> Transfer =
        Aside("transfer-case", "移送其他机关", "ord.jurisdiction.place", Officer, SectionHead, Head)
            .Requires(f => f.Matter.OpenTransfer is null, SystemRule.Order, "已经移送，尚无结果")
            .Requires(f => f.Matter.OpenReferral is null, SystemRule.Order, "涉嫌犯罪的移送尚无结果，不能再移送其他机关")
            .ApprovedBy("移送其他机关须由单位负责人批准", Head)
            .RequiresOfInput<TransferDraft>(
                f => f.Input.Organ.Length > 0 && f.Input.Reason.Length > 0,
                Law("ord.jurisdiction.place"),
                "请写明受移送的机关、已经查明的案情和本机关没有管辖权的理由")
            .RequiresOfInput<TransferDraft>(
                f => f.Input.Document.Length > 0
                    || f.Input.Ground is not (TransferGround.FiledElsewhere or TransferGround.Designated),
                Law("ord.jurisdiction.dispute"),
                "其他机关先立案的写明立案文号，上级指定管辖的写明指定管辖的文号")
            .RequiresOfInput<TransferDraft>(
                f => f.Input.Materials.Count > 0, SystemRule.Completeness, "请逐件填写移送的材料和物品")
            .Drafts(PaperKinds.Transfer)
            .Numbered("penalty.transfer");

    public static readonly Step<PenaltyCase> RecordAnswer =
        Aside("record-transfer-answer", "登记移送的答复", "ord.jurisdiction.dispute", Officer, SectionHead, Clerk)
            .Requires(f => MayFollow(f.Matter).Count > 0, SystemRule.Order, "没有等待答复的移送")
            .RequiresOfInput<TransferAnswerDraft>(
                f => f.Input.Kind != TransferEventKind.Reported || f.Matter.LastTransferEvent == TransferEventKind.Refused,
                Law("ord.jurisdiction.dispute"),
                "对管辖有争议的先协商，协商不成的再报请共同上一级机关指定管辖")
            .RequiresOfInput<TransferAnswerDraft>(
                f => MayFollow(f.Matter).Contains(f.Input.Kind) || f.Input.Kind == TransferEventKind.Reported,
                SystemRule.Order,
                "先有接收或者退回，退回以后才有报请和指定；请核对答复")
            .RequiresOfInput<TransferAnswerDraft>(f => !(f.On < LastOn(f.Matter)), SystemRule.Order, "日期不早于移送和上一次答复")
            .RequiresOfInput<TransferAnswerDraft>(
                f => f.Input.Document.Length > 0, SystemRule.Completeness, "请填写答复的机关和文号，当面签收的写明签收人");

    public static readonly Step<PenaltyCase> TakeBack =
        Aside("take-back-case", "恢复本机关办理", "ord.jurisdiction.dispute", SectionHead, Head)
            .Requires(f => MayTakeBack(f.Matter), SystemRule.Order, "受移送机关没有退回，上级机关也没有指定本机关管辖")
            .ApprovedBy("恢复办理须由科室负责人或者单位负责人决定", SectionHead, Head)
            .RequiresOfInput<TakingBackDraft>(f => !(f.On < LastOn(f.Matter)), SystemRule.Order, "日期不早于收到答复之日")
            .RequiresOfInput<TakingBackDraft>(
                f => f.Input.Note.Length > 0, SystemRule.Completeness, "请写明本机关有管辖权的理由，材料和物品退回的情况");

    public static readonly Step<PenaltyCase> Close =
        Step("close-transferred", "移送其他机关结案", OnceAccepted, Closed, Law("close.conditions"), SectionHead, Head)
            .ApprovedBy("结案须由科室负责人或者单位负责人批准", SectionHead, Head)
            .Requires(
                f => f.Matter.OpenTransfer is not null && f.Matter.IsTakenByOther,
                SystemRule.Order,
                "受移送机关没有接收，上级机关也没有指定其管辖")
            .NothingKept("coerce.seal.decide", "尚未解除、处理或者移送，不能结案")
            .RequiresOfInput<OutcomeClosingDraft>(
                f => f.Input.Summary.Length > 0, SystemRule.Completeness, "请填写移送和结案的情况")
            .Drafts(PaperKinds.ClosingReport);

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All => [Transfer, RecordAnswer, TakeBack, Close];

    /// <summary>What is due beside the path while a transfer is open.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties => OnceAccepted.SelectMany(at => new Duty<PenaltyCase>[]
    {
        new(at, RecordAnswer.Name) { Alongside = true, When = m => MayFollow(m).Count > 0 && !MayTakeBack(m) },
        new(at, TakeBack.Name) { Alongside = true, When = MayTakeBack },
        new(at, Close.Name) { Alongside = true, When = m => m.OpenTransfer is not null && m.IsTakenByOther },
    });

    /// <summary>What the other organ or the common superior may say next.</summary>
    public static IReadOnlyList<TransferEventKind> MayFollow(PenaltyCase matter) =>
        matter.OpenTransfer is null ? [] : matter.LastTransferEvent switch
        {
            null => [TransferEventKind.Received, TransferEventKind.Refused],
            TransferEventKind.Refused => [TransferEventKind.Received, TransferEventKind.Reported],
            TransferEventKind.Reported => [TransferEventKind.DesignatedOther, TransferEventKind.DesignatedOurs],
            _ => [],
        };

    public static bool MayTakeBack(PenaltyCase matter) => matter.OpenTransfer is not null
        && matter.LastTransferEvent is TransferEventKind.Refused or TransferEventKind.DesignatedOurs;

    /// <summary>Neither a measure nor evidence registered in place may hold anything when a case ends without a decision.</summary>
    public static Step<PenaltyCase> NothingKept(this Step<PenaltyCase> step, string rule, string message) => step
        .RequiresOfPerformers(
            f => f.Loaded is not CaseAtEnd { Held.Count: > 0 },
            Law(rule),
            f => $"行政强制措施{string.Join("、", ((CaseAtEnd)f.Loaded!).Held)}{message}")
        .Requires(
            f => !f.Matter.Preservations.Any(p => p.IsOpen),
            Law("ord.register_preserve.decide"),
            "先行登记保存的证据尚未处理，不能结案");

    private static DateOnly? LastOn(PenaltyCase matter) =>
        matter.EventsOf(matter.OpenTransfer).LastOrDefault()?.On ?? matter.OpenTransfer?.On;

    private static Step<PenaltyCase> Aside(string name, string label, string rule, params string[] roles) =>
        Step(name, label, OnceAccepted, null, Law(rule), roles).Aside();
}

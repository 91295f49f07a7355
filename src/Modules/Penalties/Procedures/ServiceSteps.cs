using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Service of papers beside the path: the address the party confirmed, attempts, and every paper but the
/// decision.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 61; 民事诉讼法 (2023) art. 88 to 95.</remarks>
internal static class ServiceSteps
{
    /// <summary>What is told of a paper that is said to have been posted before it was made.</summary>
    public const string SentBefore = "交邮的日期不早于文书的日期";

    private static readonly Stage[] WhileOpen = [Accepted, .. AsideSteps.UntilClosed, Closed];

    public static readonly Step<PenaltyCase> ConfirmAddress =
        Step("confirm-address", "确认送达地址", WhileOpen, null, Law("service.electronic"), Officer)
            .Aside()
            .ByCaseOfficersOnceFiled()
            .RequiresOfInput<AddressDraft>(
                f => f.Input.Recipient.Length > 0 && f.Input.Address.Length > 0 && f.Input.SignedBy.Length > 0,
                SystemRule.Completeness,
                "请填写收件人、送达地址和签字确认的人")
            .RequiresOfInput<AddressDraft>(
                f => f.Input.ToldConsequences, SystemRule.Completeness,
                    "须告知确认送达地址的后果：地址不准确或者变更未告知的，由当事人承担")
            .RequiresOfInput<AddressDraft>(
                f => f.Input.Electronic.Length == 0 || f.Input.AgreesToElectronic,
                Law("service.electronic"),
                "填了电子送达的账号，就须有当事人的同意；不同意的，把账号删去")
            .Drafts(PaperKinds.AddressConfirmation);

    public static readonly Step<PenaltyCase> RecordAttempt =
        Step("record-attempt", "登记送达未成", WhileOpen, null, Law("service.public"), Officer)
            .Aside()
            .ByCaseOfficersOnceFiled()
            .RequiresOfInput<AttemptDraft>(
                f => f.Input.Papers.Length > 0 && f.Input.Reason.Length > 0,
                SystemRule.Completeness,
                "请填写要送达的文书和没有送达的原因")
            .RequiresOfInput<AttemptDraft>(
                f => f.Input.Method != ServiceMethod.Announcement, SystemRule.Order,
                    "公告没有送达未成：公告期满即视为送达");

    public static readonly Step<PenaltyCase> ServePaper =
        Step("serve-paper", "送达文书", WhileOpen, null, Law("service.direct"), Officer)
            .Aside()
            .ByCaseOfficersOnceFiled()
            .RequiresOfInput<PaperServiceDraft>(
                f => f.Input.Papers.Count > 0, SystemRule.Completeness, "请选择送达的文书")
            .RequiresOfInput<PaperServiceDraft>(
                f => f.Input.Papers.All(p => Chosen(f, p) is not null),
                SystemRule.Order,
                "选择的文书没有制作、已经送达或者不需要送达；决定书用“送达决定书”办理")
            .RequiresOfInput<PaperServiceDraft>(
                f => f.Input.Papers.All(p => Chosen(f, p) is not { } paper || paper.On <= f.On),
                SystemRule.Order,
                "送达的日期不早于文书的日期")
            .RequiresOfInput<PaperServiceDraft>(
                f => f.Matter.Statement is not { } statement || !f.Input.Papers.Any(p => Chosen(f,
                    p)?.Title == PaperKinds.Notice)
                    || Delivery.EffectiveFrom(f.Input.Method, f.On) <= statement.On,
                Law("ord.defence"),
                "事先告知书送达在听取陈述申辩之后：当事人还没有收到告知，陈述申辩的期限没有起算，请核对日期")
            .RequiresOfInput<PaperServiceDraft>(
                f => f.Input.Papers.All(p => !(f.Input.SentOn < Chosen(f, p)?.On)), SystemRule.Order, SentBefore)
            .Lawfully<PaperServiceDraft>()
            .Drafts(PaperKinds.ProofOfService, PaperKinds.Announcement);

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All => [ConfirmAddress, ServePaper, RecordAttempt];

    /// <summary>The paper behind a name or number that was chosen, latest first; null when it is none to be
    /// served.</summary>
    public static CasePaper? Chosen(Facts<PenaltyCase, PaperServiceDraft> f, string chosen) => f.Matter
        .Unserved(f.Loaded as CasePaper[] ?? []).LastOrDefault(p => p.Number == chosen || p.Title == chosen);

    /// <summary>The conditions each form of service has, the same for every paper.</summary>
    public static Step<PenaltyCase> Lawfully<T>(this Step<PenaltyCase> step)
        where T : ServiceDraft => step.Lawfully<PenaltyCase, T>(f => f.Matter.AgreesToElectronic);

    /// <summary>The same for whatever matter has papers.</summary>
    /// <param name="step">The step.</param>
    /// <param name="agrees">True when the party has confirmed electronic service.</param>
    public static Step<TMatter> Lawfully<TMatter, T>(this Step<TMatter> step, Func<Facts<TMatter, T>, bool> agrees)
        where TMatter : IMatter
        where T : ServiceDraft => step
            .RequiresOfInput<T>(
                f => f.Input.Method is ServiceMethod.Announcement || f.Input.Receiver.Length > 0,
                SystemRule.Completeness,
                "请填写签收人或者受送达人")
            .RequiresOfInput<T>(
                f => f.Input.Method is not ServiceMethod.Left || f.Input.Note.Length > 0,
                Law("service.leave"),
                "留置送达须记明拒收情况和见证人，或者拍照录像的情况")
            .RequiresOfInput<T>(
                f => f.Input.Method is not ServiceMethod.Post || f.Input.Tracking.Length > 0,
                Law("service.post"),
                "邮寄送达以回执注明的收件日期为送达日期，请填写邮件号码，附上回执")
            .RequiresOfInput<T>(
                f => f.Input.SentOn is not { } sent || sent <= f.On, SystemRule.Order, "交邮的日期不晚于收件的日期")
            .RequiresOfInput<T>(
                f => f.Input.Method is not ServiceMethod.Electronic || agrees(f),
                Law("service.electronic"),
                "电子送达须当事人同意并签订确认书，请先办理“确认送达地址”")
            .RequiresOfInput<T>(
                f => f.Input.Method is not ServiceMethod.Announcement || f.Input.Note.Length > 0,
                Law("service.public"),
                "公告送达须在案卷中记明原因和经过");

    // Before a case is filed it has no officers yet: two with certificates are enough then.
    public static Step<PenaltyCase> ByCaseOfficersOnceFiled(this Step<PenaltyCase> step) =>
        step.ByTwoCertifiedOfficers().RequiresOfPerformers(
            f => !f.Matter.CurrentOfficers.Any() || f.By.All(p => f.Matter.IsCurrentOfficer(p.Person)),
            SystemRule.Identity,
            "办理人员须是本案承办人员；要换人请先变更承办人员");
}

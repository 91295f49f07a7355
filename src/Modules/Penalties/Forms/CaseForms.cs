using Fazhi.Registry;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <summary>The forms of the acts upon a case. Each reads into the input that every other way of acting uses too.</summary>
internal static partial class CaseForms
{
    private static readonly PenaltyKind[] WithoutAmount =
    [
        .. Enum.GetValues<PenaltyKind>().Except(
            [PenaltyKind.Fine, PenaltyKind.ConfiscationOfGains, PenaltyKind.ConfiscationOfGoods]),
    ];

    /// <summary>All forms by act.</summary>
    public static IReadOnlyDictionary<string, CaseForm> All { get; } = new[]
    {
        RecordClue, DecideOnTheSpot, AcceptClue, FileCase, StartInvestigation, AddEvidence, ChangeOfficers,
        TraceEvidence, HandOverExhibit, EndExhibit, AddRecording,
        TakeSample, AskProducer, RecordProducerAnswer, EntrustAppraisal, ReceiveAppraisal, TellAppraisal, RequestReappraisal,
        PreserveEvidence, HandlePreserved, OrderCorrection, CheckCorrection, Conclude, Notify, Hear,
        CallHearing, HoldHearing, ReportHearing, WithdrawHearing, SubmitReview, AmendConclusion, Review, Discuss, Decide, Serve, Publish, Pay,
        CollectCash, HandOverCash, BankCash, DeferPayment, UrgePerformance, HearUrgedParty, RecordChallenge, EndChallenge, AgreePerformance,
        ApplyToCourt, RecordCourtAnswer, AppealRuling, SetOffGoods, PauseExecution, ResumeExecution, EndExecution, Dispose, Report,
        SuspectCrime, DecideReferral, ReferCase, RecordPoliceAnswer, ObjectToRefusal, HandOverGoods, ReturnCase, CloseReferred,
        FileMajorDecision, SuperviseCase, EndSupervision,
        TransferCase, RecordTransferAnswer, TakeBackCase, CloseTransferred, WithdrawCase, TellWithdrawal, CloseWithdrawn, ReopenCase,
        ProposeAnew, RefundPayment, ConfirmAddress, ServePaper, RecordAttempt,
        AddParty, SplitCase, MergeCase, SeparateCase, ShareEvidence,
        RecordSite, RecordInterview, IssueAdvice, OrderRemoval, ApproveMatter, Deliberate, ExtendCase,
        Close, Archive, CorrectDate, RecountClocks,
    }.ToDictionary(f => f.Act, StringComparer.Ordinal);

    private static CaseForm RecordClue => new(
        "record-clue",
        (_, _) =>
        [
            Party,
            new("线索", [One<ClueSource>("source", "来源"),
                new("origin", "交办、移送的机关或者媒体") { Optional = true, Hint = "上级交办、其他机关移送、司法机关移送、媒体曝光的必须填写" },
                new("document", "文号、报告编号或者网址") { Optional = true, Hint = "同上；抽检监测的填检测报告的编号" },
                Area("content", "线索内容"),
                new("reporter", "举报人") { Optional = true, Hint = "姓名和联系方式；加密存放，只有举报信息专管员能查看。匿名的不填" },
                ConductEnded, Flag("harm", "涉及公民生命健康安全、金融安全且有危害后果（追究时效为五年）")]),
        ],
        f => new ClueDraft
        {
            Party = PartyOf(f),
            Cause = f.Required("cause", "案由"),
            Campaign = f.Text("campaign"),
            Source = f.One<ClueSource>("source"),
            Content = f.Required("content", "线索内容"),
            Origin = f.Text("origin"),
            Document = f.Text("document"),
            Reporter = f.Text("reporter"),
            ConductEndedOn = f.Day("ended"),
            HarmedLifeOrHealth = f.Flag("harm"),
        })
    { NamesParty = true, FileTitle = "线索材料" };

    private static CaseForm DecideOnTheSpot => new(
        "decide-on-the-spot",
        (_, people) =>
        [
            Party,
            new("事实和依据", [new("place", "处罚地点") { Optional = true }, Area("findings", "违法事实"), .. Articles(null), Flag("showed", "已向当事人出示执法证件")]),
            new("处罚", [Some("kinds", "处罚种类", [PenaltyKind.Warning]), Money("fine", "罚款"),
                new("receiver", "签收人") { Hint = "拒绝签收的，写明拒收情况" }]),
            Officers(people),
        ],
        f => new SpotDecisionDraft
        {
            Party = PartyOf(f),
            Cause = f.Required("cause", "案由"),
            Campaign = f.Text("campaign"),
            Sanction = f.Sanction(),
            Place = f.Text("place"),
            Findings = f.Long("findings"),
            ViolatedArticles = f.Text("violated"),
            PenaltyArticles = f.Text("basis"),
            Receiver = f.Text("receiver"),
            ShowedCertificates = f.Flag("showed"),
        })
    { ChoosesOfficers = true, NamesParty = true, FileTitle = "现场照片、录音录像", FilesAreEvidence = true };

    private static CaseForm AcceptClue => new("accept-clue", (_, _) => [], _ => new Nothing());

    private static CaseForm StartInvestigation => new(
        "start-investigation",
        (_, _) =>
        [
            new("现场", [new("place", "地点") { Optional = true }, Area("findings", "调查情况", 4),
                Flag("showed", "已主动出示执法证件"), Flag("recusal", "已告知申请回避的权利")]),
        ],
        f => new InvestigationDraft
        {
            Place = f.Text("place"),
            Findings = f.Long("findings"),
            ShowedCertificates = f.Flag("showed"),
            ToldRecusal = f.Flag("recusal"),
        })
    { ByOfficers = true };

    private static CaseForm Report => new("report-on-the-spot", (_, _) => [], _ => new Nothing());

    private static FormSection Party => new("案由",
    [
        new("cause", "案由") { Hint = "例：未取得医疗机构执业许可证擅自执业" },
        new("campaign", "专项行动") { Optional = true },
    ]);

    /// <summary>The party, for who is not in the register or is called otherwise in this case.</summary>
    public static IReadOnlyList<FormField> PartyFields =>
    [
        new("party", "当事人名称") { Optional = true, Hint = "名录里没有的，直接填写；已选定的取自名录" },
        new("party-kind", "当事人类型")
        {
            Kind = FieldKind.Radio,
            Value = nameof(PartyKind.Organisation),
            Options = One<PartyKind>("party-kind", "").Options,
        },
        new("code", "统一社会信用代码或者公民证件号码") { Optional = true, Hint = "公民的号码和住址加密存放，页面上不显示" },
        new("address", "送达地址") { Optional = true },
        new("principal", "法定代表人或者负责人") { Optional = true },
    ];

    private static FormField ConductEnded =>
        new("ended", "违法行为终了日") { Kind = FieldKind.Date, Optional = true, Hint = "仍在继续或者不清楚的不填" };

    /// <param name="f">What was typed.</param>
    /// <param name="named">True when the party is named elsewhere, by the case a measure belongs to.</param>
    public static PartyDraft PartyOf(TypedForm f, bool named = false) => new()
    {
        Subject = f.Key("subject"),
        Name = f.Key("subject") is null && !named ? f.Required("party", "当事人名称") : f.Text("party"),
        Kind = f.One<PartyKind>("party-kind"),
        Code = f.Text("code"),
        Address = f.Text("address"),
        Principal = f.Text("principal"),
    };

    public static FormSection Officers(People people) => new("执法人员",
    [
        new("lead", "主办") { Kind = FieldKind.Select, Options = people.Choices },
        new("second", "协办") { Kind = FieldKind.Select, Options = people.Choices },
    ]);

    /// <summary>The officers chosen in the form, the lead first.</summary>
    public static IReadOnlyList<Guid> OfficersOf(TypedForm f) =>
        [.. new[] { f.Key("lead"), f.Key("second") }.OfType<Guid>()];

    private static FormField[] Articles(PenaltyCase? matter) =>
    [
        new("violated", "违反的条款") { Value = matter?.Conclusion?.ViolatedArticles ?? "" },
        new("basis", "处罚依据") { Value = matter?.Conclusion?.PenaltyArticles ?? "" },
    ];
}

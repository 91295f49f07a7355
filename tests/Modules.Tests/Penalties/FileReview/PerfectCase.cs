using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Data.Retention;
using Fazhi.Penalties;
using Fazhi.Penalties.FileReview;
using Fazhi.Registry;

namespace Fazhi.Modules.Tests.Penalties.FileReview;

/// <summary>A fictional file without a fault; each test spoils one thing.</summary>
internal static class PerfectCase
{
    public const string Agency = "青岚县卫生健康局";

    public static readonly Guid Chen = Guid.CreateVersion7();
    public static readonly Guid Lin = Guid.CreateVersion7();
    public static readonly Guid Reviewer = Guid.CreateVersion7();

    public static readonly Dictionary<string, string> Parameters = new()
    {
        ["penalties.defence.days"] = "5",
        ["penalties.hearing.amount.organisation"] = "50000",
        ["penalties.hearing.amount.citizen"] = "5000",
    };

    public static readonly ScoreSheet Sheet = ScoreSheet.Load("/nonexistent");

    /// <summary>The file after <paramref name="spoil"/> was done to the case, before its papers were written.</summary>
    public static CaseMaterial Of(Action<PenaltyCase>? spoil = null)
    {
        var matter = Matter();
        spoil?.Invoke(matter);
        return new CaseMaterial
        {
            Matter = matter,
            Agency = Agency,
            Today = Day("2026-06-01"),
            Parameters = Parameters,
            Clocks = Clocks(matter),
            Papers = Papers(matter),
            Files = [.. matter.Evidence.Select(e => File(matter, e))],
            Certificates =
            [
                Certificate(Chen, CertificateDraft.Enforcement), Certificate(Lin, CertificateDraft.Enforcement),
                Certificate(Reviewer, CertificateDraft.LegalQualification),
            ],
            Entries = [Entry("record-clue", "2026-03-02"), Entry("serve-decision", "2026-04-22")],
        };
    }

    public static SelfReview Review(CaseMaterial material) => SelfReview.Of(material, Sheet);

    public static DateOnly Day(string day) => DateOnly.Parse(day);

    public static CasePaper[] Papers(PenaltyCase m)
    {
        PaperWriting Writing() => new(Agency, m, Parameters);
        return
        [
            .. Written(m.Acceptance, () => Writing().Acceptance()), .. Written(m.Filing, () => Writing().Filing()),
            .. Written(m.Conclusion, () => Writing().InvestigationReport()), .. Written(m.Notice, () => Writing().Notice()),
            .. Written(m.LegalReview, () => Writing().LegalReview()), .. Written(m.Discussion, () => Writing().Discussion()),
            .. Written(m.Decision, () => Writing().DecisionEitherWay()), .. Written(m.Delivery, () => Writing().ProofOfDecision().Last()),
            .. Written(m.Closing, () => Writing().ClosingReport()),
        ];
    }

    public static Clock Clock(PenaltyCase m, string term, string alarm, ClockState state, string rule = "ord.filing.health") => new()
    {
        RecordKind = "penalties.case",
        RecordId = m.Id,
        OfficePosition = 1,
        Term = term,
        Label = term,
        StartedOn = Day("2026-03-03"),
        Alarm = Day(alarm),
        Rule = rule,
        Citation = "",
        Length = "",
        CalendarVersion = "",
        CountedFrom = "{}",
        Explanation = "",
        IsOfParty = term is "defend" or "ask-for-hearing",
        State = state,
        MetOn = state is ClockState.Met or ClockState.MetLate ? Day(alarm) : null,
    };

    public static EntryMade Entry(string act, string on, int delay = 0) => new()
    {
        Act = "penalties." + act,
        On = Day(on),
        RecordedAt = new DateTimeOffset(Day(on).AddDays(delay), new TimeOnly(3, 0), TimeSpan.Zero),
        RecordedBy = "陈立",
        PerformedBy = "陈立、林晓",
    };

    public static CertificateReference Certificate(Guid person, string kind, string from = "2024-01-01", string? to = null) => new()
    {
        Person = person,
        Kind = kind,
        Number = "990121001",
        ValidFrom = Day(from),
        ValidTo = to is null ? null : Day(to),
    };

    public static EvidenceItem Evidence(int position, EvidenceKind kind, string takenBy = "陈立、林晓") => new()
    {
        Position = position,
        On = Day("2026-03-05"),
        Kind = kind,
        Name = kind.Label(),
        Source = "现场取得",
        TakenBy = takenBy,
        Change = position + 4,
    };

    public static Sanction Penalty(decimal fine = 20_000m, decimal gains = 3_500m, int goods = 0) =>
        Sanction.Of(new SanctionDraft { Fine = fine, Gains = gains, Goods = goods });

    public static Notice Notice(string on = "2026-04-13", string hearing = "") =>
        new() { On = Day(on), Number = "青卫罚告〔2026〕1号", Method = ServiceMethod.Direct, HearingGround = hearing };

    public static Statement Statement(
        string on = "2026-04-15", StatementOutcome outcome = StatementOutcome.Waived, bool adopted = false, bool hearing = false) => new()
        {
            On = Day(on),
            Outcome = outcome,
            Content = "",
            Review = "",
            IsAdopted = adopted,
            HearingRequested = hearing,
            HearingWaived = false,
        };

    public static Decision Decision(
        Sanction? sanction = null, string on = "2026-04-20", string by = "周明远", string violated = Violated, string number = "青卫罚〔2026〕1号") =>
        new()
        {
            On = Day(on),
            RecordedAt = DateTimeOffset.UnixEpoch,
            Number = number,
            Outcome = sanction is { KindNames.Count: 0 } ? DecisionOutcome.NoPenalty : DecisionOutcome.Penalty,
            Sanction = sanction ?? Penalty(),
            Findings = "未取得执业许可，为顾客实施注射",
            ViolatedArticles = violated,
            PenaltyArticles = Basis,
            Discretion = "首次违法，配合调查",
            DecidedBy = by,
        };

    public static Conclusion Conclusion(
        string opinion = "建议给予行政处罚", string review = "", string discussion = "", Sanction? proposed = null) => new()
        {
            On = Day("2026-04-10"),
            Findings = "未取得执业许可，为顾客实施注射",
            Opinion = opinion,
            ViolatedArticles = Violated,
            PenaltyArticles = Basis,
            NoPenaltyGround = null,
            NoPenaltyReason = "",
            ReviewGround = review,
            DiscussionGround = discussion,
            Proposed = proposed ?? Penalty(),
        };

    public static Delivery Delivery(string receiver = "秦若水", ServiceMethod method = ServiceMethod.Direct, string note = "") => new()
    {
        On = Day("2026-04-22"),
        EffectiveOn = Day("2026-04-22"),
        Method = method,
        Receiver = receiver,
        Note = note,
    };

    public static Closing Closing(string by = "周明远", string summary = "罚没款已缴清") =>
        new() { On = Day("2026-05-08"), RecordedAt = DateTimeOffset.UnixEpoch, Ground = ClosingGround.Performed, ApprovedBy = by, Summary = summary };

    public static Archiving Archiving(int pages = 42, string number = "2026-0001") =>
        new() { On = Day("2026-05-20"), Number = number, Retention = RetentionClass.ThirtyYears, Pages = pages };

    public static Payment Payment(int position, PaymentKind kind, decimal amount, string receipt = "9901210001") =>
        new() { Position = position, On = Day("2026-04-28"), Kind = kind, Amount = amount, Receipt = receipt };

    public const string Violated = "基本医疗卫生与健康促进法第三十八条第二款";

    public const string Basis = "同法第九十九条第一款";

    public static Party Party(string address = "松风路18号", string code = "91990121MA9Q7K3D5X", string name = "青岚悦容美容服务有限公司") =>
        new() { Name = name, Code = code, Address = address, Principal = "秦若水" };

    public static void Rename(PenaltyCase m, Party party) =>
        m.Open(new CaseDraft { Party = new PartyDraft(), Cause = m.Cause }, party, m.IsSimple, m.RecordedAt);

    public static Filing Filing(string on = "2026-03-04", string by = "周明远", string reason = "涉嫌无证行医，有处罚可能") => new()
    {
        On = Day(on),
        RecordedAt = DateTimeOffset.UnixEpoch,
        Number = "青卫罚立〔2026〕1号",
        ApprovedBy = by,
        Reason = reason,
    };

    private static PenaltyCase Matter()
    {
        var m = new PenaltyCase();
        m.Open(
            new CaseDraft { Party = new PartyDraft(), Cause = "未取得医疗机构执业许可证擅自执业" }, Party(), false, DateTimeOffset.UnixEpoch);
        m.Record(Clue("群众举报该店开展注射类医疗美容"));
        m.Record(new Acceptance { On = Day("2026-03-03"), By = "陈立" });
        m.Record(Filing());
        m.Assign([Officer(1, Chen, "陈立"), Officer(2, Lin, "林晓")]);
        m.Record(new Investigation { On = Day("2026-03-05"), Place = "松风路18号", Findings = "现场有注射针剂" });
        m.Record(Evidence(1, EvidenceKind.SiteRecord));
        m.Record(Evidence(2, EvidenceKind.PartyStatement));
        m.Record(Conclusion());
        m.Record(Notice());
        m.Record(Statement());
        m.Record(Decision());
        m.Record(Delivery());
        m.Record(new Publication { On = Day("2026-04-23"), Channel = "信用平台", Address = "" });
        m.Record(Payment(1, PaymentKind.Fine, 20_000m));
        m.Record(Payment(2, PaymentKind.Gains, 3_500m));
        m.Record(Closing());
        m.Record(Archiving());
        return m;
    }

    public static Clue Clue(string content) => new() { On = Day("2026-03-02"), Source = ClueSource.Complaint, Content = content };

    private static Clock[] Clocks(PenaltyCase m) =>
    [
        Clock(m, "file", "2026-03-12", ClockState.Met), Clock(m, "serve", "2026-04-29", ClockState.Met),
        Clock(m, "defend", "2026-04-20", ClockState.Met), Clock(m, "archive", "2026-06-07", ClockState.Met),
    ];

    private static CaseOfficer Officer(int position, Guid person, string name) =>
        new() { Position = position, PersonId = person, Name = name, Certificate = $"99012100{position}" };

    private static FileLink File(PenaltyCase m, EvidenceItem item) => new()
    {
        Id = Guid.CreateVersion7(),
        RecordKind = "penalties.case",
        RecordId = m.Id,
        OfficePosition = 1,
        Act = "penalties.add-evidence",
        Change = item.Change,
        By = "陈立",
        Hash = "",
        Name = "扫描件.pdf",
        Size = 1,
        Type = "application/pdf",
        Kind = FileKind.Text,
        ReceivedAt = DateTimeOffset.UnixEpoch,
    };

    private static CasePaper[] Written(object? fact, Func<CasePaper> write) => fact is null ? [] : [write()];
}

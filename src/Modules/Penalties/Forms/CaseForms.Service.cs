using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Service of papers.</content>
internal static partial class CaseForms
{
    private static CaseForm Serve => new(
        "serve-decision",
        (m, _) =>
        [
            new("送达",
            [
                .. Serving(m), new("review-channel", "申请行政复议的互联网渠道") { Optional = true,
                    Hint = "电子送达时填写" },
                .. PaperWriting.OwesCreditNotice(m)
                    ? [Flag("credit", "信用修复告知书一并送达") with { Value = "true" }] : Array.Empty<FormField>(),
            ]),
        ],
        f => new DeliveryDraft
        {
            Method = f.One<ServiceMethod>("method"),
            Receiver = f.Text("receiver"),
            Relation = f.One<ReceiverRelation>("relation"),
            Note = f.Long("note"),
            SentOn = f.Day("sent"),
            Tracking = f.Text("tracking"),
            ReviewChannel = f.Text("review-channel"),
            CreditNotice = f.Flag("credit"),
        })
    { ByOfficers = true, FileTitle = "签收的回执、照片、邮件回执或者截图" };

    private static CaseForm ServePaper => new(
        "serve-paper",
        (m, _) => [new("送达", Serving(m))],
        ServiceOf)
    { ByOfficers = true, Around = ToServe, FileTitle = "签收的回执、照片、邮件回执或者截图" };

    private static CaseForm RecordAttempt => new(
        "record-attempt",
        (m, _) =>
        [
            new("送达未成", [One<ServiceMethod>("method", "送达方式"),
                new("papers", "要送达的文书") { Value = m.Decision is { } d && m.Delivery is null ? $"{PaperKinds.Decision}（{d.Number}）" : "" },
                Area("reason", "没有送达的原因")]),
        ],
        f => new AttemptDraft
        {
            Method = f.One<ServiceMethod>("method"),
            Papers = f.Text("papers"),
            Reason = f.Long("reason"),
        })
    { ByOfficers = true, FileTitle = "退件、照片、录音录像" };

    private static CaseForm ConfirmAddress => new(
        "confirm-address",
        (m, _) =>
        [
            new("送达地址",
            [
                new("recipient", "收件人") { Value = m.Party.Principal },
                new("address", "送达地址") { Value = m.Party.Kind == PartyKind.Citizen ? "" : m.Party.Address },
                new("phone", "联系电话") { Optional = true },
                new("electronic", "电子送达的传真号、电子邮箱或者账号") { Optional = true,
                    Hint = "当事人不同意电子送达的不填" },
                Flag("agrees", "当事人同意电子送达"),
                Flag("told", "已告知确认送达地址的后果"),
                new("signed", "签字确认的人") { Value = m.Party.Principal },
            ]),
        ],
        f => new AddressDraft
        {
            Recipient = f.Text("recipient"),
            Address = f.Text("address"),
            Phone = f.Text("phone"),
            Electronic = f.Text("electronic"),
            AgreesToElectronic = f.Flag("agrees"),
            ToldConsequences = f.Flag("told"),
            SignedBy = f.Text("signed"),
        })
    { ByOfficers = true, FileTitle = "签字的送达地址确认书" };

    private static IReadOnlyList<FormSection> ToServe(CaseFile file) => [new("文书",
        [ToServe(file.Matter.Unserved(file.Papers))])];

    /// <summary>Papers to choose from.</summary>
    public static FormField ToServe(IEnumerable<CasePaper> papers) => new("papers", "送达的文书")
    {
        Kind = FieldKind.Checks,
        Hint = "一起交付的共用一张送达回执",
        Options =
        [
            .. papers.Select(p => new Choice
            {
                Value = p.Number.Length > 0 ? p.Number : p.Title,
                Text = p.Title,
                Hint = $"{p.Number} {p.On:yyyy-MM-dd}".Trim(),
            }),
        ],
    };

    /// <summary>What was typed about the service of papers.</summary>
    public static PaperServiceDraft ServiceOf(TypedForm f) => new()
    {
        Papers = f.Chosen("papers"),
        Method = f.One<ServiceMethod>("method"),
        Receiver = f.Text("receiver"),
        Relation = f.One<ReceiverRelation>("relation"),
        Note = f.Long("note"),
        SentOn = f.Day("sent"),
        Tracking = f.Text("tracking"),
    };

    private static IReadOnlyList<FormField> Serving(PenaltyCase m) => Serving(m.Party);

    /// <summary>How, to whom and when.</summary>
    public static IReadOnlyList<FormField> Serving(Party party) =>
    [
        One<ServiceMethod>("method", "送达方式") with
        {
            Hint = "办理日期：直接和留置填签收或者留置之日，邮寄填回执上的收件之日，电子填到达之日，公告填发布之日",
        },
        new("receiver", "签收人") { Value = party.Principal },
        One<ReceiverRelation>("relation", "签收人与受送达人的关系") with
        {
            Value = party.Kind == PartyKind.Citizen ? nameof(ReceiverRelation.Self) : nameof(ReceiverRelation.Representative),
        },
        new("sent", "交邮日期") { Kind = FieldKind.Date, Optional = true },
        new("tracking", "邮件号码") { Optional = true, Hint = "邮寄送达时填写" },
        Area("note", "备注") with { Optional = true, Hint = "留置送达写明见证情况，公告送达写明原因" },
    ];
}

using System.Globalization;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Records, advice, approvals, talks, and how a case ends before a decision.</content>
internal static partial class CaseForms
{
    private static readonly IReadOnlyList<FormField> Shown =
        [Flag("showed", "已主动出示执法证件"), Flag("recusal", "已告知申请回避的权利")];

    private static CaseForm RecordSite => new(
        "record-site",
        (m, _) =>
        [
            new("时间、地点和人员", [.. Span(), new("place", "地点") { Value = PlaceOf(m) },
                new("attending", "被检查人或者现场负责人") { Value = m.Party.Principal, Optional = true }, .. Shown]),
            new("笔录", [Area("content", "检查记录", 8), Area("opinion", "被检查人的意见") with { Optional = true },
                Area("signing", "签字情况", 2) with { Hint = "逐页签字；拒绝签字的写明情况和见证人" }]),
        ],
        f => new SiteRecordDraft
        {
            From = f.Moment("from", "开始的时间"),
            Until = f.Moment("until", "结束的时间"),
            Place = f.Text("place"),
            Attending = f.Text("attending"),
            Content = f.Long("content"),
            Opinion = f.Long("opinion"),
            Signing = f.Long("signing"),
            ShowedCertificates = f.Flag("showed"),
            ToldRecusal = f.Flag("recusal"),
        })
    { ByOfficers = true, FileTitle = "签字的笔录、现场照片和录音录像" };

    private static CaseForm RecordInterview => new(
        "record-interview",
        (m, _) =>
        [
            new("时间、地点和人员", [.. Span(), new("place", "地点") { Value = PlaceOf(m) }, new("person", "被询问人"),
                new("identity", "被询问人的身份") { Hint = "职务、与本案的关系；证件号码不写在这里" },
                Flag("of-party", "当事人本人，或者代表当事人的人员"), Flag("checked", "已核对身份证件"), .. Shown]),
            new("笔录", [Area("lines", "问答", 12) with { Hint = "一行一问或者一答，例：问：…… 答：……" },
                Area("signing", "签字情况", 2) with { Hint = "逐页签字，修改处按指印" }]),
        ],
        f => new InterviewDraft
        {
            From = f.Moment("from", "开始的时间"),
            Until = f.Moment("until", "结束的时间"),
            Place = f.Text("place"),
            Person = f.Text("person"),
            Identity = f.Text("identity"),
            IsOfParty = f.Flag("of-party"),
            CheckedIdentity = f.Flag("checked"),
            Lines = f.Long("lines"),
            Signing = f.Long("signing"),
            ShowedCertificates = f.Flag("showed"),
            ToldRecusal = f.Flag("recusal"),
        })
    { ByOfficers = true, FileTitle = "签字的笔录和录音录像" };

    private static CaseForm IssueAdvice => new(
        "issue-advice",
        (m, _) =>
        [
            new("监督意见", [new("inspected", "检查日期") { Kind = FieldKind.Date, Value = Iso(m.SiteRecords.LastOrDefault()?.On ?? m.Investigation?.On) },
                Area("problems", "存在的问题", 4), new("articles", "违反的条款") { Value = m.Conclusion?.ViolatedArticles ?? "" },
                Area("text", "监督意见", 4) with { Hint = "一行一项" }, new("due", "整改期限") { Kind = FieldKind.Date, Optional = true, Hint = "立即整改的不填" }]),
        ],
        f => new AdviceDraft
        {
            InspectedOn = f.RequiredDay("inspected", "检查日期"),
            Problems = f.Long("problems"),
            Articles = f.Text("articles"),
            Text = f.Long("text"),
            DueOn = f.Day("due"),
        })
    { ByOfficers = true };

    private static CaseForm OrderRemoval => new(
        "order-removal",
        (_, _) =>
        [
            new("人员", [new("worker", "人员姓名"), new("work", "工种"),
                new("disease", "疾病或者职业禁忌证") { Hint = "加密存放，只印在通知书上" }, new("articles", "依据"),
                new("due", "调离的期限") { Kind = FieldKind.Date }]),
        ],
        f => new RemovalDraft
        {
            Worker = f.Text("worker"),
            Work = f.Text("work"),
            Disease = f.Text("disease"),
            Articles = f.Text("articles"),
            DueOn = f.RequiredDay("due", "调离的期限"),
        })
    { ByOfficers = true };

    private static CaseForm ApproveMatter => new(
        "approve-matter",
        (_, _) =>
        [
            new("申请", [new("subject", "申请的事项"), Area("reasons", "理由与依据"), Area("officers-opinion", "承办人意见", 2)]),
            new("意见", [Area("section-opinion", "科室意见", 2) with { Optional = true }, Area("legal-opinion", "法制意见", 2) with { Optional = true },
                Flag("approved", "同意"), Area("opinion", "负责人的补充意见", 2) with { Optional = true }]),
        ],
        f => new MatterApprovalDraft
        {
            Subject = f.Text("subject"),
            Reasons = f.Long("reasons"),
            OfficersOpinion = f.Long("officers-opinion"),
            SectionOpinion = f.Long("section-opinion"),
            LegalOpinion = f.Long("legal-opinion"),
            IsApproved = f.Flag("approved"),
            Opinion = f.Long("opinion"),
        })
    { FileTitle = "签字的审批件" };

    private static CaseForm Deliberate => new(
        "deliberate",
        (m, _) =>
        [
            new("合议", [new("host", "主持人"), new("participants", "参加人") { Hint = "用顿号隔开，例：陈立、林晓" }, new("place", "地点"),
                Area("report", "承办人汇报", 4) with { Value = m.Conclusion?.Findings ?? m.Investigation?.Findings ?? "" },
                Area("minutes", "讨论记录", 6) with { Hint = "按发言人逐条记" },
                Area("dissent", "不同意见") with { Optional = true, Hint = "如实记录，原话照录" }, Area("opinion", "合议结论")]),
        ],
        f => new PanelDraft
        {
            Host = f.Text("host"),
            Participants = f.Names("participants"),
            Place = f.Text("place"),
            Report = f.Long("report"),
            Minutes = f.Long("minutes"),
            Dissent = f.Long("dissent"),
            Opinion = f.Long("opinion"),
        })
    { ByOfficers = true, FileTitle = "签字的合议记录" };

    private static CaseForm ExtendCase => new(
        "extend-case",
        (m, _) =>
        [
            new("延长", [new("until", "延长到") { Kind = FieldKind.Date, Hint = m.Filing is null ? null : $"原来的期限：{CaseExtensionDraft.Former(m):yyyy-MM-dd}" },
                Area("reason", "延长的理由"), new("ground", "允许延长的规定") { Hint = "写明文件名称和条款" }]),
        ],
        f => new CaseExtensionDraft
        {
            Until = f.RequiredDay("until", "延长到的日期"),
            Reason = f.Long("reason"),
            Ground = f.Text("ground"),
        });

    private static FormField[] Span() =>
    [
        new("from", "开始的时间") { Hint = "写到时和分，例 2026-3-3 14:30" }, new("until", "结束的时间") { Hint = "同一天" },
    ];

    private static string PlaceOf(PenaltyCase m) =>
        m.Investigation?.Place is { Length: > 0 } place ? place : m.Party.Kind == PartyKind.Citizen ? "" : m.Party.Address;

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

using System.Globalization;
using Fazhi.Kernel.Calendar;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Referral of suspected crimes, and the way back.</content>
internal static partial class CaseForms
{
    private static CaseForm SuspectCrime => new(
        "suspect-crime",
        (m, people) =>
        [
            Officers(people) with { Title = "专案组" },
            new("报告", [new("crime", "涉嫌的罪名和条款") { Hint = "例：非法行医罪，刑法第三百三十六条" },
                Area("findings", "核实的情况", 4) with
                {
                    Value = m.Conclusion?.Findings ?? m.Investigation?.Findings ?? "",
                    Hint = "写明涉案数额、情节、后果和认定涉嫌犯罪的理由",
                }]),
        ],
        f => new SuspicionDraft { Crime = f.Text("crime"), Findings = f.Long("findings") })
    { ChoosesOfficers = true, FileTitle = "核实的材料" };

    private static CaseForm DecideReferral => new(
        "decide-referral",
        (_, _) => [],
        f => new ReferralDecisionDraft
        {
            IsApproved = f.Required("approved", "决定") == "true",
            At = f.Moment("at", "审批的时间"),
            Opinion = f.Long("opinion"),
        })
    {
        FileTitle = "签字的审批件",
        Around = file =>
        [
            new("审批", [new("approved", "决定")
            {
                Kind = FieldKind.Radio,
                Options = [new() { Value = "true", Text = "批准移送" }, new() { Value = "false", Text = "不批准移送" }],
            }, Time("at", "审批的时间", file), Area("opinion", "意见") with { Optional = true, Hint = "不批准的，写明理由" }]),
        ],
    };

    private static CaseForm ReferCase => new(
        "refer-case",
        (_, _) => [],
        f => new ReferralDraft
        {
            At = f.Moment("at", "移送的时间"),
            Police = f.Text("police"),
            Receiver = f.Text("receiver"),
            Materials = f.Long("materials").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            CopiedTo = f.Text("copy"),
        })
    {
        FileTitle = "公安机关签收的回执",
        Around = file =>
        [
            new("移送", [Time("at", "移送的时间", file), new("police", "同级公安机关"), new("receiver", "回执上的签收人"),
                Area("materials", "移送的材料", 5) with
                {
                    Value = "涉嫌犯罪案件情况的调查报告\n涉案物品清单\n有关检验报告或者鉴定结论\n其他有关涉嫌犯罪的材料",
                    Hint = "一行一件，写明份数；没有的删去",
                }, new("copy", "抄送的人民检察院") { Optional = true }]),
        ],
    };

    private static CaseForm RecordPoliceAnswer => new(
        "record-police-answer",
        (m, _) =>
        [
            new("答复", [One<ReferralEventKind>("kind", "司法机关的决定") with
            {
                Options = [.. ReferralSteps.MayFollow(m).Select(k => new Choice { Value = k.ToString(), Text = k.Label() })],
            }, new("document", "通知书或者裁判文书的文号"), Money("fine", "判处的罚金") with { Hint = "单位为元；判处罚金的填写，已缴的罚款依法折抵" },
                Area("note", "理由") with { Optional = true, Hint = "办理日期填收到之日" }]),
        ],
        f => new PoliceAnswerDraft
        {
            Kind = f.One<ReferralEventKind>("kind"),
            Document = f.Text("document"),
            Note = f.Long("note"),
            CriminalFine = f.Money("fine"),
        })
    { FileTitle = "通知书、决定书或者裁判文书" };

    private static CaseForm ObjectToRefusal => new(
        "object-to-refusal",
        (m, _) =>
        [
            new("异议", [new("way", "途径") { Kind = FieldKind.Select, Options = Ways(m) },
                new("organ", "提交的机关和函号"), Area("reason", "应当立案的理由")]),
        ],
        f => new RefusalObjectionDraft
        {
            ToProcuratorate = f.Text("way") == nameof(ReferralEventKind.SupervisionAsked),
            Organ = f.Text("organ"),
            Reason = f.Long("reason"),
        });

    private static CaseForm HandOverGoods => new(
        "hand-over-goods",
        (_, _) => [new("移交", [Area("goods", "物品和材料", 4) with { Hint = "一行一件；没有物品的写明" }, new("receiver", "交接的签收人")])],
        f => new GoodsHandoverDraft { Goods = f.Long("goods"), Receiver = f.Text("receiver") })
    { FileTitle = "交接清单" };

    private static CaseForm ReturnCase => new(
        "return-case",
        (_, _) => [new("恢复", [Area("note", "案件和证据移交回来的情况") with { Hint = "写明哪个机关、哪一天、退回了哪些材料和物品" }])],
        f => new CaseReturnDraft { Note = f.Long("note") })
    { FileTitle = "退回的函和清单" };

    private static CaseForm CloseReferred => new(
        "close-referred",
        (_, _) => [new("结案", [Area("summary", "移送和结案的情况")])],
        f => new ReferredClosingDraft { Summary = f.Long("summary") })
    { FileTitle = "签字的结案报告" };

    private static IReadOnlyList<Choice> Ways(PenaltyCase matter) =>
    [
        .. new[] { ReferralEventKind.ReviewAsked, ReferralEventKind.SupervisionAsked }
            .Where(k => k == ReferralEventKind.SupervisionAsked || matter.LastReferralEvent == ReferralEventKind.PoliceRefused)
            .Select(k => new Choice { Value = k.ToString(), Text = k.Label() }),
    ];

    private static FormField Time(string name, string label, CaseFile file) => new(name, label)
    {
        Value = file.Facts.RecordedAt.ToOffset(BeijingTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Hint = "写到时和分，例 2026-3-3 14:30",
    };
}

using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Endings without a decision, and the way back.</content>
internal static partial class CaseForms
{
    private static CaseForm TransferCase => new(
        "transfer-case",
        (m, _) =>
        [
            new("移送", [One<TransferGround>("ground", "移送的理由"), new("organ", "受移送的机关"),
                Area("reason", "案情和没有管辖权的理由", 4) with
                {
                    Value = m.Investigation?.Findings ?? m.Clue?.Content ?? "",
                    Hint = "写明已经查明的情况，违法行为发生在哪里、依法由谁处罚",
                },
                new("document", "先立案或者指定管辖的文号") { Optional = true, Hint = "其他机关先立案或者上级指定的填写" },
                Area("materials", "移送的材料和物品", 4) with { Hint = "一行一件，写明份数" }]),
        ],
        f => new TransferDraft
        {
            Ground = f.One<TransferGround>("ground"),
            Organ = f.Text("organ"),
            Reason = f.Long("reason"),
            Document = f.Text("document"),
            Materials = f.Long("materials").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        })
    { FileTitle = "签字的审批件" };

    private static CaseForm RecordTransferAnswer => new(
        "record-transfer-answer",
        (m, _) =>
        [
            new("答复", [One<TransferEventKind>("kind", "结果") with
            {
                Options = [.. TransferSteps.MayFollow(m).Select(k => new Choice { Value = k.ToString(), Text = k.Label() })],
            }, new("document", "机关和文号") { Hint = "当面签收的写明签收人" },
                Area("note", "说明") with { Optional = true, Hint = "办理日期填收到之日；报请指定管辖的填报请之日" }]),
        ],
        f => new TransferAnswerDraft
        {
            Kind = f.One<TransferEventKind>("kind"),
            Document = f.Text("document"),
            Note = f.Long("note"),
        })
    { FileTitle = "回执、复函或者指定管辖的文书" };

    private static CaseForm TakeBackCase => new(
        "take-back-case",
        (_, _) => [new("恢复", [Area("note", "本机关有管辖权的理由和材料退回的情况")])],
        f => new TakingBackDraft { Note = f.Long("note") });

    private static CaseForm CloseTransferred => Ending("close-transferred", "移送和结案的情况");

    private static CaseForm WithdrawCase => new(
        "withdraw-case",
        (_, _) =>
        [
            new("撤销", [One<WithdrawalGround>("ground", "撤销的理由"), Area("reason", "查明的情况和理由", 4),
                new("document", "另案的文号或者证明文件") { Optional = true, Hint = "另案办理的写文号，当事人死亡或者终止的写证明文件" },
                new("ended", "查明的违法行为终了日期")
                {
                    Kind = FieldKind.Date,
                    Optional = true,
                    Hint = "以超过追究时效撤销的填写；不填的按线索登记的日期",
                }]),
        ],
        f => new WithdrawalDraft
        {
            Ground = f.One<WithdrawalGround>("ground"),
            Reason = f.Long("reason"),
            Document = f.Text("document"),
            ConductEndedOn = f.Day("ended"),
        })
    { FileTitle = "签字的审批件" };

    private static CaseForm TellWithdrawal => new(
        "tell-withdrawal",
        (_, _) => [new("告知", [new("how", "告知的方式和签收人")])],
        f => new WithdrawalNoticeDraft { How = f.Text("how") });

    private static CaseForm CloseWithdrawn => Ending("close-withdrawn", "撤销和结案的情况");

    private static CaseForm ReopenCase => new(
        "reopen-case",
        (_, _) => [new("恢复", [Area("note", "案件和证据移交回来的情况") with { Hint = "写明哪个机关、哪一天、退回了哪些材料和物品" }])],
        f => new CaseReturnDraft { Note = f.Long("note") })
    { FileTitle = "退回的函和清单" };

    private static CaseForm RefundPayment => new(
        "refund-payment",
        (m, _) =>
        [
            new("退还", [One<PaymentKind>("kind", "项目"),
                Money("amount", "退还金额") with
                {
                    Optional = false,
                    Hint = string.Join("，", Enum.GetValues<PaymentKind>().Where(k => m.RefundableOf(k) > 0)
                        .Select(k => $"{k.Label()}应退{m.RefundableOf(k):0.00}元")),
                },
                new("receipt", "退库凭证号")]),
        ],
        f => new RefundDraft { Kind = f.One<PaymentKind>("kind"), Amount = f.Money("amount"), Receipt = f.Text("receipt") })
    { FileTitle = "退库的凭证" };

    private static CaseForm Ending(string act, string label) => new(
        act,
        (_, _) => [new("结案", [Area("summary", label)])],
        f => new OutcomeClosingDraft { Summary = f.Long("summary") })
    { FileTitle = "签字的结案报告" };
}

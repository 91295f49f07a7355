using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Fines taken in cash.</content>
internal static partial class CaseForms
{
    private static CaseForm CollectCash => new(
        "collect-cash",
        (m, _) =>
        [
            new("收缴", [One<CashGround>("ground", "当场收缴的情形") with { Value = $"{(m.IsSimple ? CashGround.Small : CashGround.Remote)}" },
                Area("reason", "事后难以执行的情况，或者当事人的请求") with { Optional = true, Hint = "小额罚款的不填" },
                Money("amount", "收缴的金额") with { Value = $"{m.Owing(PaymentKind.Fine):0.00}", Optional = false },
                new("receipt", "财政票据号码"), Flag("afloat", "在水上收缴")]),
        ],
        f => new CashDraft
        {
            Ground = f.One<CashGround>("ground"),
            Reason = f.Long("reason"),
            Amount = f.Money("amount"),
            Receipt = f.Text("receipt"),
            IsAfloat = f.Flag("afloat"),
        })
    { ByOfficers = true, FileTitle = "财政票据" };

    private static CaseForm HandOverCash => new(
        "hand-over-cash",
        (m, _) =>
        [
            new("交回", [new("received", "接收人和罚款上缴单号"),
                .. m.CashWithOfficers is { IsAfloat: true } ? [new FormField("landed", "抵岸日期") { Kind = FieldKind.Date }] : Array.Empty<FormField>()]),
        ],
        f => new CashHandOverDraft { ReceivedBy = f.Text("received"), LandedOn = f.Day("landed") })
    { FileTitle = "罚款上缴单" };

    private static CaseForm BankCash => new(
        "bank-cash",
        (_, _) => [new("缴付", [new("voucher", "银行缴款凭证号")])],
        f => new CashBankingDraft { Voucher = f.Text("voucher") })
    { FileTitle = "银行缴款凭证" };
}

using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>当场收缴: the exceptions from paying at the bank, and the way of the cash.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 68 to 71. Officers may take no fine themselves but for these (art. 67).</remarks>
internal static class CashSteps
{
    private static readonly decimal SmallFine = StatuteRegister.Default["simple.cash.allowed"].Number("cash_fine_max");

    public static readonly Step<PenaltyCase> Collect =
        Step("collect-cash", "当场收缴罚款", [Served], null, Law("simple.cash.allowed"), Officer)
            .Aside()
            .ByCaseOfficers()
            .Requires(f => f.Matter.Owing(PaymentKind.Fine) > 0, SystemRule.Order, "没有待缴的罚款")
            .RequiresOfInput<CashDraft>(
                f => f.Input.Ground == CashGround.Remote || f.Matter.IsSimple,
                Law("simple.cash.allowed"),
                "适用普通程序的罚款，除边远、水上、交通不便地区当事人提出的以外，不得当场收缴")
            .RequiresOfInput<CashDraft>(
                f => f.Input.Ground != CashGround.Small || f.Matter.FineInForce <= SmallFine,
                Law("simple.cash.allowed"),
                $"罚款超过{SmallFine:0}元，不能以小额为由当场收缴")
            .RequiresOfInput<CashDraft>(
                f => f.Input.Ground != CashGround.HardToCollect || f.Input.Reason.Length > 0,
                Law("simple.cash.allowed"),
                "请写明不当场收缴事后难以执行的情况")
            .RequiresOfInput<CashDraft>(
                f => f.Input.Ground != CashGround.Remote || f.Input.Reason.Length > 0,
                Law("simple.cash.remote"),
                "边远、水上、交通不便地区的当场收缴须由当事人提出，请写明当事人的请求和缴款的困难")
            .RequiresOfInput<CashDraft>(
                f => f.Input.Receipt.Length > 0,
                Law("simple.cash.receipt"),
                "当场收缴须出具财政部门统一制发的专用票据，否则当事人有权拒绝缴纳，请填写票据号码")
            .RequiresOfInput<CashDraft>(
                f => f.Input.Amount > 0 && decimal.Round(f.Input.Amount, 2) == f.Input.Amount
                    && f.Input.Amount <= f.Matter.Owing(PaymentKind.Fine),
                SystemRule.Completeness,
                "收缴的金额须大于零、最小到分，不超过尚欠的罚款");

    public static readonly Step<PenaltyCase> HandOver =
        Step("hand-over-cash", "收缴的罚款交回本机关", [Served, Performed, Closed], null, Law("simple.cash.handover"), Officer)
            .Aside()
            .Requires(f => f.Matter.CashWithOfficers is not null, SystemRule.Order, "没有尚未交回的当场收缴款")
            .RequiresOfInput<CashHandOverDraft>(
                f => f.Matter.CashWithOfficers is not { } cash
                    || (f.On >= cash.On && cash.IsAfloat == f.Input.LandedOn is not null
                        && (f.Input.LandedOn is not { } landed || (landed >= cash.On && landed <= f.On))),
                SystemRule.Order,
                "交回的日期不早于收缴；在水上收缴的填写抵岸日期（收缴以后、交回以前），其他的不填")
            .RequiresOfInput<CashHandOverDraft>(
                f => f.Input.ReceivedBy.Length > 0, SystemRule.Completeness, "请填写接收人和罚款上缴单的号码");

    public static readonly Step<PenaltyCase> Bank =
        Step("bank-cash", "收缴的罚款缴付银行", [Served, Performed, Closed], null, Law("simple.cash.bank"), Clerk)
            .Aside()
            .Requires(f => f.Matter.CashWithAgency is not null, SystemRule.Order, "没有尚未缴付银行的当场收缴款")
            .RequiresOfInput<CashBankingDraft>(
                f => f.Matter.CashWithAgency is not { } cash || f.On >= cash.HandedOverOn,
                SystemRule.Order,
                "缴付银行的日期不早于交回本机关之日")
            .RequiresOfInput<CashBankingDraft>(
                f => f.Input.Voucher.Length > 0, SystemRule.Completeness, "请填写银行的缴款凭证号");

    /// <summary>All of them, from the stages that follow the service of a decision.</summary>
    public static IEnumerable<Step<PenaltyCase>> After(params Stage[] served) =>
    [
        Collect with { From = served },
        HandOver with { From = [.. served, Performed, Closed] },
        Bank with { From = [.. served, Performed, Closed] },
    ];

    /// <summary>The two periods of two working days each.</summary>
    public static IReadOnlyList<Term<PenaltyCase>> Terms =>
    [
        new()
        {
            Name = "hand-over-cash",
            Label = "收缴的罚款交回本机关",
            Fixed = PeriodOf("simple.cash.handover"),
            FromFact = "收缴之日，在水上收缴的为抵岸之日",
            StartsOn = m => (m.CashWithOfficers ?? m.Cash.LastOrDefault())?.HandOverFrom,
            Until = [HandOver.Name],
            MetOn = m => m.CashWithOfficers is null ? m.Cash.LastOrDefault()?.HandedOverOn : null,
            Basis = Law("simple.cash.handover"),
        },
        new()
        {
            Name = "bank-cash",
            Label = "收缴的罚款缴付银行",
            Fixed = PeriodOf("simple.cash.bank"),
            FromFact = "交回本机关之日",
            StartsOn = m => (m.CashWithAgency ?? m.Cash.LastOrDefault())?.HandedOverOn,
            Until = [Bank.Name],
            MetOn = m => m.CashWithAgency is null ? m.Cash.LastOrDefault()?.BankedOn : null,
            Basis = Law("simple.cash.bank"),
        },
    ];

    /// <summary>Cash on its way is a task, whatever the case is about otherwise.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties(params Stage[] stages) => stages.SelectMany(stage => new Duty<PenaltyCase>[]
    {
        new(stage, HandOver.Name) { Alongside = true, When = m => m.CashWithOfficers is not null, Term = "hand-over-cash" },
        new(stage, Bank.Name) { Alongside = true, When = m => m.CashWithAgency is not null, Term = "bank-cash" },
    });
}

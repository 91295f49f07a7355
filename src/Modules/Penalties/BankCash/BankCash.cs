using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>收缴的罚款缴付银行 — the agency pays the cash into the bank.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 71; two working days from receiving it.</remarks>
internal sealed class BankCash : PenaltyAct<CashBankingDraft>
{
    protected override Step<PenaltyCase> Step => CashSteps.Bank;

    protected override void Record(Facts<PenaltyCase, CashBankingDraft> f) =>
        f.Matter.CashWithAgency!.Bank(f.On, f.Input.Voucher);
}

/// <summary>What is entered when cash is paid in.</summary>
public sealed record CashBankingDraft
{
    /// <summary>Number of the bank's voucher.</summary>
    public required string Voucher { get; init; }
}

using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>退还 after a decision was revoked or changed to less by reconsideration or by the court.</summary>
/// <remarks>Basis: 行政复议法 (2023) art. 77 and 行政诉讼法 (2017) art. 94: what was ruled is performed; no period is named.</remarks>
internal static class RefundSteps
{
    private static readonly Stage[] OncePaid = [Served, Performed, Closed, Archived];

    public static readonly Step<PenaltyCase> Refund =
        Step("refund-payment", "退还罚没款", OncePaid, null, Law("recon.perform"), SectionHead, Head, Clerk)
            .Aside()
            .Requires(f => f.Matter.Refundable > 0, SystemRule.Order, "没有应当退还的罚没款")
            .ApprovedBy("退还罚没款须由科室负责人或者单位负责人批准", SectionHead, Head)
            .RequiresOfInput<RefundDraft>(
                f => f.Input.Amount > 0 && f.Input.Amount <= f.Matter.RefundableOf(f.Input.Kind)
                    && decimal.Round(f.Input.Amount, 2) == f.Input.Amount,
                SystemRule.Completeness,
                "请填写大于零、不超过该项应退数额的金额（单位：元）")
            .RequiresOfInput<RefundDraft>(
                f => !(f.On < f.Matter.Challenges.LastOrDefault()?.EndedOn), SystemRule.Order, "日期不早于收到复议决定或者裁判之日")
            .RequiresOfInput<RefundDraft>(
                f => f.Input.Receipt.Length > 0, SystemRule.Completeness, "罚没款已经上缴国库，请填写退库的凭证号");

    /// <summary>Due as long as something has to go back, also once the case is closed.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties(Stage served) =>
        new[] { served, Performed, Closed, Archived }.Select(at => new Duty<PenaltyCase>(at, Refund.Name) { Alongside = true, When = m => m.Refundable > 0 });
}

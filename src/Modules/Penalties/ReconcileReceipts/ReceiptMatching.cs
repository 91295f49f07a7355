namespace Fazhi.Penalties;

/// <summary>Holds receipts against cases. A pure function: decision number and amount have to fit exactly.</summary>
/// <remarks>
/// Without a kind in the file the amount has to be that of the fine, of the gains, of an instalment or of all that is owed
/// on the day; a part payment has to name its kind, for a machine must not guess what a party meant.
/// </remarks>
internal sealed class ReceiptMatching(IReadOnlyList<PenaltyCase> cases, DateOnly today)
{
    private readonly Dictionary<(Guid Case, PaymentKind Kind), decimal> planned = [];
    private readonly HashSet<string> seen = [];

    /// <summary>The rows in the order in which they are to be recorded, each with what becomes of it.</summary>
    public IReadOnlyList<Receipt> Match(IReadOnlyList<Receipt> receipts) =>
        [.. receipts.OrderBy(r => r.PaidOn).ThenBy(r => r.Row).Select(Match)];

    private Receipt Match(Receipt receipt)
    {
        if (receipt.State == ReceiptState.Unreadable)
            return receipt;
        if (Elsewhere(receipt) is { } other)
            return receipt with { State = ReceiptState.Differs, Note = $"票据号已登记在{other.Decision!.Number}" };
        if (cases.FirstOrDefault(c => c.Decision?.Number == receipt.DecisionNumber) is not { } matter)
            return receipt with { State = ReceiptState.Unknown, Note = "没有这个文号的决定，或者不在本人岗位范围内" };
        var found = receipt with { Case = matter.Id };
        if (matter.Payments.Where(p => p.Receipt == receipt.Number).Sum(p => p.Amount) is > 0 and var recorded)
            return recorded == receipt.Amount
                ? found with { State = ReceiptState.Known, Note = "已经登记" }
                : Differs(found, $"这个票据号已登记{recorded:0.00}元");
        if (!seen.Add(receipt.Number))
            return Differs(found, "票据号在文件里重复");
        return Payable(found, matter) ?? Fit(found, matter);
    }

    private PenaltyCase? Elsewhere(Receipt receipt) => cases.FirstOrDefault(c => c.Decision is not null
        && c.Decision.Number != receipt.DecisionNumber && c.Payments.Any(p => p.Receipt == receipt.Number));

    private Receipt? Payable(Receipt receipt, PenaltyCase matter)
    {
        var procedure = Procedures.Of(matter).Latest;
        if (procedure.StepOf(DecisionSteps.Pay.Name)!.From.All(s => s.Name != matter.Stage))
            return Differs(receipt, $"本案处于“{procedure.StageOf(matter.Stage)?.Label}”，不能登记缴款");
        if (receipt.PaidOn > today || receipt.PaidOn < matter.LastStepOn)
            return Differs(receipt, $"缴款日期{receipt.PaidOn:yyyy-MM-dd}早于上一步（{matter.LastStepOn:yyyy-MM-dd}）或者晚于今天");
        return null;
    }

    private Receipt Fit(Receipt receipt, PenaltyCase matter)
    {
        var owed = new[] { PaymentKind.Surcharge, PaymentKind.Gains, PaymentKind.Fine }
            .Where(k => k != PaymentKind.Surcharge || matter.ClaimsSurcharge || receipt.Kind == k)
            .Select(k => (Kind: k, Amount: matter.OwingOn(k, receipt.PaidOn) - planned.GetValueOrDefault((matter.Id, k))))
            .Where(o => o.Amount > 0).ToArray();
        var parts = Parts(receipt, matter, owed);
        if (parts.Length == 0)
            return Differs(receipt, owed.Length == 0
                ? "已经缴清" : "尚欠" + string.Join("、", owed.Select(o => $"{o.Kind.Label()}{o.Amount:0.00}元")) + "；部分缴纳的请写明项目");
        foreach (var (kind, amount) in parts)
            planned[(matter.Id, kind)] = planned.GetValueOrDefault((matter.Id, kind)) + amount;
        return receipt with
        {
            State = ReceiptState.Ready,
            Note = string.Join("、", parts.Select(p => $"{p.Kind.Label()}{p.Amount:0.00}元"))
                + (receipt.Payer.Length > 0 && receipt.Payer != matter.Party.Name ? "；缴款人与当事人的名称不同，请核对" : ""),
            Payments = [.. parts.Select(p => new PaymentDraft { Kind = p.Kind, Amount = p.Amount, Receipt = receipt.Number })],
        };
    }

    private static (PaymentKind Kind, decimal Amount)[] Parts(
        Receipt receipt, PenaltyCase matter, (PaymentKind Kind, decimal Amount)[] owed)
    {
        if (receipt.Kind is { } named)
            return owed.Any(o => o.Kind == named && o.Amount >= receipt.Amount) ? [(named, receipt.Amount)] : [];
        if (owed.LastOrDefault(o => o.Amount == receipt.Amount) is { Amount: > 0 } whole)
            return [whole];
        if (owed.Sum(o => o.Amount) == receipt.Amount)
            return owed;
        return matter.Deferrals.Count > 0 && matter.Instalments.Any(
                i => i.Deferral == matter.Deferrals[^1].Position && i.Amount == receipt.Amount)
            && owed.Any(o => o.Kind == PaymentKind.Fine && o.Amount >= receipt.Amount)
                ? [(PaymentKind.Fine, receipt.Amount)] : [];
    }

    private static Receipt Differs(Receipt receipt, string why) => receipt with { State = ReceiptState.Differs, Note = why };
}

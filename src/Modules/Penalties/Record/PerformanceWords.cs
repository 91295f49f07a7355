namespace Fazhi.Penalties;

/// <summary>Payments and what was done to bring them about, in words.</summary>
internal static class PerformanceWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m, DateOnly today) =>
    [
        Payments(m, today),
        Overdue(m, today),
        .. m.Cash.OrderByDescending(c => c.Position).Select(Cash),
        .. m.Agreements.OrderByDescending(a => a.Position).Select(a => CaseWords.Of(
            a, "执行协议", x => x.On, x => x.Reduced > 0 ? $"减免加处罚款{x.Reduced:0.00}元" : "分阶段履行",
            x => [("内容", x.Terms), ("补救措施", x.Remedy), ("减免", x.Reduced > 0 ? $"加处罚款{x.Reduced:0.00}元" : ""), ("签订", x.ApprovedBy)])),
        .. m.Urgings.OrderByDescending(u => u.Position).Select(Urging),
        .. m.Challenges.OrderByDescending(c => c.Position).Select(Challenge),
        .. m.Deferrals.OrderByDescending(d => d.Position).Select(d => Deferral(m, d)),
    ];

    /// <summary>The parts of a deferral, each in words.</summary>
    public static IReadOnlyList<string> Schedule(PenaltyCase m, Deferral deferral) =>
    [
        .. m.Instalments.Where(i => i.Deferral == deferral.Position)
            .Select(i => $"{i.DueOn:yyyy年M月d日}以前缴纳{i.Amount:0.00}元"),
    ];

    private static CaseFold? Payments(PenaltyCase m, DateOnly today) => m.Payments.Count == 0 ? null : CaseWords.Of(
        m.Payments,
        "缴款",
        x => x.Max(p => p.On),
        _ => m.OwedOn(today) is > 0 and var owed ? $"尚欠{owed:0.00}元" : "已缴清",
        x => [.. x.Select(p => ($"{p.On:yyyy-MM-dd}", $"{p.Kind.Label()}{p.Amount:0.00}元，票据{p.Receipt}"))]);

    // While nobody has demanded it, the page says what could be demanded: imposing it is the agency's choice.
    private static CaseFold? Overdue(PenaltyCase m, DateOnly today)
    {
        var surcharge = m.SurchargeOn(today);
        return surcharge.Lines.Count == 0 ? null : new(
            "加处罚款",
            m.ClaimsSurcharge ? $"计到{today:yyyy-MM-dd}，尚欠{m.SurchargeUnpaid(today):0.00}元" : $"可以加处{surcharge.Total:0.00}元，尚未催告",
            null,
            [.. surcharge.Working.Select((text, i) => new Ui.SummaryLine { Name = i < surcharge.Lines.Count ? $"第{i + 1}段" : "合计", Value = text })]);
    }

    private static CaseFold? Cash(CashCollection cash) => CaseWords.Of(
        cash, "当场收缴", x => x.On, x => $"{x.Amount:0.00}元，{(x.IsWithOfficers ? "尚未交回本机关" : x.IsWithAgency ? "尚未缴付银行" : "已缴付银行")}",
        x =>
        [
            ("情形", x.Ground.Label()), ("说明", x.Reason), ("票据", x.Receipt),
            ("交回本机关", x.HandedOverOn is { } over ? $"{over:yyyy-MM-dd}，{x.ReceivedBy}" : ""),
            ("抵岸", x.LandedOn is { } landed ? $"{landed:yyyy-MM-dd}" : ""),
            ("缴付银行", x.BankedOn is { } banked ? $"{banked:yyyy-MM-dd}，凭证{x.Voucher}" : ""),
        ]);

    private static CaseFold? Urging(Urging urging) => CaseWords.Of(
        urging, "催告", x => x.On, x => $"{x.Number}，限{x.DueOn:yyyy-MM-dd}以前履行",
        x =>
        [
            ("文号", x.Number), ("尚欠", $"罚没款{x.Unpaid:0.00}元"), ("加处罚款", x.ClaimsSurcharge ? $"{x.Surcharge:0.00}元，计到催告之日" : "未要求"),
            ("缴款方式", x.Way), ("送达", $"{x.Method.Label()} {x.Receiver}，{x.ReceivedOn:yyyy-MM-dd}送达"),
            ("陈述申辩", x.AnsweredOn is { } on ? $"{on:yyyy-MM-dd}：{x.Statement}" : ""),
            ("复核", x.Review.Length > 0 ? $"{(x.IsAdopted ? "采纳" : "不采纳")}：{x.Review}" : ""),
        ]);

    private static CaseFold? Challenge(Challenge challenge) => CaseWords.Of(
        challenge, challenge.Kind.Label(), x => x.On, x => x.Outcome?.Label() ?? "尚未结束",
        x =>
        [
            ("机关", x.Body), ("执行", x.Stay == StayGround.None ? "不停止执行" : $"停止执行：{x.Stay.Label()}"),
            ("结果", x.EndedOn is { } on ? $"{on:yyyy-MM-dd}{x.Outcome!.Value.Label()}（{x.Note}）" : ""),
            ("变更后的罚款", x.FineAfter is { } fine ? $"{fine:0.00}元" : ""),
        ]);

    private static CaseFold? Deferral(PenaltyCase m, Deferral deferral) => CaseWords.Of(
        deferral, "延期、分期缴纳", x => x.On, x => string.Join("；", Schedule(m, x)),
        x =>
        [
            ("文号", x.Number), ("申请", $"{x.AppliedOn:yyyy-MM-dd}，{x.Hardship}"), ("批准", x.ApprovedBy),
            ("安排", string.Join("；", Schedule(m, x))),
        ]);
}

namespace Fazhi.Penalties;

/// <summary>What went beside the path of the investigation, in words.</summary>
internal static class InvestigationWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) =>
    [
        .. m.CorrectionOrders.OrderByDescending(c => c.Position).Select(Correction),
        .. m.Preservations.OrderByDescending(p => p.Position).Select(Kept),
        .. m.Officers.Where(o => !o.IsCurrent).OrderByDescending(o => o.Until).Select(o => CaseWords.Of(
            o, "原承办人员", x => x.Until!.Value, x => x.Name,
            x => [("姓名", x.Name), ("执法证号", x.Certificate), ("变更原因", x.Change!.Value.Label())])),
    ];

    private static CaseFold? Correction(CorrectionOrder order) => CaseWords.Of(
        order, "责令改正", x => x.On, x => x.IsOpen ? "待复查" : x.IsCorrected ? "已改正" : "未改正",
        x =>
        [
            ("文号", x.Number), ("违法行为", x.Conduct), ("违反", x.Articles), ("要求", x.Demand),
            ("期限", x.DueOn is { } due ? $"{due:yyyy-MM-dd}前" : "立即"),
            ("复查", x.IsOpen ? "" : $"{x.CheckedOn:yyyy-MM-dd}，{(x.IsCorrected ? "已改正" : "未改正")}：{x.Result}"),
        ]);

    private static CaseFold? Kept(Preservation kept) => CaseWords.Of(
        kept, "证据先行登记保存", x => x.On, x => x.IsOpen ? "待处理" : x.End!.Value.Label(),
        x =>
        [
            ("文号", x.Number), ("物品", x.Things), ("地点", x.Place), ("理由", x.Reason), ("批准", x.ApprovedBy),
            ("处理", x.IsOpen ? "" : $"{x.HandledOn:yyyy-MM-dd}，{x.End!.Value.Label()}（{x.EndNumber}）：{x.EndNote}"),
        ]);
}

namespace Fazhi.Penalties;

/// <summary>Endings without a decision in words.</summary>
internal static class OutcomeWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) =>
    [
        .. m.Refunds.OrderByDescending(r => r.Position).Select(r => CaseWords.Of(
            r, "退还罚没款", x => x.On, x => $"{x.Kind.Label()}{x.Amount:0.00}元", x => [("凭证", x.Receipt), ("批准", x.ApprovedBy)])),
        .. m.Reopenings.OrderByDescending(r => r.Position).Select(r => CaseWords.Of(
            r, "恢复办理", x => x.On, x => x.By,
            x => [("决定", x.By), ("情况", x.Reason), ("此前", $"{x.ClosedOn:yyyy-MM-dd}以“{x.Ground.Label()}”结案"), ("原档号", x.ArchiveNumber)])),
        CaseWords.Of(m.Withdrawal, "撤销案件", x => x.On, x => $"{x.Number} {x.Ground.Label()}", Withdrawn),
        .. m.Transfers.OrderByDescending(t => t.Position).Select(t => Transfer(m, t)),
    ];

    private static (string, string)[] Withdrawn(Withdrawal x) =>
    [
        ("文号", x.Number), ("理由", x.Ground.Label()), ("情况", x.Reason), ("另案或者证明", x.Document),
        ("违法行为终了", x.ConductEndedOn is { } ended ? $"{ended:yyyy-MM-dd}" : ""), ("批准", x.ApprovedBy),
        ("告知当事人", x.ToldOn is { } told ? $"{told:yyyy-MM-dd}，{x.Told}" : ""),
    ];

    private static CaseFold? Transfer(PenaltyCase m, Transfer transfer) => CaseWords.Of(
        transfer, "移送其他机关", x => x.On, x => $"{x.Organ}，{Standing(m, x)}",
        x =>
        [
            ("文号", x.Number), ("受移送机关", x.Organ), ("理由", $"{x.Ground.Label()}：{x.Reason}"), ("先立案或者指定管辖", x.Document),
            ("材料", x.Materials.Replace("\n", "；", StringComparison.Ordinal)), ("批准", x.ApprovedBy),
            .. m.EventsOf(x).Select(e => ($"{e.On:yyyy-MM-dd}", $"{e.Kind.Label()}，{e.Document}{(e.Note.Length > 0 ? "：" + e.Note : "")}")),
            ("结果", x.EndedOn is { } ended ? $"{ended:yyyy-MM-dd}{x.End!.Value.Label()}：{x.EndNote}" : ""),
        ]);

    private static string Standing(PenaltyCase m, Transfer transfer) =>
        transfer.End?.Label() ?? m.EventsOf(transfer).LastOrDefault()?.Kind.Label() ?? "等待答复";
}

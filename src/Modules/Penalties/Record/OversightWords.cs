namespace Fazhi.Penalties;

/// <summary>Filing with the justice office and supervision by the head, in words.</summary>
internal static class OversightWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) =>
    [
        CaseWords.Of(m.MajorFiling, "重大处罚决定备案", x => x.On, x => $"{x.Organ}，收件编号{x.Receipt}",
            x => [("文号", x.Number), ("理由", x.Ground), ("备案机关", x.Organ), ("收件编号", x.Receipt)]),
        .. m.Supervisions.OrderByDescending(s => s.Position).Select(s => CaseWords.Of(
            s, "督办", x => x.On, x => x.IsOpen ? $"{x.By}督办，限{x.DueOn:yyyy-MM-dd}办结" : $"{x.EndedOn:yyyy-MM-dd}办结",
            x => [("督办人", x.By), ("要求", x.Demand), ("期限", $"{x.DueOn:yyyy-MM-dd}"), ("结果", x.Result)])),
    ];
}

namespace Fazhi.Penalties;

/// <summary>Court, sealed goods, stop and end of execution, in words.</summary>
internal static class EnforcementWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) =>
    [
        CaseWords.Of(m.ExecutionEnd, "终结执行", x => x.On, x => x.Ground.Label(),
            x => [("文号", x.Number), ("情形", x.Ground.Label()), ("说明", x.Note), ("批准", x.ApprovedBy)]),
        .. m.Pauses.OrderByDescending(p => p.Position).Select(p => CaseWords.Of(
            p, "中止执行", x => x.On, x => x.IsOpen ? "尚未恢复" : $"{x.ResumedOn:yyyy-MM-dd}恢复",
            x =>
            [
                ("文号", x.Number), ("情形", x.Ground.Label()), ("说明", x.Note), ("批准", x.ApprovedBy),
                ("恢复", x.IsOpen ? "" : $"{x.ResumedOn:yyyy-MM-dd}：{x.ResumeReason}"),
            ])),
        .. m.SetOffs.OrderByDescending(s => s.Position).Select(s => CaseWords.Of(
            s, "拍卖抵缴", x => x.On, x => $"抵缴罚款{x.Amount:0.00}元",
            x =>
            [
                ("查封扣押决定", x.Seizure), ("物品", x.Things), ("拍卖所得", $"{x.Proceeds:0.00}元，抵缴{x.Amount:0.00}元"
                    + (x.Proceeds > x.Amount ? $"，退还当事人{x.Proceeds - x.Amount:0.00}元" : "")),
                ("紧急情况", x.Urgency), ("批准", x.ApprovedBy),
            ])),
        Court(m),
    ];

    private static CaseFold? Court(PenaltyCase m) => CaseWords.Of(
        m.CourtApplication,
        "申请法院强制执行",
        x => x.On,
        x => m.LastCourtEvent?.Label() ?? "等待法院受理",
        x =>
        [
            ("文号", x.Number), ("法院", x.Court), ("申请", $"罚没款{x.Unpaid:0.00}元，加处罚款{x.Surcharge:0.00}元"), ("执行标的", x.Assets),
            ("签名", x.SignedBy),
            .. m.CourtEvents.Select(e => ($"{e.On:yyyy-MM-dd}", $"{e.Kind.Label()}：{e.Document}{(e.Note.Length > 0 ? "，" + e.Note : "")}")),
        ]);
}

namespace Fazhi.Penalties;

/// <summary>The hearing in words, newest first.</summary>
internal static class HearingWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) =>
    [
        CaseWords.Of(m.HearingWithdrawal, "撤回听证申请", x => x.On, x => x.Reason, x => [("情况", x.Reason)]),
        CaseWords.Of(m.HearingReport, "听证意见", x => x.On, x => x.Chair, x => [("主持人", x.Chair), ("意见", x.Opinion)]),
        CaseWords.Of(m.HearingSession, "听证", x => x.On, x => x.Course.Label(),
            x =>
            [
                ("经过", x.Course.Label()), ("到场", x.Attending), ("调查人员提出", x.Accusation), ("申辩和质证", x.Defence),
                ("签字", x.Signing),
            ]),
        CaseWords.Of(m.HearingCall, "听证通知", x => x.On, x => $"{x.Number}，{x.HeldOn:yyyy-MM-dd}举行",
            x =>
            [
                ("文号", x.Number), ("举行日期", $"{x.HeldOn:yyyy-MM-dd}"), ("地点", x.Place), ("主持人", x.Chair),
                ("记录人", x.Clerk), ("举行方式", x.ClosedGround.Length > 0 ? "不公开：" + x.ClosedGround : "公开"),
            ]),
    ];
}

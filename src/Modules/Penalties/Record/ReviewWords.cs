namespace Fazhi.Penalties;

/// <summary>Legal review and discussion in words, the newest round first.</summary>
internal static class ReviewWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) =>
    [
        .. m.Discussions.OrderByDescending(d => d.Position).Select(d => CaseWords.Of(
            d, Round("集体讨论", d.Position, m.Discussions.Count), x => x.On, x => x.Result.Label(),
            x =>
            [
                ("事由", m.Conclusion?.DiscussionGround ?? ""), ("主持人", x.Host), ("参加人员", x.Participants), ("缺席人员", x.Absent),
                ("发言记录", x.Minutes), ("讨论意见", x.Opinion), ("结果", x.Result.Label()), ("表决", x.Vote), ("不同意见", x.Dissent),
                ("记录人", x.MinuteTaker),
            ])),
        .. Reviews(m, m.Conclusion?.ReviewGround ?? ""),
    ];

    /// <summary>The rounds of review of a case or a measure, and what was amended between them.</summary>
    public static IEnumerable<CaseFold?> Reviews(IReviewed m, string ground) =>
    [
        .. m.LegalReviews.OrderByDescending(r => r.Position).Select(r => CaseWords.Of(
            r, Round("法制审核", r.Position, m.LegalReviews.Count), x => x.On, x => $"{x.Reviewer} {x.Result.Label()}",
            x =>
            [
                ("事由", ground), ("审核人", x.Reviewer), ("法律职业资格", x.Qualification),
                ("从事法制审核", x.Experience), ("结论", x.Result.Label()), ("意见", x.Opinion),
            ])),
        .. m.ReviewSubmissions.Where(s => s.Amendments.Length > 0).OrderByDescending(s => s.Position).Select(s => CaseWords.Of(
            s, "重新送审", x => x.On, x => x.By, x => [("送审人", x.By), ("修改或者补充", x.Amendments)])),
    ];

    private static string Round(string what, int position, int of) => of > 1 ? $"{what}（第{position}次）" : what;
}

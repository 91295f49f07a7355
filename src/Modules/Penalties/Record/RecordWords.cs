namespace Fazhi.Penalties;

/// <summary>Records beside the path, and how a case ended early, in words.</summary>
internal static class RecordWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) =>
    [
        CaseWords.Of(m.CaseExtension, "延长办案期限", x => x.On, x => $"延长到{x.Until:yyyy-MM-dd}",
            x => [("原来的期限", $"{x.Former:yyyy-MM-dd}"), ("延长到", $"{x.Until:yyyy-MM-dd}"), ("理由", x.Reason), ("规定", x.Ground), ("批准", x.ApprovedBy)]),
        .. m.Panels.OrderByDescending(p => p.Position).Select(p => CaseWords.Of(
            p, "合议", x => x.On, x => x.Opinion,
            x => [("主持人", x.Host), ("参加人", x.Participants), ("地点", x.Place), ("汇报", x.Report), ("讨论",
                x.Minutes),
                ("不同意见", x.Dissent), ("结论", x.Opinion)])),
        .. m.Approvals.OrderByDescending(a => a.Position).Select(a => CaseWords.Of(
            a, "内部审批", x => x.On, x => $"{x.Subject}：{(x.IsApproved ? "同意" : "不同意")}",
            x => [("事项", x.Subject), ("理由", x.Reasons), ("承办人意见", x.OfficersOpinion), ("科室意见",
                x.SectionOpinion),
                ("法制意见", x.LegalOpinion), ("审批", x.Result), ("审批人", x.ApprovedBy)])),
        .. m.Removals.OrderByDescending(r => r.Position).Select(r => CaseWords.Of(
            r, "调离通知", x => x.On, x => x.Number,
            x => [("文号", x.Number), ("人员", x.Worker), ("工种", x.Work), ("疾病或者禁忌证",
                PartySeal.Shown(x.Disease)),
                ("依据", x.Articles), ("期限", $"{x.DueOn:yyyy-MM-dd}")])),
        .. m.Advices.OrderByDescending(a => a.Position).Select(a => CaseWords.Of(
            a, "监督意见", x => x.On, x => x.Number,
            x => [("文号", x.Number), ("问题", x.Problems), ("违反", x.Articles), ("意见", x.Text), ("期限", x.DueOn is { } due ? $"{due:yyyy-MM-dd}" : "立即")])),
        .. m.Interviews.OrderByDescending(i => i.Position).Select(i => CaseWords.Of(
            i, "询问笔录", x => x.On, x => x.Person,
            x => [("被询问人", $"{x.Person}，{x.Identity}"), ("地点", x.Place), ("询问人", x.Officers), ("问答", x.Lines), ("签字", x.Signing)])),
        .. m.SiteRecords.OrderByDescending(s => s.Position).Select(s => CaseWords.Of(
            s, "现场笔录", x => x.On, x => x.Place,
            x => [("地点", x.Place), ("检查人员", x.Officers), ("被检查人", x.Attending), ("记录", x.Content), ("意见",
                x.Opinion), ("签字", x.Signing)])),
    ];
}

using System.Globalization;
using Fazhi.Documents.Papers;

namespace Fazhi.Penalties.FileReview;

/// <summary>What a paper, or the record, says in each of the fields that must agree.</summary>
internal static class PaperWords
{
    public const string Officers = "承办人员";
    public const string Proposed = "拟处罚内容";

    /// <summary>What the record says now.</summary>
    public static IEnumerable<(string Field, string Value)> OfRecord(PenaltyCase m, string agency) => Stated(
    [
        ("机关名称", agency), ("当事人名称", m.Party.Name), ("统一社会信用代码", m.Party.Code), ("当事人地址", m.Party.Address),
        ("负责人", m.Party.Principal), ("案由", m.Cause), ("立案文号", m.Filing?.Number), ("立案日期", Iso(m.Filing?.On)),
        ("决定文号", m.Decision?.Number), ("决定日期", Iso(m.Decision?.On)),
        (DateOf(PaperKinds.Acceptance), Iso(m.Acceptance?.On)), (DateOf(PaperKinds.InvestigationReport), Iso(m.Conclusion?.AmendedOn ?? m.Conclusion?.On)),
        (DateOf(PaperKinds.Notice), Iso(m.Notice?.On)), (DateOf(PaperKinds.LegalReview), Iso(m.LegalReview?.On)),
        (DateOf(PaperKinds.Discussion), Iso(m.Discussion?.On)), ("决定书送达的日期", Iso(m.Delivery?.On)),
        (DateOf(PaperKinds.ClosingReport), Iso(m.Closing?.On)), (Officers, Join(m.CurrentOfficers.Select(o => $"{o.Name}（{o.Certificate}）"))),
        (Proposed, Join(m.Conclusion?.Proposed.Sentences)), ("处罚内容", Join(m.Decision?.Sanction.Sentences)),
        ("违反的条款", m.Conclusion?.ViolatedArticles), ("处罚的依据", m.Conclusion is { ProposesPenalty: true } c ? c.PenaltyArticles : ""),
        ("决定书违反的条款", m.Decision?.ViolatedArticles), ("决定书的依据", m.Decision?.PenaltyArticles),
    ]);

    /// <summary>What a paper says.</summary>
    public static IEnumerable<(string Field, string Value)> Of(CasePaper paper)
    {
        var read = paper.Paper();
        return Stated(
        [
            ("机关名称", read.Agency), ("当事人名称", read.Party.Name), ("统一社会信用代码", read.Party.Code),
            ("当事人地址", read.Party.Address), ("负责人", read.Party.Representative), ("案由", read.Cause),
            .. Own(paper, read),
        ]);
    }

    private static (string Field, string? Value)[] Own(CasePaper paper, PenaltyPaper read) => read switch
    {
        FilingPaper p => [("立案文号", paper.Number), ("立案日期", Iso(p.Day)), (Officers, Join(p.Officers))],
        InvestigationPaper p =>
        [
            ("立案文号", p.CaseNumber), ("立案日期", Iso(p.FiledOn)), (DateOf(paper.Title), Iso(p.Day)), (Officers, Join(p.Officers)),
            ("违反的条款", Join(p.Violated)), ("处罚的依据", Join(p.Basis)), (Proposed, Join(p.Proposed)),
        ],
        ReviewPaper p => [("立案文号", p.CaseNumber), (DateOf(paper.Title), Iso(p.Day)), (Proposed, Join(p.Proposed))],
        DiscussionPaper p => [("立案文号", p.CaseNumber), (DateOf(paper.Title), Iso(p.Day)), (Proposed, Join(p.Proposed))],
        NoticePaper p =>
        [
            (DateOf(paper.Title), Iso(p.Day)), ("违反的条款", Join(p.Violated)), ("处罚的依据", Join(p.Basis)),
            (Proposed, Join(p.Proposed)),
        ],
        DecisionPaper p => Decided(paper, Join(p.Violated), Join(p.Basis), Join(p.Penalties)),
        NoPenaltyPaper p => Decided(paper, Join(p.Violated), Join(p.Basis), ""),
        SummaryDecisionPaper p => Decided(paper, Join(p.Violated), Join(p.Basis), Join(p.Penalties)),
        ClosingPaper p =>
        [
            ("立案文号", p.CaseNumber == p.DecisionNumber ? "" : p.CaseNumber), ("决定文号", p.DecisionNumber),
            ("决定日期", Iso(p.DecidedOn)), ("立案日期", p.CaseNumber == p.DecisionNumber ? "" : Iso(p.FiledOn)),
            (DateOf(paper.Title), Iso(p.Day)), ("处罚内容", Join(p.Penalties)), (Officers, Join(p.Officers)),
        ],
        ServicePaper p => NumberIn(p.Papers) is not { } number ? [] :
            [("决定书送达的日期", Iso(p.Day)), ("决定文号", number), (Officers, Join(p.Officers))],
        StatementReviewPaper p => [("立案文号", p.CaseNumber), (DateOf(paper.Title), Iso(p.Day))],
        PanelPaper p => [("立案文号", p.CaseNumber)],
        ExtensionApprovalPaper p => [("立案文号", p.CaseNumber), ("立案日期", Iso(p.FiledOn)), (Officers, Join(p.Officers))],
        ApprovalPaper or EvidencePagePaper or AnnouncementPaper => [],
        CreditNoticePaper p => [("决定文号", p.DecisionNumber), ("决定日期", Iso(p.DecidedOn))],
        _ => [(DateOf(paper.Title), Iso(read.Day))],
    };

    private static (string Field, string? Value)[] Decided(CasePaper paper, string violated, string basis, string penalties) =>
    [
        ("决定文号", paper.Number), ("决定日期", Iso(paper.On)), ("决定书违反的条款", violated), ("决定书的依据", basis),
        ("处罚内容", penalties),
    ];

    private static string DateOf(string title) => title + "的日期";

    /// <summary>The number of the decision among the papers served; null when it is not among them.</summary>
    private static string? NumberIn(IReadOnlyList<string> served) => served
        .Where(s => s.StartsWith(PaperKinds.Decision, StringComparison.Ordinal) || s.StartsWith(PaperKinds.NoPenalty, StringComparison.Ordinal))
        .Select(s => s[(s.IndexOf('（', StringComparison.Ordinal) + 1)..].TrimEnd('）')).FirstOrDefault();

    private static string Join(IEnumerable<string>? parts) => parts is null ? "" : string.Join("；", parts);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<(string Field, string Value)> Stated(IEnumerable<(string Field, string? Value)> all) =>
        all.Where(w => !string.IsNullOrEmpty(w.Value)).Select(w => (w.Field, w.Value!));
}

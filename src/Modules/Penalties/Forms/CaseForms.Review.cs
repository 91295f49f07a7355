using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

internal static partial class CaseForms
{
    private static CaseForm SubmitReview => new(
        "submit-review",
        (m, _) => [Submission(m)],
        SubmissionOf)
    { ByOfficers = true };

    internal static FormSection Submission(IReviewed m) => new("送审",
    [
        Area("amendments", "修改或者补充的内容") with
        {
            Optional = m.LegalReview is null,
            Hint = m.LegalReview is { } last ? $"上一次审核：{last.Result.Label()}。{last.Opinion}" : "第一次送审的不填",
        },
    ]);

    internal static ReviewSubmissionDraft SubmissionOf(TypedForm f) => new() { Amendments = f.Long("amendments") };

    private static CaseForm AmendConclusion => Conclude with
    {
        Act = "amend-conclusion",
        Sections = (m, people) => [.. Conclude.Sections(m, people).Select(s => s with { Fields = [.. s.Fields.Select(f => f with { Value = Stands(m, f) })] })],
    };

    private static CaseForm Review => new(
        "review-legality",
        (m, _) => [Reviewed(m, "主体、事实、证据、程序、法律适用、裁量")],
        ReviewOf);

    internal static FormSection Reviewed(IReviewed m, string aspects) => new("审核",
    [
        One<ReviewResult>("result", "审核结论"), Area("opinion", "审核意见", 4) with { Hint = Sent(m) ?? aspects },
        new("experience", "从何时起从事法制审核") { Optional = true, Hint = "登记了法律职业资格证书的不填" },
    ]);

    internal static ReviewDraft ReviewOf(TypedForm f) =>
        new() { Result = f.One<ReviewResult>("result"), Opinion = f.Long("opinion"), Experience = f.Text("experience") };

    private static CaseForm Discuss => new(
        "discuss-case",
        (_, _) =>
        [
            new("到会", [new("participants", "参加人员") { Hint = "负责人，用顿号隔开，例：周明远、李清；须过半数或者达到本机关规定的比例" },
                new("absent", "缺席人员") { Optional = true, Hint = "没有到会的负责人" }, new("minute-taker", "记录人") { Optional = true }]),
            new("讨论", [Area("minutes", "发言记录", 6) with { Optional = true, Hint = "按发言人逐条记" }, Area("opinion", "讨论意见", 4),
                One<DiscussionResult>("result", "讨论结果"), Votes("for", "同意票"), Votes("against", "不同意票"), Votes("abstain", "弃权票"),
                Area("dissent", "不同意见") with { Optional = true, Hint = "如实记录，原话照录；有不同意票的必须填写" }]),
        ],
        f => new DiscussionDraft
        {
            Participants = f.Names("participants"),
            Absent = f.Names("absent"),
            Result = f.One<DiscussionResult>("result"),
            VotesFor = f.Count("for", "票"),
            VotesAgainst = f.Count("against", "票"),
            Abstentions = f.Count("abstain", "票"),
            Opinion = f.Long("opinion"),
            Dissent = f.Long("dissent"),
            Minutes = f.Long("minutes"),
            MinuteTaker = f.Text("minute-taker"),
        })
    { Known = Discussed };

    // One meeting discusses the whole common file; what it resolved is recorded for each party.
    private static string? Discussed(CaseFile file, string field) =>
        file.Joined.Where(c => c.Id != file.Matter.Id).Select(c => c.Discussion).OfType<Discussion>().MaxBy(d => d.On) is not { } held ? null
        : field switch
        {
            "participants" => held.Participants,
            "absent" => held.Absent,
            "minute-taker" => held.MinuteTaker,
            "minutes" => held.Minutes,
            _ => null,
        };

    private static FormField Votes(string name, string label) =>
        new(name, label) { Kind = FieldKind.Number, Unit = "票", Optional = true, Hint = "没有表决的不填" };

    private static string? Sent(IReviewed m) => m.ReviewSubmissions.LastOrDefault() is { Amendments.Length: > 0 } sent
        ? $"{sent.On:yyyy-MM-dd}重新送审：{sent.Amendments}" : null;

    /// <summary>What stands now in a field of the conclusion, to be amended.</summary>
    private static string Stands(PenaltyCase m, FormField field) => field.Name switch
    {
        "findings" => m.Conclusion?.Findings ?? "",
        "opinion" => m.Conclusion?.Opinion ?? "",
        "violated" => m.Conclusion?.ViolatedArticles ?? "",
        "basis" => m.Conclusion?.PenaltyArticles ?? "",
        "kinds" => Chosen(m.Conclusion?.Proposed),
        "fine" => Yuan(m.Conclusion?.Proposed.Fine),
        "gains" => Yuan(m.Conclusion?.Proposed.Gains),
        _ => field.Value,
    };
}

using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.FileReview.Rounds.RoundProcedure;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>Steps of a round of file review.</summary>
internal static class RoundSteps
{
    private const string Auditor = nameof(Role.Auditor);

    public static readonly Step<ReviewRound> Plan =
        Of("plan-round", "计划评查", [], Planned, Reviewer, SectionHead, Head)
            .RequiresOfInput<PlanDraft>(
                f => f.Input.Name.Length > 0 && f.Input.From <= f.Input.To, SystemRule.Completeness, "请填写名称，起止日期不能颠倒")
            .RequiresOfInput<PlanDraft>(
                f => f.Input.To <= f.On, SystemRule.Order, "评查的是已经结案的案卷，期间的末日不晚于计划之日")
            .RequiresOfInput<PlanDraft>(
                f => f.Input.Size is > 0 and <= MostFiles, SystemRule.Completeness, $"抽取的件数为一到{MostFiles}件")
            .RequiresOfInput<PlanDraft>(
                f => f.Input.Reviewers.Count > 0, SystemRule.Completeness, "请指定评查人员")
            .Numbered("review.round");

    public static readonly Step<ReviewRound> Draw =
        Of("draw-sample", "抽取案卷", [Planned], Sampled, Reviewer, SectionHead, Head, Clerk)
            .RequiresOfInput<SampleDraft>(
                f => f.Loaded is not DrawnSample drawn || drawn.Unknown.Count == 0,
                SystemRule.Completeness,
                "指定的案卷不在评查的机构和期间之内，请核对")
            .RequiresOfInput<SampleDraft>(
                f => f.Input.Picked.Count == 0 || f.Input.PickReason.Length > 0, SystemRule.Completeness, "指定案卷的，请写明理由")
            .RequiresOfInput<SampleDraft>(
                f => f.Loaded is not DrawnSample drawn || drawn.Files.Count > 0, SystemRule.Completeness, "评查的机构在该期间没有结案的案卷")
            .RequiresOfInput<SampleDraft>(
                f => f.Loaded is not DrawnSample drawn || drawn.Orphans.Count == 0,
                SystemRule.Separation,
                "有案卷的评查人员都办理过该案，评查人员不得评查自己办理的案件，请在计划中增加人员");

    public static readonly Step<ReviewRound> Score =
        Of("score-file", "评分", [Sampled, Scored], Scored, Officer, SectionHead, Reviewer, Head, Clerk, Auditor)
            .RequiresOfInput<ScoreDraft>(
                f => f.Matter.FileAt(f.Input.File) is not null, SystemRule.Completeness, "本轮评查没有这份案卷")
            .RequiresOfInput<ScoreDraft>(
                f => f.Matter.FileAt(f.Input.File) is not { } file || f.By.All(p => p.Person == file.ReviewerId),
                SystemRule.Identity,
                "案卷由指定的评查人员评分")
            .ArrivesWhen(m => m.Files.All(f => f.IsScored));

    public static readonly Step<ReviewRound> Raise =
        Of("raise-issues", "提出整改要求", [Scored], Issued, Reviewer, SectionHead, Head)
            .Requires(f => f.Matter.Lines.Any(l => l.IsWrong), SystemRule.Order, "没有发现问题，不需要整改")
            .RequiresOfInput<IssuesDraft>(
                f => f.Input.Issues.Count > 0 && f.Input.Issues.All(i => i.Demand.Length > 0 && i.DueOn >= f.On),
                SystemRule.Completeness,
                "请逐份填写整改要求，期限不早于提出之日")
            .RequiresOfInput<IssuesDraft>(
                f => f.Input.Issues.All(i => f.Matter.FileAt(i.File) is { } file && f.Matter.WrongIn(file).Count > 0),
                SystemRule.Completeness,
                "没有扣分的案卷不需要整改")
            .RequiresOfInput<IssuesDraft>(
                f => f.Matter.Files.Where(x => x.IsVetoed || x.Score < f.Matter.Sheet.Pass)
                    .All(x => f.Input.Issues.Any(i => i.File == x.Position)),
                SystemRule.Completeness,
                "不合格的案卷都要提出整改要求");

    public static readonly Step<ReviewRound> Answer =
        Of("answer-issue", "登记整改情况", [Issued, Rectifying], Rectifying, Officer, SectionHead)
            .RequiresOfInput<RemedyDraft>(
                f => f.Matter.IssueAt(f.Input.Issue) is { AwaitsOfficer: true }, SystemRule.Order, "没有这项整改，或者已经登记，等待复查")
            .RequiresOfInput<RemedyDraft>(
                f => f.Matter.IssueAt(f.Input.Issue) is not { } issue
                    || f.By.Any(p => p.Person == issue.OfficerId || p.Posts.Any(x => x.Role == SectionHead)),
                SystemRule.Identity,
                "整改由案件的主办人员登记；本人离岗的由科室负责人登记")
            .RequiresOfInput<RemedyDraft>(
                f => f.Input.Answer.Length > 0, SystemRule.Completeness, "请写明怎样整改；不能补救的写明以后怎样防止");

    public static readonly Step<ReviewRound> Recheck =
        Of("recheck-issue", "复查整改", [Rectifying], Rechecked, Officer, SectionHead, Reviewer, Head, Clerk, Auditor)
            .RequiresOfInput<RecheckDraft>(
                f => f.Matter.IssueAt(f.Input.Issue) is { AwaitsRecheck: true }, SystemRule.Order, "没有等待复查的这项整改")
            .RequiresOfInput<RecheckDraft>(
                f => f.Matter.IssueAt(f.Input.Issue) is not { } issue
                    || f.By.All(p => p.Person == f.Matter.FileAt(issue.File)!.ReviewerId),
                SystemRule.Identity,
                "整改由评查该案卷的人员复查")
            .RequiresOfInput<RecheckDraft>(
                f => f.Input.Opinion.Length > 0, SystemRule.Completeness, "请填写复查的意见")
            .RequiresOfInput<RecheckDraft>(
                f => f.Input.IsMended || f.Input.DueOn >= f.On, SystemRule.Completeness, "没有整改到位的，请填写新的期限，不早于复查之日")
            .ArrivesWhen(m => m.Issues.All(i => !i.IsOpen));

    public static readonly Step<ReviewRound> Report =
        Of("report-round", "评查报告", [Scored, Rechecked], Reported, Reviewer, SectionHead, Head)
            .Requires(
                f => f.Matter.Stage != Scored.Name
                    || f.Matter.Files.All(x => !x.IsVetoed && x.Score >= f.Matter.Sheet.Pass),
                Law("review.self"),
                "有不合格的案卷，须先提出整改要求，整改复查以后再报告")
            .ApprovedBy("评查报告须由科室负责人或者单位负责人审定", SectionHead, Head)
            .RequiresOfInput<RoundReportDraft>(
                f => f.Input.Summary.Length > 0, SystemRule.Completeness, "请填写评查的结论和建议");

    /// <summary>Most files of a round: the record of a round holds them all.</summary>
    public const int MostFiles = 200;

    private static Step<ReviewRound> Of(string name, string label, IReadOnlyList<Stage> from, Stage to, params string[] roles) => new()
    {
        Name = "reviews." + name,
        Label = label,
        From = from,
        To = to,
        Roles = roles,
        Basis = Law("review.self"),
    };
}

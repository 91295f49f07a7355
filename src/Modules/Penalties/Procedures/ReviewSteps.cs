using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Legal review and discussion by the heads, in as many rounds as it takes.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 57 and 58; record of dissent as 重大行政决策程序暂行条例 (2019) art. 30.</remarks>
internal static class ReviewSteps
{
    private static readonly Stage[] BeforeDecision = [Heard, HearingEnded, Reviewed, Discussed];

    public static readonly Step<PenaltyCase> Submit =
        Step("submit-review", "提请法制审核", BeforeDecision, null, Law("lreview.mandatory"), Officer)
            .Aside()
            .AfterHearing()
            .ByCaseOfficers()
            .Requires(
                f => !f.Matter.IsRejected,
                Law("lreview.mandatory"),
                "法制审核不予通过，须先修改处理意见，再重新送审")
            .Submitting(Law("lreview.mandatory"));

    public static readonly Step<PenaltyCase> Amend =
        Step("amend-conclusion", "修改处理意见", BeforeDecision, null, Law("lreview.mandatory"), Officer)
            .Aside()
            .ByCaseOfficers()
            .Requires(
                f => f.Matter.IsSentBack && f.Matter.Conclusion!.AmendedAfter < f.Matter.LegalReview!.Position,
                SystemRule.Order,
                "法制审核退回或者不予通过以后，才需要修改处理意见；每次退回修改一次")
            .Proposing()
            .RequiresOfInput<ConclusionDraft>(
                f => !Sanctions.IsHeavier(f.Input.Proposed, f.Matter.Conclusion?.Proposed),
                Law("ord.notice"),
                "修改后的处理意见重于已经告知的内容；告知以后不得加重");

    public static readonly Step<PenaltyCase> Review =
        Step("review-legality", "法制审核", [Heard, HearingEnded, Discussed], Reviewed, Law("lreview.mandatory"), Reviewer)
            .AfterHearing()
            .Reviewing(Law("lreview.mandatory"))
            .RequiresOfPerformers(
                f => !f.By.Any(p => f.Matter.HearingCall?.ChairId == p.Person),
                SystemRule.Separation,
                "法制审核人员不得是本案听证主持人")
            .RequiresOfPerformers(
                f => !f.By.Any(p => f.Matter.Discussions.Any(d => d.HostId == p.Person)),
                SystemRule.Separation,
                "法制审核人员不得是主持本案集体讨论的人员")
            .RequiresOfInput<ReviewDraft>(
                f => !f.Matter.NeedsReview || f.By.Any(IsQualified) || f.Input.Experience.Length > 0,
                Law("lreview.qualified"),
                "初次从事处罚决定法制审核的人员须通过国家统一法律职业资格考试；当日没有登记资格证书，"
                    + "并非初次从事的请写明从何时起从事法制审核")
            .ArrivesWhen(m => m.PassedReview)
            .Drafts(PaperKinds.LegalReview);

    public static readonly Step<PenaltyCase> Discuss =
        Step("discuss-case", "集体讨论", [Heard, HearingEnded, Reviewed], Discussed, Law("coll.mandatory"), SectionHead, Head, Clerk)
            .AfterHearing()
            .ApprovedBy("集体讨论须由单位负责人主持", Head)
            .RequiresOfPerformers(
                f => !f.By.Any(p => f.Matter.IsOfficer(p.Person) || f.Matter.IsReviewer(p.Person)),
                SystemRule.Separation,
                "主持集体讨论的人员不得是本案的调查人员或者法制审核人员")
            .RequiresOfInput<DiscussionDraft>(
                f => f.Input.Present.Count >= 2, Law("coll.mandatory"), "集体讨论须有两名以上负责人参加")
            .RequiresOfInput<DiscussionDraft>(
                f => !f.Input.Present.Intersect(f.Input.Absent).Any(), SystemRule.Completeness, "同一人不能既参加又缺席")
            .RequiresOfInput<DiscussionDraft>(
                f => Quorum.IsMet(f.Input, f.Parameters),
                SystemRule.Completeness,
                "参加人数没有达到本机关规定的比例（没有规定的须过半数），请另行召集")
            .RequiresOfInput<DiscussionDraft>(
                f => f.Input.Votes == 0 || f.Input.Votes == f.Input.Present.Count,
                SystemRule.Completeness,
                "表决票数之和须等于参加人数；没有表决的都不填")
            .RequiresOfInput<DiscussionDraft>(
                f => f.Input.Votes == 0 || f.Input.VotesFor * 2 > f.Input.Votes == (f.Input.Result != DiscussionResult.Declined),
                SystemRule.Completeness,
                "讨论结果与表决不符：同意的须过半数")
            .RequiresOfInput<DiscussionDraft>(
                f => f.Input.VotesAgainst == 0 || f.Input.Dissent.Length > 0,
                Law("coll.record.decision"),
                "有不同意的，请把不同意见如实记录，原话照录")
            .RequiresOfInput<DiscussionDraft>(
                f => f.Input.Opinion.Length > 0, SystemRule.Completeness, "请填写讨论意见")
            .ArrivesWhen(m => m.Discussion is { IsAgreed: true })
            .Drafts(PaperKinds.Discussion);

    /// <summary>法制审核: a local period from the day the officers handed the file in.</summary>
    public static Term<PenaltyCase> ToReview =>
        Within<PenaltyCase>(Review.Name) with { Applies = m => !m.IsClosedUndecided && m.Withdrawal is null };

    /// <summary>The local period of a review; the law sets none.</summary>
    public static Term<T> Within<T>(string review)
        where T : IReviewed => new()
        {
            Name = "review",
            Label = "法制审核",
            Parameter = Parameters.ReviewDays,
            ParameterUnit = PeriodUnit.WorkingDay,
            FromFact = "送审之日",
            StartsOn = m => m.ReviewSubmissions.LastOrDefault()?.On,
            Until = [review],
            MetOn = m => m.LegalReviews.FirstOrDefault(r => r.Position == m.ReviewSubmissions.LastOrDefault()?.Round)?.On,
            Basis = Law("lreview.limit.local"),
        };

    /// <summary>What review and discussion ask for at a stage, before the decision.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties(Stage at) =>
    [
        new(at, Amend.Name) { When = m => m.IsRejected, Term = "decide" },
        new(at, Submit.Name) { When = m => m.IsSentBack, Term = "decide" },
        .. at == Reviewed ? [] : new[]
        {
            new Duty<PenaltyCase>(at, Review.Name) { When = m => m.NeedsReview && !m.PassedReview, Term = "decide" },
        },
        .. at == Discussed ? [] : new[]
        {
            new Duty<PenaltyCase>(at, Discuss.Name) { When = m => m.NeedsDiscussion && m.Discussion is not { IsAgreed: true }, Term = "decide" },
        },
    ];

    /// <summary>What the decision asks of review and discussion.</summary>
    public static Step<PenaltyCase> AfterReview(this Step<PenaltyCase> step) => step
        .Requires(
            f => (!f.Matter.NeedsReview && f.Matter.LegalReview is null) || f.Matter.PassedReview,
            Law("lreview.mandatory"),
            "法制审核尚未通过")
        .Requires(
            f => (!f.Matter.NeedsDiscussion && f.Matter.Discussion is null) || f.Matter.Discussion is { IsAgreed: true },
            Law("coll.mandatory"),
            "负责人尚未集体讨论，或者讨论没有同意")
        .Requires(
            f => !f.Matter.WentThroughHearing || f.Matter.Discussion is not null || f.Parameters.GetValueOrDefault(Parameters.DiscussAfterHearing) != "是",
            Law("coll.mandatory"),
            "本机关规定经过听证的案件须由负责人集体讨论，尚未集体讨论");

    /// <summary>What every hand-in for review asks: once at a time, and with what was amended when it was sent back.</summary>
    public static Step<T> Submitting<T>(this Step<T> step, LegalBasis basis)
        where T : IReviewed => step
        .Requires(f => !f.Matter.PassedReview, SystemRule.Order, "法制审核已经通过")
        .Requires(f => !f.Matter.IsSubmitted, SystemRule.Order, "已经送审，等待审核")
        .RequiresOfInput<ReviewSubmissionDraft>(
            f => f.Matter.LegalReview is null || f.Input.Amendments.Length > 0, basis, "退回以后重新送审的，请写明修改或者补充的内容");

    /// <summary>What every review asks: by a reviewer who did not investigate, with an opinion, once handed in again.</summary>
    public static Step<T> Reviewing<T>(this Step<T> step, LegalBasis basis)
        where T : IReviewed => step
        .Requires(f => !f.Matter.IsSentBack, basis, "上一次审核退回或者不予通过，承办人员重新送审以后再审核")
        .RequiresOfPerformers(
            f => !f.By.Any(p => f.Matter.IsOfficer(p.Person)), SystemRule.Separation, "法制审核人员不得是本案调查人员")
        .RequiresOfPerformers(
            f => f.By.Any(p => p.Posts.Any(post => post.Role == Reviewer)),
            SystemRule.Identity,
            "法制审核须由担任法制审核岗位的人员办理")
        .RequiresOfInput<ReviewDraft>(f => f.Input.Opinion.Length > 0, SystemRule.Completeness, "请填写审核意见");

    internal static bool IsQualified(Performer person) =>
        person.Certificates.Any(c => c.Kind == Registry.CertificateDraft.LegalQualification);
}

/// <summary>法定人数 of a discussion, which the Act leaves open: a local share, more than half unless set otherwise.</summary>
internal static class Quorum
{
    public static bool IsMet(DiscussionDraft draft, IReadOnlyDictionary<string, string> parameters)
    {
        var (present, all) = (draft.Present.Count, draft.Present.Count + draft.Absent.Count);
        return parameters.TryGetValue(Parameters.DiscussionQuorum, out var text)
            && decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var percent)
            ? present * 100 >= percent * all
            : present * 2 > all;
    }
}

using Fazhi.Documents.Papers;
using Fazhi.Registry;

namespace Fazhi.Penalties.FileReview;

/// <summary>Items on the way to the decision and on the decision itself.</summary>
internal static class DecisionChecks
{
    public static Answer ApprovalsBefore(CaseMaterial m)
    {
        if (m.Matter.Decision is not { } decision)
            return Answer.Open("尚未作出决定");
        if (m.Matter.IsSimple)
            return Answer.Absent("当场处罚不经审批");
        (string Name, bool Missing)[] asked =
        [
            ("立案批准人", m.Matter.Filing is not { ApprovedBy.Length: > 0 } filing || filing.On > decision.On),
            ("承办人员的处理意见", m.Matter.Conclusion is not { Opinion.Length: > 0 } conclusion || conclusion.On > decision.On),
            ("决定的签批人", decision.DecidedBy.Length == 0),
        ];
        return Answer.Missing(
            [.. asked.Where(a => a.Missing).Select(a => a.Name)],
            $"立案、调查终结、决定的审批齐全，{decision.DecidedBy}签批",
            new Cure("查看决定", $"{m.Address}#facts"));
    }

    public static Answer PartyHeard(CaseMaterial m)
    {
        if (NotAsked(m) is { } no)
            return no;
        var (decision, notice, statement) = (m.Matter.Decision!, m.Matter.Notice, m.Matter.Statement);
        var faults = new List<string>();
        if (notice is null || notice.On > decision.On)
            faults.Add("决定以前没有事先告知");
        if (statement is null || statement.On > decision.On)
            faults.Add("决定以前没有听取陈述申辩");
        else if (statement.Outcome == StatementOutcome.NotRaised && m.ClockOf("defend") is { } period && statement.On <= period.Alarm)
            faults.Add($"陈述申辩的期限到{period.Alarm:yyyy-MM-dd}，{statement.On:yyyy-MM-dd}就记为期满未提出");
        return faults.Count == 0
            ? Answer.Met($"{notice!.On:yyyy-MM-dd}告知，当事人{statement!.Outcome.Label()}")
            : Answer.NotMet(string.Join("；", faults), m.CorrectDate, faults.Count);
    }

    public static Answer HearingOffered(CaseMaterial m)
    {
        if (NotAsked(m) is { } no)
            return no;
        var decision = m.Matter.Decision!;
        var ground = Sanctions.HearingGround(decision.Sanction, m.Matter.Party.Kind, m.Parameters);
        if (m.Matter.Notice is not { TellsHearing: true })
        {
            return ground.Length == 0
                ? Answer.Absent("没有达到应当告知听证的标准")
                : Answer.NotMet($"{ground}，告知时没有告知听证的权利", new Cure("查看告知书", $"{m.Address}#papers"));
        }

        if (m.Matter.Statement is { HearingRequested: true })
            return Answer.Person("当事人要求听证，由人核对听证通知、笔录和意见");
        return m.Matter.Statement is { HearingWaived: true } || m.ClockOf("ask-for-hearing") is not { } period
            || decision.On > period.Alarm
                ? Answer.Met("已告知听证的权利，当事人没有要求听证")
                : Answer.NotMet($"申请听证的期限到{period.Alarm:yyyy-MM-dd}，{decision.On:yyyy-MM-dd}就作出决定", m.CorrectDate);
    }

    public static Answer HeadsDiscussed(CaseMaterial m)
    {
        var facts = new Cure("查看集体讨论", $"{m.Address}#facts");
        if (m.Matter.Decision is not { } decision)
            return Answer.Open("尚未作出决定");
        if (m.Matter.IsSimple)
            return Answer.Absent("当场处罚不经集体讨论");
        if (decision.DecidedBy.Length == 0)
            return Answer.NotMet("没有作出决定的负责人", facts);
        if (!m.Matter.NeedsDiscussion)
            return Answer.Met($"{decision.DecidedBy}决定；本案不需要集体讨论");
        if (m.Matter.Discussion is not { } discussion || discussion.On > decision.On)
            return Answer.NotMet($"{m.Matter.Conclusion!.DiscussionGround}，决定以前没有集体讨论", m.Cure("discuss-case", "登记集体讨论"));
        return discussion.Participants.Split('、', StringSplitOptions.RemoveEmptyEntries).Length < 2
            ? Answer.NotMet("集体讨论不足两人参加", facts)
            : Answer.Met($"{discussion.On:yyyy-MM-dd}集体讨论，{discussion.Participants}参加");
    }

    public static Answer LegalityReviewed(CaseMaterial m)
    {
        if (m.Matter.Decision is not { } decision)
            return Answer.Open("尚未作出决定");
        if (!m.Matter.NeedsReview)
            return Answer.Absent("不属于应当法制审核的案件");
        if (m.Matter.LegalReview is not { IsPassed: true } review || review.On > decision.On)
            return Answer.NotMet("决定以前没有通过法制审核", m.Cure("review-legality", "进行法制审核"));
        if (m.Matter.IsOfficer(review.ReviewerId))
            return Answer.NotMet($"审核人{review.Reviewer}是本案承办人员", new Cure("查看法制审核", $"{m.Address}#facts"));
        return m.Holds(review.ReviewerId, CertificateDraft.LegalQualification, review.On)
            ? Answer.Met($"{review.On:yyyy-MM-dd}{review.Reviewer}审核通过")
            : Answer.Person($"{review.Reviewer}审核通过，当天没有登记法律职业资格；由人核对是否初次从事审核");
    }

    /// <summary>The seven things a decision must state, read from the paper itself.</summary>
    public static Answer DecisionComplete(CaseMaterial m)
    {
        if (m.Matter.Decision is not { } decision)
            return Answer.Open("尚未作出决定");
        var title = m.Matter.IsSimple ? PaperKinds.SpotDecision
            : decision.Outcome == DecisionOutcome.Penalty ? PaperKinds.Decision : PaperKinds.NoPenalty;
        if (m.PaperOf(title) is not { } paper)
            return Answer.NotMet($"没有{title}", new Cure("查看文书", $"{m.Address}#papers"));
        var read = paper.Paper();
        var differs = PaperCheck.Of(m.Matter, m.Papers, m.Agency).Where(d => d.Names(title)).Select(d => d.Field).ToHashSet();
        (string Name, bool Missing)[] asked =
        [
            ("当事人", read.Party.Name.Length == 0 || string.IsNullOrEmpty(read.Party.Address) || differs.Contains("当事人名称")),
            ("违法事实和证据", !StatesFacts(read)),
            ("处罚种类和依据", !StatesBasis(read) || differs.Contains("处罚内容")),
            ("履行方式和期限", MustBePerformed(decision) && string.IsNullOrEmpty(PerformanceOf(read))),
            ("救济途径和期限", RemedyOf(read).Length == 0),
            ("机关名称和文号", read.Agency.Length == 0 || paper.Number.Length == 0 || differs.Contains("机关名称")),
            ("日期", read.Day is null || differs.Contains($"{title}的日期")),
        ];
        return Answer.Missing(
            [.. asked.Where(a => a.Missing).Select(a => a.Name)],
            $"{title}七项内容齐全，与其他文书一致",
            new Cure("查看决定书", $"{m.Address}/papers/{paper.Id}"));
    }

    private static Answer? NotAsked(CaseMaterial m) => m.Matter switch
    {
        { Decision: null } => Answer.Open("尚未作出决定"),
        { IsSimple: true } => Answer.Absent("当场处罚当场告知"),
        { Decision.Outcome: DecisionOutcome.NoPenalty } => Answer.Absent("不予处罚，不需要事先告知"),
        _ => null,
    };

    private static bool MustBePerformed(Decision decision) => decision.Sanction.Fine + decision.Sanction.Gains > 0;

    private static bool StatesFacts(PenaltyPaper paper) => paper switch
    {
        DecisionPaper d => d.Findings.Length > 0 && d.Evidence.Count > 0,
        NoPenaltyPaper d => d.Findings.Length > 0 && d.Evidence.Count > 0,
        SummaryDecisionPaper d => d.Findings.Length > 0,
        _ => false,
    };

    private static bool StatesBasis(PenaltyPaper paper) => paper switch
    {
        DecisionPaper d => d.Penalties.Count > 0 && d.Basis.Any(b => b.Length > 0),
        NoPenaltyPaper d => d.Ground.Length > 0 && d.Basis.Any(b => b.Length > 0),
        SummaryDecisionPaper d => d.Penalties.Count > 0 && d.Basis.Any(b => b.Length > 0),
        _ => false,
    };

    private static string? PerformanceOf(PenaltyPaper paper) =>
        (paper as DecisionPaper)?.Performance ?? (paper as SummaryDecisionPaper)?.Performance;

    private static string RemedyOf(PenaltyPaper paper) => paper switch
    {
        DecisionPaper d => d.Remedy,
        NoPenaltyPaper d => d.Remedy,
        SummaryDecisionPaper d => d.Remedy,
        _ => "",
    };
}

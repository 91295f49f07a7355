using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Steps of the ordinary procedure from the clue to the defence.</summary>
internal static class InvestigationSteps
{
    /// <summary>What is told of a conduct that is said to end only after it was dealt with.</summary>
    public const string ConductNotOver = "违法行为终了日晚于办理日期：还在继续的，不填终了日";

    public static readonly Step<PenaltyCase> RecordClue =
        Step("record-clue", "登记线索", [], Found, Law("ord.full_record"), Officer, Clerk)
            .RequiresOfInput<ClueDraft>(
                f => f.Input.Source is not (ClueSource.Assignment or ClueSource.Transfer or ClueSource.Justice)
                    || (f.Input.Origin.Length > 0 && f.Input.Document.Length > 0),
                SystemRule.Completeness,
                "交办、移送的线索，请填写交办或者移送的机关和文号")
            .RequiresOfInput<ClueDraft>(
                f => f.Input.Source != ClueSource.Media || (f.Input.Origin.Length > 0 && f.Input.Document.Length > 0),
                SystemRule.Completeness,
                "媒体曝光的线索，请填写媒体的名称和报道的标题或者网址")
            .RequiresOfInput<ClueDraft>(
                f => f.Input.Source != ClueSource.Monitoring || f.Input.Document.Length > 0,
                SystemRule.Completeness,
                "抽检监测的线索，请填写检测报告的编号")
            .RequiresOfInput<ClueDraft>(
                f => f.Input.Reporter.Length == 0 || f.Input.Source is ClueSource.Complaint or ClueSource.Other,
                SystemRule.Completeness,
                "只有投诉举报的线索才填写举报人")
            .RequiresOfInput<ClueDraft>(
                f => f.Input.Reporter.Length == 0 || !f.Input.Content.Contains(f.Input.Reporter, StringComparison.Ordinal),
                SystemRule.Completeness,
                "线索内容里有举报人的身份。请删去：举报人只填在“举报人”里，由系统加密存放，线索内容会印在文书上")
            .RequiresOfInput<ClueDraft>(
                f => f.Input.Content.Length > 0, SystemRule.Completeness, "请填写线索内容")
            .RequiresOfInput<ClueDraft>(
                f => !(f.Input.ConductEndedOn > f.On), SystemRule.Order, ConductNotOver);

    public static readonly Step<PenaltyCase> Accept =
        Step("accept-clue", "受理", [Found], Accepted, Law("ord.jurisdiction.place"), Officer, SectionHead)
            .Drafts(PaperKinds.Acceptance);

    public static readonly Step<PenaltyCase> File =
        Step("file-case", "立案", [Accepted], Filed, Law("ord.filing"), SectionHead, Head)
            .Requires(f => Limitation.IsKept(f.Matter), Law("ord.limitation.two_years"), "违法行为终了到发现已超过追究时效，不再给予处罚")
            .RequiresOfInput<FilingDraft>(
                f => f.Input.Officers.Distinct().Count() >= 2, Law("ord.officers.two"), "请指定两名以上承办人员")
            .RequiresOfInput<FilingDraft>(
                f => f.Loaded is AssignedOfficers { Uncertified.Count: 0 },
                Law("officer.certificate"),
                "指定的承办人员中有人当日没有有效的行政执法证，请改派")
            .ApprovedBy("立案须由科室负责人或者单位负责人批准", SectionHead, Head)
            .Drafts(PaperKinds.Filing)
            .Numbered("penalty.filing");

    public static readonly Step<PenaltyCase> Investigate =
        Step("start-investigation", "开展调查", [Filed], Investigating, Law("ord.show_id"), Officer)
            .ByCaseOfficers()
            .RequiresOfInput<InvestigationDraft>(
                f => f.Input.ShowedCertificates, Law("ord.show_id"), "调查时须主动出示执法证件，并在笔录中记明")
            .RequiresOfInput<InvestigationDraft>(
                f => f.Input.ToldRecusal, Law("ord.recusal"), "须告知当事人申请回避的权利")
            .RequiresOfInput<InvestigationDraft>(
                f => f.Input.Findings.Length > 0, SystemRule.Completeness, "请填写调查情况");

    public static readonly Step<PenaltyCase> AddEvidence =
        Step("add-evidence", "收集证据", [Filed, Investigating], null, Law("ord.evidence.kinds"), Officer)
            .ByCaseOfficers()
            .RequiresOfInput<EvidenceDraft>(
                f => f.Input.Measure is not null || f.Input.Preserved is not null
                    || (f.Input.Name.Length > 0 && f.Input.Source.Length > 0),
                SystemRule.Completeness,
                "请填写证据名称和来源")
            .RequiresOfInput<EvidenceDraft>(
                f => f.Input.Preserved is null || PreservedThing.Find(f.Matter, f.Input.Preserved, f.Input.PreservedItem) is not null,
                SystemRule.Order,
                "本案的登记保存清单上没有这一件，请重新选择")
            .RequiresOfInput<EvidenceDraft>(
                f => f.Input.Provenance.ObtainedAt is not { } at || EvidenceSteps.IsOfDay(f, at),
                SystemRule.Order,
                "取得的时间须在办理日期当天，不晚于现在")
            .Drafts(PaperKinds.EvidencePage, PaperKinds.RecordingPage);

    public static readonly Step<PenaltyCase> Conclude =
        Step("conclude-investigation", "调查终结", [Investigating], Concluded, Law("ord.outcomes"), Officer)
            .ByCaseOfficers()
            .Requires(f => f.Matter.Evidence.Count > 0, Law("ord.evidence.kinds"), "没有登记任何证据，不能终结调查")
            .WithResultsTold()
            .Proposing();

    public static readonly Step<PenaltyCase> Notify =
        Step("notify-party", "事先告知", [Concluded], Notified, Law("ord.notice"), Officer)
            .Requires(
                f => f.Matter.Conclusion is { ProposesPenalty: true },
                Law("ord.notice"),
                "调查终结时未提出处罚意见，不需要事先告知")
            .ByCaseOfficers()
            .Needs(Parameters.DefenceDays)
            .Needs(Parameters.HearingAmountOrganisation)
            .Needs(Parameters.HearingAmountCitizen)
            .Drafts(PaperKinds.Notice)
            .Numbered("penalty.notice");

    public static readonly Step<PenaltyCase> Hear =
        Step("hear-party", "听取陈述申辩", [Notified], Heard, Law("ord.defence"), Officer)
            .RequiresOfInput<StatementDraft>(
                f => f.Input.Outcome != StatementOutcome.Stated || f.Input.Content.Length > 0,
                SystemRule.Completeness,
                "请填写当事人陈述申辩的内容")
            .RequiresOfInput<StatementDraft>(
                f => f.Input.Outcome != StatementOutcome.Stated || f.Input.Review.Length > 0,
                Law("ord.defence"),
                "对当事人提出的事实、理由和证据须进行复核，请填写复核意见")
            .RequiresOfInput<StatementDraft>(
                f => !f.Input.HearingRequested || f.Matter.Notice is { TellsHearing: true },
                Law("hearing.scope"),
                "本案不属于应当告知听证权利的案件")
            .RequiresOfInput<StatementDraft>(
                f => !f.Input.HearingRequested || f.Matter.Notice is not { TellsHearing: true } notice
                    || (f.Input.HearingRequestedOn ?? f.On) <= notice.LastDayToAsk,
                Law("hearing.request"),
                "当事人申请听证已超过告知后的五个工作日")
            .RequiresOfInput<StatementDraft>(
                f => f.Input.HearingRequestedOn is not { } asked || (asked <= f.On && asked >= f.Matter.Notice!.On),
                SystemRule.Order,
                "申请听证的日期应在告知之后、本次办理日期之前")
            .Drafts(PaperKinds.StatementRecord, PaperKinds.StatementReview);

    /// <summary>What every proposal has to say.</summary>
    public static Step<PenaltyCase> Proposing(this Step<PenaltyCase> step) => step
        .RequiresOfInput<ConclusionDraft>(
            f => f.Input.IsComplete, SystemRule.Completeness, "请填写违法事实、处理意见、违反条款和处罚依据")
        .RequiresOfInput<ConclusionDraft>(
            f => f.Input.ProposesPenalty == f.Input.Proposed.AllKinds.Count > 0,
            Law("ord.outcomes"),
            "拟给予处罚的请填写处罚内容；不予处罚的请只写不予处罚的理由")
        .RequiresOfInput<ConclusionDraft>(
            f => !f.Input.Proposed.IsInconsistent, SystemRule.Completeness, Sanctions.Inconsistent)
        .Drafts(PaperKinds.InvestigationReport);
}

using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>What officers put on record beside the path: the spot, interviews, advice, removal of a worker,
/// approvals, talks.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 28, 43, 47 and 55.</remarks>
internal static class RecordSteps
{
    public static readonly Step<PenaltyCase> RecordSite =
        Step("record-site", "制作现场笔录", [Filed, Investigating], null, Law("ord.full_record"), Officer)
            .Aside()
            .ByCaseOfficers()
            .RequiresOfInput<SiteRecordDraft>(
                f => f.Input.ShowedCertificates, Law("ord.show_id"), "检查时须主动出示执法证件，并在笔录中记明")
            .RequiresOfInput<SiteRecordDraft>(
                f => f.Input.ToldRecusal, Law("ord.recusal"), "须告知当事人申请回避的权利")
            .RequiresOfInput<SiteRecordDraft>(
                f => f.Input.Place.Length > 0 && f.Input.Content.Length > 0 && f.Input.Signing.Length > 0,
                SystemRule.Completeness,
                "请填写地点、检查记录和签字情况；拒绝签字的写明情况和见证人")
            .RequiresOfInput<SiteRecordDraft>(
                f => IsOfTheDay(f.On, f.Input.From, f.Input.Until), SystemRule.Order,
                    "起止时间应在办理日期当天，先起后止")
            .Drafts(PaperKinds.SiteRecord);

    public static readonly Step<PenaltyCase> RecordInterview =
        Step("record-interview", "制作询问笔录", [Filed, Investigating], null, Law("ord.full_record"), Officer)
            .Aside()
            .ByCaseOfficers()
            .RequiresOfInput<InterviewDraft>(
                f => f.Input.ShowedCertificates, Law("ord.show_id"), "询问时须主动出示执法证件，并在笔录中记明")
            .RequiresOfInput<InterviewDraft>(
                f => f.Input.ToldRecusal, Law("ord.recusal"), "须告知被询问人申请回避的权利")
            .RequiresOfInput<InterviewDraft>(
                f => f.Input.Person.Length > 0 && f.Input.Identity.Length > 0 && f.Input.CheckedIdentity,
                SystemRule.Completeness,
                "请填写被询问人的姓名、身份，并核对身份证件；证件号码留在笔录原件里")
            .RequiresOfInput<InterviewDraft>(
                f => f.Input.Place.Length > 0 && f.Input.Lines.Length > 0 && f.Input.Signing.Length > 0,
                SystemRule.Completeness,
                "请填写地点、问答和签字情况")
            .RequiresOfInput<InterviewDraft>(
                f => IsOfTheDay(f.On, f.Input.From, f.Input.Until), SystemRule.Order,
                    "起止时间应在办理日期当天，先起后止")
            .RequiresOfInput<InterviewDraft>(
                f => !f.Matter.Interviews.Any(i => i.Overlaps(f.Input.From, f.Input.Until, f.By.Select(p => p.Name))),
                SystemRule.Order,
                "同一执法人员在这段时间里正在询问另一人：询问应当个别进行，请核对起止时间")
            .Drafts(PaperKinds.Interview);

    public static readonly Step<PenaltyCase> IssueAdvice =
        Step("issue-advice", "出具卫生监督意见书", AsideSteps.UntilClosed, null, Law("ord.correct_order"), Officer)
            .Aside()
            .ByCaseOfficers()
            .RequiresOfInput<AdviceDraft>(
                f => f.Input.Problems.Length > 0 && f.Input.Articles.Length > 0 && f.Input.Text.Length > 0,
                SystemRule.Completeness,
                "请填写存在的问题、违反的条款和监督意见")
            .RequiresOfInput<AdviceDraft>(
                f => f.Input.InspectedOn <= f.On && (f.Input.DueOn is not { } due || due >= f.On),
                SystemRule.Order,
                "检查的日期不晚于办理日期，整改的期限不早于办理日期")
            .Drafts(PaperKinds.Advice)
            .Numbered("penalty.advice");

    public static readonly Step<PenaltyCase> OrderRemoval =
        Step("order-removal", "通知调离职业禁忌人员", AsideSteps.UntilClosed, null, Law("ord.correct_order"), Officer)
            .Aside()
            .ByCaseOfficers()
            .RequiresOfInput<RemovalDraft>(
                f => f.Input.Worker.Length > 0 && f.Input.Work.Length > 0 && f.Input.Disease.Length > 0 && f.Input.Articles.Length > 0,
                SystemRule.Completeness,
                "请填写人员姓名、工种、疾病或者禁忌证和依据")
            .RequiresOfInput<RemovalDraft>(
                f => f.Input.DueOn >= f.On, SystemRule.Order, "调离的期限不早于通知之日")
            .Drafts(PaperKinds.Removal)
            .Numbered("penalty.removal");

    public static readonly Step<PenaltyCase> ApproveMatter =
        Step("approve-matter", "审批内部事项", AsideSteps.UntilClosed, null, Law("ord.full_record"), SectionHead, Head)
            .Aside()
            .ApprovedBy("须由单位负责人审批", Head)
            .RequiresOfInput<MatterApprovalDraft>(
                f => f.Input.Subject.Length > 0 && f.Input.Reasons.Length > 0 && f.Input.OfficersOpinion.Length > 0,
                SystemRule.Completeness,
                "请填写申请的事项、理由与依据和承办人意见")
            .Drafts(PaperKinds.Approval);

    public static readonly Step<PenaltyCase> Deliberate =
        Step("deliberate", "合议", [Investigating, Concluded, Notified, Heard, HearingEnded], null,
            Law("ord.full_record"), Officer, SectionHead)
            .Aside()
            .Needs(Parameters.PanelMembers)
            .RequiresOfPerformers(
                f => f.By.Any(p => f.Matter.IsCurrentOfficer(p.Person)), SystemRule.Identity,
                    "合议须有本案承办人员参加并汇报案情")
            .RequiresOfInput<PanelDraft>(
                f => f.Input.Participants.Append(f.Input.Host).Where(n => n.Length > 0).Distinct().Count()
                    >= int.Parse(f.Parameters[Parameters.PanelMembers],
                        System.Globalization.CultureInfo.InvariantCulture),
                SystemRule.Completeness,
                "参加合议的人数少于本机关规定的人数")
            .RequiresOfInput<PanelDraft>(
                f => f.Input.Host.Length > 0 && f.Input.Place.Length > 0 && f.Input.Report.Length > 0 && f.Input.Minutes.Length > 0
                    && f.Input.Opinion.Length > 0,
                SystemRule.Completeness,
                "请填写主持人、地点、承办人汇报、讨论记录和合议结论")
            .Drafts(PaperKinds.Panel);

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All =>
        [RecordSite, RecordInterview, IssueAdvice, OrderRemoval, ApproveMatter, Deliberate];

    private static bool IsOfTheDay(DateOnly on, DateTimeOffset from, DateTimeOffset until) =>
        BeijingTime.Day(from) == on && BeijingTime.Day(until) == on && from < until;
}

using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Steps of a hearing within the ordinary procedure.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 63 to 65.</remarks>
internal static class HearingSteps
{
    /// <summary>Most agents a party may send to the hearing.</summary>
    public static readonly int MostAgents = (int)StatuteRegister.Default["hearing.agents"].Number("max_agents");

    public static readonly Step<PenaltyCase> Call =
        Step("call-hearing", "通知听证", [Heard, HearingCalled], HearingCalled, Law("hearing.notify"), Officer, SectionHead, Reviewer, Clerk)
            .Pending()
            .RequiresOfInput<HearingCallDraft>(
                f => f.On <= HearingCall.LastDayToTell(f.Input.HeldOn),
                Law("hearing.notify"),
                "举行听证的七个工作日前须通知当事人，请把听证日期往后排")
            .RequiresOfInput<HearingCallDraft>(
                f => !f.Matter.IsOfficer(f.Input.Chair), Law("hearing.chair"), "听证主持人不得是本案调查人员，请另行指定")
            .RequiresOfInput<HearingCallDraft>(
                f => f.Input.Place.Length > 0, Law("hearing.notify"), "请填写举行听证的地点")
            .RequiresOfInput<HearingCallDraft>(
                f => f.Input.IsPublic == (f.Input.ClosedGround.Length == 0),
                Law("hearing.public"),
                "听证公开举行；涉及国家秘密、商业秘密或者个人隐私而不公开的，请写明理由")
            .Drafts(PaperKinds.HearingCall)
            .Numbered("penalty.hearing");

    public static readonly Step<PenaltyCase> Hold =
        Step("hold-hearing", "举行听证", [HearingCalled], HearingHeld, Law("hearing.record"), Officer, SectionHead, Reviewer, Clerk)
            .Requires(
                f => f.On == f.Matter.HearingCall!.HeldOn,
                Law("hearing.notify"),
                "听证须在通知的日期举行；改期的须在举行的七个工作日前重新通知")
            .Requires(f => f.Matter.IsCalledInTime, Law("hearing.notify"), "听证通知书送达的日期距举行不足七个工作日，须改期重新通知")
            .ByChair()
            .RequiresOfInput<HearingSessionDraft>(
                f => f.Input.Agents.Count <= MostAgents, Law("hearing.agents"), $"当事人委托的代理人不得超过{MostAgents}人")
            .RequiresOfInput<HearingSessionDraft>(
                f => f.Input.Course != HearingCourse.Held || (f.Input.Accusation.Length > 0 && f.Input.Defence.Length > 0),
                Law("hearing.record"),
                "请记明调查人员提出的事实、证据和处罚建议，以及当事人的申辩和质证")
            .RequiresOfInput<HearingSessionDraft>(
                f => f.Input.Course != HearingCourse.Held || f.Input.Attending.Length > 0 || f.Input.Agents.Count > 0,
                Law("hearing.agents"),
                "请填写到场的当事人或者代理人")
            .RequiresOfInput<HearingSessionDraft>(
                f => f.Input.Signing.Length > 0,
                Law("hearing.record"),
                "请记明听证笔录的签字情况；拒绝签字或者未到场的，由主持人注明")
            .Drafts(PaperKinds.HearingRecord);

    public static readonly Step<PenaltyCase> Report =
        Step("report-hearing", "提出听证意见", [HearingHeld], HearingEnded, Law("hearing.record"), Officer, SectionHead, Reviewer, Clerk)
            .ByChair()
            .RequiresOfInput<HearingReportDraft>(
                f => f.Input.Opinion.Length > 0, Law("hearing.record"), "请根据听证笔录填写听证意见")
            .Drafts(PaperKinds.HearingReport);

    public static readonly Step<PenaltyCase> Withdraw =
        Step("withdraw-hearing", "撤回听证申请", [Heard, HearingCalled], HearingEnded, Law("hearing.scope"), Officer, SectionHead, Clerk)
            .Pending()
            .RequiresOfInput<HearingWithdrawalDraft>(
                f => f.Input.Reason.Length > 0, SystemRule.Completeness, "请填写当事人撤回申请的情况");

    /// <summary>Nothing is reviewed, discussed or decided while a hearing is still to come.</summary>
    public static Step<PenaltyCase> AfterHearing(this Step<PenaltyCase> step) => step.Requires(
        f => !f.Matter.IsHearingPending, Law("hearing.record"), "当事人已申请听证，听证结束以后再办理");

    private static Step<PenaltyCase> Pending(this Step<PenaltyCase> step) => step.Requires(
        f => f.Matter.IsHearingPending, Law("hearing.scope"), "当事人没有申请听证，或者听证已经结束");

    /// <summary>By the chair that the party was told; by another only with the signed paper.</summary>
    private static Step<PenaltyCase> ByChair(this Step<PenaltyCase> step) => step.RequiresOfPerformers(
        f => f.Files.Count > 0 || f.By.Any(p => p.Person == f.Matter.HearingCall?.ChairId),
        Law("hearing.chair"),
        f => $"听证由{f.Matter.HearingCall?.Chair}主持；他人代为录入的，须上传主持人签名的材料");
}

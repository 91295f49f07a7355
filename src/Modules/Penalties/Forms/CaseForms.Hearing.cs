using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

internal static partial class CaseForms
{
    private static CaseForm CallHearing => new(
        "call-hearing",
        (_, people) =>
        [
            new("听证", [new("held-on", "举行日期") { Kind = FieldKind.Date, Hint = "办理日期填通知当事人之日，举行日期在七个工作日以后" },
                new("place", "举行地点")]),
            new("主持和记录", [new("chair", "主持人") { Kind = FieldKind.Select, Options = people.Choices, Hint = "不得是本案调查人员" },
                new("clerk", "记录人") { Kind = FieldKind.Select, Options = people.Choices, Optional = true }]),
            new("公开", [Area("closed", "不公开的理由") with { Optional = true, Hint = "只限国家秘密、商业秘密、个人隐私；公开举行的不填" }]),
        ],
        f => new HearingCallDraft
        {
            HeldOn = f.RequiredDay("held-on", "举行日期"),
            Place = f.Text("place"),
            Chair = f.RequiredKey("chair", "主持人"),
            Clerk = f.Key("clerk"),
            IsPublic = f.Long("closed").Length == 0,
            ClosedGround = f.Long("closed"),
        });

    private static CaseForm HoldHearing => new(
        "hold-hearing",
        (m, _) =>
        [
            new("到场", [One<HearingCourse>("course", "经过"), new("attending", "到场的当事人") { Value = m.Party.Principal, Optional = true },
                new("agents", "代理人") { Optional = true, Hint = $"不超过{HearingSteps.MostAgents}人，用顿号隔开" }]),
            new("笔录", [Area("accusation", "调查人员提出的事实、证据和处罚建议", 4) with { Optional = true },
                Area("defence", "当事人的申辩和质证", 4) with { Optional = true }, Area("signing", "笔录签字情况", 2)]),
        ],
        f => new HearingSessionDraft
        {
            Course = f.One<HearingCourse>("course"),
            Attending = f.Text("attending"),
            Agents = f.Names("agents"),
            Accusation = f.Long("accusation"),
            Defence = f.Long("defence"),
            Signing = f.Long("signing"),
        })
    { FileTitle = "听证笔录等材料" };

    private static CaseForm ReportHearing => new(
        "report-hearing",
        (_, _) => [new("听证意见", [Area("opinion", "听证意见", 5) with { Hint = "对事实、证据、拟处罚内容逐项写明意见" }])],
        f => new HearingReportDraft { Opinion = f.Long("opinion") })
    { FileTitle = "听证意见书" };

    private static CaseForm WithdrawHearing => new(
        "withdraw-hearing",
        (_, _) => [new("撤回", [Area("reason", "撤回的情况") with { Hint = "写明书面撤回或者笔录记明，并上传材料" }])],
        f => new HearingWithdrawalDraft { Reason = f.Long("reason") });
}

using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Between the service of a decision and its performance.</content>
internal static partial class CaseForms
{
    private static CaseForm DeferPayment => new(
        "defer-payment",
        (m, _) =>
        [
            new("申请", [new("applied", "当事人申请的日期") { Kind = FieldKind.Date }, Area("hardship", "经济困难的情况")]),
            new("批准", [Area("schedule", "缴款的日期和金额", 4) with
            {
                Hint = $"一行一期，先写日期后写金额，如 2026-08-31 5000；合计等于尚欠罚款{m.Owing(PaymentKind.Fine):0.00}元。只延期不分期的写一行",
            }]),
        ],
        f => new DeferralDraft
        {
            AppliedOn = f.RequiredDay("applied", "当事人申请的日期"),
            Hardship = f.Long("hardship"),
            Instalments = [.. f.DatedAmounts("schedule").Select(s => new InstalmentDraft { DueOn = s.Day, Amount = s.Amount })],
        })
    { FileTitle = "当事人的申请和证明材料" };

    private static CaseForm UrgePerformance => new(
        "urge-performance",
        (m, _) =>
        [
            new("催告", [new("due", "履行的期限") { Kind = FieldKind.Date, Hint = "申请法院强制执行前须等满十个工作日，一般填十个工作日以后的日期" },
                Area("way", "缴款方式") with { Hint = "代收机构、账号或者电子支付方式" },
                Flag("surcharge", "一并催缴加处罚款") with { Value = "true" }]),
            new("送达", [One<ServiceMethod>("method", "送达方式"), new("receiver", "签收人") { Value = m.Party.Principal }]),
        ],
        f => new UrgingDraft
        {
            DueOn = f.RequiredDay("due", "履行的期限"),
            Way = f.Long("way"),
            ClaimsSurcharge = f.Flag("surcharge"),
            Method = f.One<ServiceMethod>("method"),
            Receiver = f.Text("receiver"),
        })
    { ByOfficers = true };

    private static CaseForm HearUrgedParty => new(
        "hear-urged-party",
        (_, _) =>
        [
            new("陈述申辩", [Area("statement", "当事人提出的事实、理由和证据"), Area("review", "复核的结果"), Flag("adopted", "采纳当事人的意见")]),
        ],
        f => new UrgingAnswerDraft
        {
            Statement = f.Long("statement"),
            Review = f.Long("review"),
            IsAdopted = f.Flag("adopted"),
        })
    { ByOfficers = true };

    private static CaseForm RecordChallenge => new(
        "record-challenge",
        (_, _) =>
        [
            new("复议或者诉讼", [One<ChallengeKind>("kind", "途径"), new("body", "复议机关或者人民法院及案号"),
                One<StayGround>("stay", "是否停止执行") with { Hint = "复议、诉讼期间一般不停止执行；办理日期填申请或者起诉之日" }]),
        ],
        f => new ChallengeDraft
        {
            Kind = f.One<ChallengeKind>("kind"),
            Body = f.Text("body"),
            Stay = f.One<StayGround>("stay"),
        })
    { FileTitle = "受理通知、停止执行的决定或者裁定" };

    private static CaseForm EndChallenge => new(
        "end-challenge",
        (_, _) =>
        [
            new("结果", [One<ChallengeOutcome>("outcome", "结果"), Money("fine", "变更后的罚款"),
                new("note", "复议决定书或者裁判文书的文号") { Hint = "办理日期填收到之日" }]),
        ],
        f => new ChallengeEndDraft
        {
            Outcome = f.One<ChallengeOutcome>("outcome"),
            FineAfter = f.Text("fine").Length == 0 ? null : f.Money("fine"),
            Note = f.Text("note"),
        })
    { FileTitle = "复议决定书或者裁判文书" };

    private static CaseForm AgreePerformance => new(
        "agree-performance",
        (_, _) =>
        [
            new("协议", [Area("terms", "分阶段履行的安排"), Area("remedy", "当事人采取的补救措施") with { Optional = true },
                Money("reduced", "减免的加处罚款") with { Hint = "单位为元；罚款本身不得减免" }]),
        ],
        f => new AgreementDraft { Terms = f.Long("terms"), Remedy = f.Long("remedy"), Reduced = f.Money("reduced") })
    { FileTitle = "签订的协议" };
}

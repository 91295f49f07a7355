using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Enforcement of a decision.</content>
internal static partial class CaseForms
{
    private static CaseForm ApplyToCourt => new(
        "apply-to-court",
        (_, _) => [new("申请", [new("court", "人民法院"), Area("assets", "申请执行标的的情况") with { Hint = "经营场所、账户、车辆等可供执行的财产" },
            Area("urgency", "需要立即执行的情况") with { Optional = true, Hint = "情况紧急、为保障公共安全申请立即执行的填写，依据行政强制法第五十九条" }])],
        f => new CourtApplicationDraft { Court = f.Text("court"), Assets = f.Long("assets"), Urgency = f.Long("urgency") })
    { FileTitle = "签名盖章的申请书" };

    private static CaseForm RecordCourtAnswer => new(
        "record-court-answer",
        (m, _) =>
        [
            new("答复", [One<CourtEventKind>("kind", "法院的答复") with
            {
                Options = [.. EnforcementSteps.MayFollow(m).Select(k => new Choice { Value = k.ToString(), Text = k.Label() })],
            }, new("document", "通知书或者裁定书的文号"),
                Area("note", "理由") with { Optional = true, Hint = "办理日期填收到之日" }]),
        ],
        f => new CourtAnswerDraft { Kind = f.One<CourtEventKind>("kind"), Document = f.Text("document"), Note = f.Long("note") })
    { FileTitle = "法院的通知书、裁定书" };

    private static CaseForm AppealRuling => new(
        "appeal-ruling",
        (_, _) => [new("申请复议", [new("court", "上一级人民法院"), Area("reason", "理由")])],
        f => new RulingAppealDraft { Court = f.Text("court"), Reason = f.Long("reason") });

    private static CaseForm SetOffGoods => new(
        "set-off-goods",
        (m, _) =>
        [
            new("财物", [new("seizure", "查封、扣押决定的文号") { Optional = true, Hint = "选择了本案措施的不填" },
                Area("things", "拍卖的物品") with { Optional = true, Hint = "不填的按措施的清单" }]),
            new("抵缴", [Money("proceeds", "拍卖所得") with { Optional = false },
                Money("amount", "抵缴罚款") with { Optional = false, Hint = Owing(m) }, new("receipt", "票据号"),
                Flag("night", "在夜间实施"), new("urgency", "不能等到工作日白天的紧急情况") { Optional = true }]),
        ],
        f => new SetOffDraft
        {
            Measure = f.Key("measure"),
            Seizure = f.Text("seizure"),
            Things = f.Long("things"),
            Proceeds = f.Money("proceeds"),
            Amount = f.Money("amount"),
            Receipt = f.Text("receipt"),
            AtNight = f.Flag("night"),
            Urgency = f.Text("urgency"),
        })
    {
        FileTitle = "拍卖成交的凭证",
        Around = file => file.Measures.Where(m => m is { AppliedOn: not null, EndedOn: null }).ToArray() is { Length: > 0 } held
            ?
            [
                new("查封、扣押", [new("measure", "本案的查封、扣押")
                {
                    Kind = FieldKind.Select,
                    Options = [.. held.Select(m => new Choice { Value = $"{m.Id}", Text = $"{m.Number} {m.Target}" })],
                }]),
            ]
            : [],
    };

    private static CaseForm PauseExecution => new(
        "pause-execution",
        (_, _) => [new("中止", [One<PauseGround>("ground", "情形"), Area("note", "说明")])],
        f => new ExecutionPauseDraft { Ground = f.One<PauseGround>("ground"), Note = f.Long("note") });

    private static CaseForm ResumeExecution => new(
        "resume-execution",
        (_, _) => [new("恢复", [Area("reason", "中止的情形怎样消失")])],
        f => new ExecutionResumeDraft { Reason = f.Long("reason") });

    private static CaseForm EndExecution => new(
        "end-execution",
        (_, _) => [new("终结", [One<ExecutionEndGround>("ground", "情形"), Area("note", "说明和证据")])],
        f => new ExecutionEndDraft { Ground = f.One<ExecutionEndGround>("ground"), Note = f.Long("note") });
}

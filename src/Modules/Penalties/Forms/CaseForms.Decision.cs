using Fazhi.Data.Matters;
using Fazhi.Data.Retention;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

internal static partial class CaseForms
{
    private static CaseForm Notify => new(
        "notify-party",
        (m, _) =>
        [
            new("告知", [One<ServiceMethod>("method", "送达方式") with
            {
                Hint = $"告知拟处罚：{m.Conclusion?.Proposed.Text}；办理日期填告知书送达之日",
            }]),
        ],
        f => new NoticeDraft { Method = f.One<ServiceMethod>("method") })
    { ByOfficers = true };

    private static CaseForm Hear => new(
        "hear-party",
        (m, _) =>
        [
            new("陈述申辩", [One<StatementOutcome>("outcome", "当事人"), new("spoken-by", "陈述申辩人") { Value = m.Party.Principal, Optional = true },
                new("place", "地点") { Optional = true, Hint = "书面提出的不填" }, Area("content", "陈述申辩的内容") with { Optional = true },
                Area("review", "复核意见") with { Optional = true, Hint = "提出了陈述申辩的必须填写" },
                Flag("adopted", "全部或者部分采纳")]),
            new("听证", [Flag("hearing", "当事人申请听证"),
                new("hearing-on", "申请听证的日期") { Kind = FieldKind.Date, Optional = true, Hint = "不填的按办理日期" }, Flag("hearing-waived", "当事人明确放弃听证")]),
        ],
        f => new StatementDraft
        {
            Outcome = f.One<StatementOutcome>("outcome"),
            Content = f.Long("content"),
            SpokenBy = f.Text("spoken-by"),
            Place = f.Text("place"),
            Review = f.Long("review"),
            IsAdopted = f.Flag("adopted"),
            HearingRequested = f.Flag("hearing"),
            HearingRequestedOn = f.Day("hearing-on"),
            HearingWaived = f.Flag("hearing-waived"),
        });

    private static CaseForm Decide => new(
        "decide",
        (m, _) =>
        [
            new("一、事实与证据", [Area("findings", "认定的违法事实", 4) with { Value = m.Conclusion?.Findings ?? "" }]),
            new("二、法律适用与裁量", [.. Articles(m), Area("discretion", "裁量理由", 4) with { Value = m.DiscretionNote, Hint = "写明采纳或者不采纳申辩的理由" },
                Some<Measure>("mitigation", "决定时另行认定的减轻情形", []) with { Options = Mitigating, Hint = "罚款低于法定最低额的，才需要勾选" }]),
            Proposal(m.Conclusion?.Proposed) with { Title = "三、处罚内容" },
            new("四、决定", [One<DecisionOutcome>("outcome", "决定") with
            {
                Value = m.Conclusion is { ProposesPenalty: false } ? nameof(DecisionOutcome.NoPenalty) : "",
            }, Maybe<NoPenaltyGround>("no-penalty", "不予处罚的理由", "给予处罚") with { Value = $"{m.Conclusion?.NoPenaltyGround}" }]),
        ],
        f => new DecisionDraft
        {
            Outcome = f.One<DecisionOutcome>("outcome"),
            Sanction = f.Sanction(),
            Findings = f.Long("findings"),
            ViolatedArticles = f.Text("violated"),
            PenaltyArticles = f.Text("basis"),
            Discretion = f.Long("discretion"),
            NoPenaltyGround = f.Maybe<NoPenaltyGround>("no-penalty"),
            Mitigation = f.Chosen("mitigation"),
        });

    private static CaseForm Publish => new(
        "record-publication",
        (_, _) =>
        [
            new("公示", [new("channel", "公示平台") { Hint = "例：信用平台、本机关门户网站；办理日期填公示之日" },
                new("address", "网址") { Optional = true }]),
        ],
        f => new PublicationDraft { Channel = f.Text("channel"), Address = f.Text("address") });

    private static CaseForm Pay => new(
        "record-payment",
        (m, _) =>
        [
            new("缴款", [One<PaymentKind>("kind", "项目") with { Hint = Owing(m) },
                Money("amount", "金额") with { Optional = false }, new("receipt", "缴款凭证号或者票据号")]),
        ],
        f => new PaymentDraft
        {
            Kind = f.One<PaymentKind>("kind"),
            Amount = f.Money("amount"),
            Receipt = f.Text("receipt"),
        });

    private static CaseForm Dispose => new(
        "dispose-goods",
        (m, _) =>
        [
            new("处置", [One<DisposalManner>("manner", "处置方式"),
                Area("things", "物品清单") with { Hint = $"没收非法财物{m.Decision?.Sanction.Goods}件；一行一件，写明名称、规格、数量" },
                Area("way", "处置的经过"), new("witness", "在场监督的人员") { Optional = true, Hint = "销毁的必须填写" },
                new("receipt", "票据或者接收凭证的号码") { Optional = true, Hint = "拍卖、移交的必须填写" }]),
        ],
        f => new DisposalDraft
        {
            Manner = f.One<DisposalManner>("manner"),
            Things = f.Long("things"),
            Way = f.Long("way"),
            Witness = f.Text("witness"),
            Receipt = f.Text("receipt"),
        })
    { FileTitle = "处置的照片、票据和接收凭证" };

    private static CaseForm Close => new(
        "close-case",
        (_, _) => [new("结案", [One<ClosingGround>("ground", "结案理由"), Area("summary", "执行情况")])],
        f => new ClosingDraft { Ground = f.One<ClosingGround>("ground"), Summary = f.Long("summary") });

    private static CaseForm Archive => new(
        "archive-case",
        (_, _) =>
        [
            new("归档", [new("number", "档号"), One<RetentionClass>("retention", "保管期限") with
            {
                Value = nameof(RetentionClass.ThirtyYears),
            }, new("pages", "页数")
            {
                Kind = FieldKind.Number,
                Unit = "页",
                Optional = true,
                Hint = "不填的，按卷内目录合计；目录和各件页数见案件的“卷宗”",
            }]),
        ],
        f => new ArchivingDraft
        {
            Number = f.Text("number"),
            Retention = f.One<RetentionClass>("retention"),
            Pages = f.Count("pages", "页"),
        });

    private static CaseForm CorrectDate => new(
        "correct-date",
        (m, _) =>
        [
            new("更正", [new("stage", "阶段")
            {
                Kind = FieldKind.Select,
                Options = [.. m.Path.Select(e => new Choice
                {
                    Value = e.Stage,
                    Text = $"{Procedures.Of(m).Latest.StageOf(e.Stage)?.Label} {e.On:yyyy-MM-dd}",
                })],
            }, new("to", "正确的日期") { Kind = FieldKind.Date }, Area("reason", "理由")]),
        ],
        f => new DateCorrectionDraft
        {
            Stage = f.Text("stage"),
            On = f.Day("to") ?? default,
            Reason = f.Required("reason", "更正的理由"),
        })
    { IsDated = false };

    private static CaseForm RecountClocks => new("recount-clocks", (_, _) => [], _ => new ClockRecountDraft());

    private static FormSection Proposal(Sanction? told) => new("处罚内容",
    [
        Some("kinds", "处罚种类（不含罚款和没收）", WithoutAmount) with { Value = Chosen(told) },
        Money("fine", "罚款") with { Value = Yuan(told?.Fine) },
        Money("gains", "没收违法所得") with { Value = Yuan(told?.Gains) },
        new("goods", "没收非法财物")
        {
            Kind = FieldKind.Number,
            Unit = "件",
            Optional = true,
            Value = told is { Goods: > 0 } ? $"{told.Goods}" : "",
        },
    ]);

    private static string Chosen(Sanction? told) => told is null
        ? ""
        : string.Join('\n', WithoutAmount.Where(k => told.KindNames.Contains(k.Label())));

    private static string Yuan(decimal? amount) => amount is > 0 ? $"{amount:0.00}" : "";

    private static string Owing(PenaltyCase m) =>
        $"尚欠罚款{m.Owing(PaymentKind.Fine):0.00}元，违法所得{m.Owing(PaymentKind.Gains):0.00}元；加处罚款计到缴款之日";
}

using Fazhi.Kernel.Calendar;
using Fazhi.Ui;

namespace Fazhi.Penalties.Coercion;

/// <summary>A measure in words: identity, state, and its facts by stage, newest first.</summary>
internal static class MeasureWords
{
    public static IReadOnlyList<Fact> Identity(MeasureFile file) =>
    [
        new() { Name = "决定书", Value = file.Matter.Number.Length > 0 ? file.Matter.Number : "尚未实施" },
        new() { Name = "状态", State = State(file.Matter.Stage!, file.Matter.IsHolding ? Holding.End(file.Matter)?.Bound : null, file.Today) },
        new() { Name = "措施", Value = file.Matter.Rules.Label },
        .. file.Officers.Select((o, i) => new Fact { Name = i == 0 ? "主办" : "协办", Value = o.Name }),
        new() { Name = "程序", Value = $"{file.Procedure.Label}，{file.Procedure.Version}" },
    ];

    /// <summary>The stage, with the days left while something is held: red once the time is over.</summary>
    public static StateWord State(string stage, DateOnly? end, DateOnly today)
    {
        var known = CoercionProcedure.Version2011.StageOf(stage);
        if (known is null or { IsFinal: true })
            return new() { Kind = StateKind.Done, Word = known?.Label ?? stage };
        if (end is not { } last)
            return new() { Kind = StateKind.Now, Word = known.Label };
        var due = StateWord.Due(last, today);
        return due with { Word = $"{known.Label}，{due.Word}" };
    }

    public static IReadOnlyList<CaseFold> Folds(MeasureFile file) =>
    [
        .. ServiceWords.Served(file.Matter.Services).OfType<CaseFold>(),
        .. Ends(file.Matter).OfType<CaseFold>(),
        .. file.Matter.Testings.OrderByDescending(t => t.Position).Select(Tested).OfType<CaseFold>(),
        .. Taken(file.Matter).OfType<CaseFold>(),
        new("当事人", "", null, CaseWords.Party(file.Matter.Id, file.Party)),
    ];

    private static IEnumerable<CaseFold?> Ends(CoerciveMeasure m) =>
    [
        CaseWords.Of(m.Dropping, "不予采取", x => x.On, x => x.By, x => [("理由", x.Reason)]),
        CaseWords.Of(m.Release, "解除", x => x.On, x => x.Number,
            x =>
            [
                ("文号", x.Number), ("理由", x.Ground.Label()), ("情况", x.Note), ("批准", x.ApprovedBy), ("领回财物", x.Receiver),
                ("本机关承担的费用", Yuan(x.Costs)),
            ]),
        CaseWords.Of(m.Disposal, "处理", x => x.On, x => x.Way.Label(),
            x =>
            [
                ("文号", x.Number), ("方式", x.Way.Label()), ("处罚决定", x.PenaltyDecision), ("依据", x.Basis), ("经过", x.Note),
                ("批准", x.ApprovedBy), ("本机关承担的费用", Yuan(x.Costs)),
            ]),
        CaseWords.Of(m.Handover, "移送", x => x.On, x => x.Organ,
            x =>
            [
                ("接收机关", x.Organ), ("移送函", x.ReferralNumber), ("签收", x.Receiver), ("告知当事人", x.Notice), ("批准", x.ApprovedBy),
            ]),
        CaseWords.Of(m.Extension, "延长", x => x.On, x => $"{x.Days}日",
            x => [("文号", x.Number), ("延长", $"{x.Days}日"), ("理由", x.Reason), ("批准", x.ApprovedBy), ("告知当事人", x.Receiver)]),
    ];

    private static CaseFold? Tested(Testing test) => CaseWords.Of(
        test, "检测期间", x => x.On, x => x.IsOpen ? $"至{x.Until:yyyy-MM-dd}，待结果" : $"{x.EndedOn:yyyy-MM-dd}有结果",
        x =>
        [
            ("机构", x.Institution), ("物品", x.Things), ("告知的期间", $"{x.On.AddDays(1):yyyy-MM-dd}至{x.Until:yyyy-MM-dd}"),
            ("签收", x.Receiver), ("结果", x.Result),
        ]);

    private static IEnumerable<CaseFold?> Taken(CoerciveMeasure m) =>
    [
        CaseWords.Of(m.Announcement, "公告", x => x.On, x => x.Channel, x => [("渠道", x.Channel), ("内容", x.Content)]),
        CaseWords.Of(m.Confirmation, "补办批准", x => x.On, x => x.IsJustified ? "已补办" : "不应当采取",
            x => [("时间", Moment(x.At)), ("负责人", x.By), ("意见", x.IsJustified ? "应当采取" : "不应当采取，立即解除"), ("理由", x.Opinion)]),
        CaseWords.Of(m.Application, m.Application is { IsUrgent: true } ? "当场实施" : "实施", x => x.On, x => x.Number,
            x =>
            [
                ("文号", x.Number), ("时间", Moment(x.At)), ("当场实施的理由", x.Urgency), ("到场的当事人", x.Attending), ("见证人", x.Witness),
                ("陈述申辩", x.Statement), ("签名", x.Signing),
            ]),
        .. ReviewWords.Reviews(m, m.NeedsReview ? "本机关列为重大执法决定的行政强制措施" : ""),
        CaseWords.Of(m.Approval, "批准", x => x.On, x => x.ApprovedBy, x => [("批准人", x.ApprovedBy), ("意见", x.Opinion)]),
        CaseWords.Of(m.Proposal, "拟采取", x => x.On, x => m.Rules.Label,
            x =>
            [
                ("事由", m.Cause), ("情况", x.Grounds), ("依据", x.Power), ("涉嫌违反", x.ViolatedArticles), ("对象", $"{x.TargetKind}：{x.Target}"),
                ("地点", x.Place), ("法制审核", x.NeedsReview ? "须经法制审核" : ""), ("核对", "本机关的权力；与违法行为有关；不是生活必需品；没有被其他机关查封"),
            ]),
    ];

    private static string Moment(DateTimeOffset at) => $"{at.ToOffset(BeijingTime.Offset):yyyy-MM-dd HH:mm}";

    private static string Yuan(decimal amount) => amount > 0 ? $"{amount:0.00}元" : "";
}

using Fazhi.Kernel.Law;
using Fazhi.Ui;

namespace Fazhi.Penalties;

/// <summary>A case in words: identity, clocks, and its facts by stage, newest first.</summary>
internal static class CaseWords
{
    public static IReadOnlyList<Fact> Identity(CaseFile file) =>
    [
        new() { Name = "案号", Value = file.Matter.Number.Length > 0 ? file.Matter.Number : "尚未立案" },
        new() { Name = "阶段", State = new StateWord { Kind = IsOver(file) ? StateKind.Done : StateKind.Now, Word = StageOf(file) } },
        .. Officers(file.Matter),
        new() { Name = "程序", Value = $"{file.Procedure.Label[4..]}，{file.Procedure.Version}" },
    ];

    public static string StageOf(CaseFile file) => file.Procedure.StageOf(file.Matter.Stage)?.Label ?? "新案";

    private static bool IsOver(CaseFile file) => file.Procedure.StageOf(file.Matter.Stage) is { IsFinal: true };

    public static MainClock? Clock(MatterFile file) => file.Main is not { } clock ? null : new MainClock
    {
        Name = clock.Label.EndsWith("期限", StringComparison.Ordinal) ? clock.Label : clock.Label + "的期限",
        Left = StateWord.Due(clock.Alarm, file.Today),
        Legal = clock.Legal,
        Safe = clock.Safe,
    };

    public static IReadOnlyList<CaseFold> Folds(PenaltyCase m, DateOnly today) =>
    [
        .. ((IEnumerable<CaseFold?>)
        [
            Of(m.Archiving, "归档", x => x.On, x => x.Number, x => [("档号", x.Number), ("保管期限", x.Retention.Label()), ("页数", $"{x.Pages}")]),
            Of(m.Closing, "结案", x => x.On, x => x.Ground.Label(), x => [("理由", x.Ground.Label()), ("执行情况", x.Summary)]),
            Of(m.GoodsDisposal, "没收财物处置", x => x.On, x => x.Manner.Label(),
                x => [("处置方式", x.Manner.Label()), ("物品", x.Things), ("经过", x.Way), ("在场监督", x.Witness), ("票据", x.Receipt)]),
            .. JoinderWords.Folds(m),
            .. OversightWords.Folds(m),
            .. OutcomeWords.Folds(m),
            .. ServiceWords.Folds(m),
            .. RecordWords.Folds(m),
            .. ReferralWords.Folds(m),
            .. EnforcementWords.Folds(m),
            .. PerformanceWords.Folds(m, today),
            Of(m.Publication, "公示", x => x.On, x => x.Channel, x => [("平台", x.Channel), ("网址", x.Address)]),
            Of(m.Delivery, "送达", x => x.On, x => $"{x.Method.Label()} {x.Receiver}",
                x => [("方式", x.Method.Label()), ("签收人", ServiceWords.Receiver(x.Receiver, x.Relation, x.Method)), ("邮件", x.Tracking),
                    ("信用修复告知书", x.WithCreditNotice ? "一并送达" : ""), ("视为送达", $"{x.EffectiveOn:yyyy-MM-dd}"), ("备注", x.Note)]),
            Of(m.Decision, "决定", x => x.On, x => $"{x.Number} {x.Outcome.Label()}", Decided),
            .. ReviewWords.Folds(m),
            .. HearingWords.Folds(m),
            Of(m.Statement, "陈述申辩", x => x.On, x => x.Outcome.Label(), Heard),
            Of(m.Notice, "事先告知", x => x.On, x => x.Number,
                x => [("文号", x.Number), ("送达方式", x.Method.Label()), ("听证权利", x.TellsHearing ? x.HearingGround : "不属于应当告知听证的案件")]),
            .. DiscretionWords.Folds(m),
            Of(m.Conclusion, "调查终结", x => x.On, x => x.ProposesPenalty ? x.Proposed.Text : "建议不予处罚", Concluded),
            .. InvestigationWords.Folds(m),
            .. EvidenceWords.Folds(m),
            Of(m.Investigation, "调查", x => x.On, x => x.Place, x => [("地点", x.Place), ("情况", x.Findings)]),
            Of(m.Filing, "立案", x => x.On, x => $"{x.Number}，{x.ApprovedBy}批准", x => [("文号", x.Number), ("批准人", x.ApprovedBy), ("执法主体", SubjectOf(x)), ("理由", x.Reason)]),
            Of(m.Acceptance, "受理", x => x.On, x => x.By, x => [("受理人", x.By)]),
            Found(m),
        ]).OfType<CaseFold>(),
        new("当事人", "", null, Party(m.Id, m.Party)),
    ];

    private static CaseFold? Found(PenaltyCase m) => Of(m.Clue, "线索", x => x.On, x => x.Source.Label(),
        x =>
        [
            ("来源", x.Source.Label()), ("机关或者媒体", x.Origin), ("文号或者网址", x.Document), ("内容", x.Content),
            ("违法行为终了", x.ConductEndedOn is { } d ? $"{d:yyyy-MM-dd}" : "继续或者不清楚"),
            ("追究时效", Limitation.Say(x)),
        ]) is { } found
            ? found with { Lines = [.. found.Lines, .. Sealed(m.Id, "举报人", PartySeal.ReporterField, m.Clue!.Reporter)] }
            : null;

    private static string SubjectOf(Filing x) => x.Body.Length == 0 ? ""
        : x.Body + (x.SubjectName.Length > 0 ? $"，以{x.SubjectName}的名义" : "")
            + (x.Suspected.Length > 0 ? $"；涉嫌{string.Join("、", x.Suspected.Split('、').Select(c => ViolationCatalogue.Default.Find(c)?.Title ?? c))}" : "");

    /// <summary>The party of a matter; a citizen's number and address are masked.</summary>
    internal static IReadOnlyList<SummaryLine> Party(Guid matter, Party party) => party.Kind != PartyKind.Citizen
        ? Lines([("名称", party.Name), ("信用代码", party.Code), ("地址", party.Address), ("负责人", party.Principal)])
        :
        [
            .. Lines([("姓名", party.Name)]),
            .. Sealed(matter, "证件号码", PartySeal.Code, party.Code),
            .. Sealed(matter, "住址", PartySeal.Address, party.Address),
        ];

    private static IEnumerable<SummaryLine> Sealed(Guid matter, string name, string field, string stored) =>
        stored.Length == 0 ? [] :
        [
            new() { Name = name, Value = PartySeal.Shown(stored), ShowHref = PartyFields.Href(matter, field, stored) },
        ];

    private static IEnumerable<Fact> Officers(PenaltyCase m) => m.CurrentOfficers.Select((o, i) => new Fact
    {
        Name = i == 0 ? "主办" : "协办",
        Value = o.Name,
    });

    internal static CaseFold? Of<T>(
        T? fact, string title, Func<T, DateOnly> on, Func<T, string> note, Func<T, (string, string)[]> lines)
        where T : class => fact is null ? null : new(title, note(fact), on(fact), Lines(lines(fact)));

    private static (string, string)[] Decided(Decision x) =>
    [
        ("处罚内容", x.Sanction.Text), ("事实", x.Findings), ("违反", x.ViolatedArticles), ("依据", x.PenaltyArticles),
        ("裁量理由", x.Discretion), ("决定时认定的减轻情形", x.Mitigation),
        ("不予处罚的理由", x.NoPenaltyGround is { } g ? $"{g.Label()}（{g.Basis().Citation}）" : ""), ("签批", x.DecidedBy),
    ];

    private static (string, string)[] Heard(Statement x) =>
    [
        ("当事人", x.Outcome.Label()), ("内容", x.Content), ("复核", x.Review), ("采纳", x.IsAdopted ? "是" : "否"),
        ("听证", x.HearingRequested ? $"{x.HearingRequestedOn:yyyy-MM-dd}申请" : x.HearingWaived ? "明确放弃" : "未申请"),
    ];

    private static (string, string)[] Concluded(Conclusion x) =>
    [
        ("处理意见修改", $"{x.AmendedOn:yyyy-MM-dd}"), ("违法事实", x.Findings), ("意见", x.Opinion), ("违反", x.ViolatedArticles), ("依据", x.PenaltyArticles),
        ("告知以后的新事实", x.NewFacts),
        ("拟处罚", x.ProposesPenalty ? x.Proposed.Text : x.NoPenaltyText), ("法制审核", Needed(x.ReviewGround)),
        ("集体讨论", Needed(x.DiscussionGround)),
    ];

    private static string Needed(string ground) => ground.Length > 0 ? "需要：" + ground : "不需要";

    private static IReadOnlyList<SummaryLine> Lines(IEnumerable<(string Name, string Value)> lines) =>
        [.. lines.Where(l => l.Value.Length > 0).Select(l => new SummaryLine { Name = l.Name, Value = l.Value })];
}

/// <summary>A stage of the case with its facts.</summary>
internal sealed record CaseFold(string Title, string Note, DateOnly? On, IReadOnlyList<SummaryLine> Lines);

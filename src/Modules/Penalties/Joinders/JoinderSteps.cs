using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>追加当事人、并案、分案: before the decision, approved, with a reason.</summary>
/// <remarks>
/// No article of the Act speaks of 并案 and 分案. What it asks is kept: each party has its own notice, hearing, decision and
/// service (art. 44, 45, 59, 61), one act is fined once (art. 29), and the ninety days of art. 60 run from the earliest filing.
/// </remarks>
internal static class JoinderSteps
{
    /// <summary>Why the period for the decision began before this case was filed.</summary>
    public const string FromEarliest = "并案、分案、追加当事人都不重新起算，自其中最早的立案之日起算";

    private static readonly Stage[] WhileInvestigated = [Filed, Investigating];

    public static readonly Step<PenaltyCase> AddParty =
        Step("add-party", "追加当事人", [], Filed, Law("ord.filing"), SectionHead, Head)
            .ApprovedBy("追加当事人须由科室负责人或者单位负责人批准", SectionHead, Head)
            .OfLead(f => f.Input.Reason)
            .RequiresOfInput<AddedPartyDraft>(
                f => !(f.Input.ConductEndedOn > f.On), SystemRule.Order, InvestigationSteps.ConductNotOver)
            .RequiresOfInput<AddedPartyDraft>(
                f => f.Loaded is not OpeningFacts { IsSameParty: true }, SystemRule.Order, "这个当事人已经在本案中，不需要追加")
            .RequiresOfInput<AddedPartyDraft>(
                f => f.Loaded is not OpeningFacts facts || Limitation.IsKept(facts.Clue),
                Law("ord.limitation.two_years"),
                "该当事人的违法行为终了到发现已超过追究时效，不再给予处罚")
            .Drafts(PaperKinds.Filing)
            .Numbered("penalty.filing");

    public static readonly Step<PenaltyCase> Split =
        Step("split-case", "分案", [], Filed, Law("ord.decision.90"), SectionHead, Head)
            .ApprovedBy("分案须由科室负责人或者单位负责人批准", SectionHead, Head)
            .OfOrigin()
            .Drafts(PaperKinds.Filing)
            .Numbered("penalty.filing");

    public static readonly Step<PenaltyCase> Merge =
        Step("merge-case", "并案", AsideSteps.UntilDecided, Merged, Law("ord.decision.90"), SectionHead, Head)
            .ApprovedBy("并案须由科室负责人或者单位负责人批准", SectionHead, Head)
            .Requires(f => f.Matter.Tie is null, SystemRule.Order, "本案已经与别的案件合并办理，先分开办理")
            .Requires(
                f => f.Matter.OpenReferral is null && !f.Matter.IsHearingPending,
                SystemRule.Order,
                "移送尚无结果或者听证尚未结束的案件，结束以后再并案")
            .IntoLead()
            .ArrivesWhen(m => m.IsMergedAway);

    public static readonly Step<PenaltyCase> Separate =
        Step("separate-case", "分开办理", AsideSteps.UntilDecided, null, Law("ord.decision.90"), SectionHead, Head)
            .Aside()
            .Requires(f => f.Matter.IsCompanion, SystemRule.Order, "本案没有与别的案件合并办理")
            .ApprovedBy("分开办理须由科室负责人或者单位负责人批准", SectionHead, Head)
            .RequiresOfInput<SeparationDraft>(f => f.Input.Reason.Length > 0, SystemRule.Completeness, "请填写分开办理的理由")
            .RequiresOfInput<SeparationDraft>(
                f => f.Matter.Tie is not { } tie || f.On >= tie.On, SystemRule.Order, "分开办理的日期不早于合并办理之日");

    public static readonly Step<PenaltyCase> Share =
        Step("share-evidence", "引用共同案卷的证据", WhileInvestigated, null, Law("ord.evidence.kinds"), Officer)
            .Aside()
            .ByCaseOfficers()
            .Requires(f => f.Matter.Joinders.Count > 0, SystemRule.Order, "本案没有并案、分案或者共同违法的其他案件")
            .RequiresOfInput<EvidenceSharingDraft>(
                f => f.Loaded is SharingFacts { IsJoined: true }, SystemRule.Order, "只能引用与本案并案、分案或者共同违法的案件的证据")
            .RequiresOfInput<EvidenceSharingDraft>(
                f => f.Loaded is not SharingFacts { IsJoined: true, New: 0 }, SystemRule.Order, "那个案件没有本案还没有引用的证据");

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All => [AddParty, Split, Merge, Separate, Share];

    /// <summary>Periods that still run end with the merger: they run on in the case that goes on.</summary>
    public static IReadOnlyList<Term<PenaltyCase>> EndingWithMerger(IEnumerable<Term<PenaltyCase>> terms) =>
    [
        .. terms.Select(t => t with { Applies = m => t.Applies(m) && (!m.IsMergedAway || t.MetOn(m) is not null) }),
    ];

    private static Step<PenaltyCase> OfLead(this Step<PenaltyCase> step, Func<Facts<PenaltyCase, AddedPartyDraft>, string> reason) => step
        .RequiresOfInput<AddedPartyDraft>(f => reason(f).Length > 0, SystemRule.Completeness, "请填写追加的理由：共同违法的事实和分工")
        .RequiresOfInput<AddedPartyDraft>(
            f => f.Loaded is OpeningFacts { Of: { IsCompanion: false, IsMergedAway: false } lead } && IsBeforeDecision(lead),
            SystemRule.Order,
            "主案须已经立案、尚未决定，而且本身不是合并办理的从案；请到主案上追加")
        .RequiresOfInput<AddedPartyDraft>(
            f => f.Loaded is not OpeningFacts { Of: var lead } || f.On >= lead.FiledFrom, SystemRule.Order, "日期不早于主案立案之日");

    private static Step<PenaltyCase> OfOrigin(this Step<PenaltyCase> step) => step
        .RequiresOfInput<SplitDraft>(f => f.Input.Reason.Length > 0, SystemRule.Completeness, "请填写分案的理由")
        .RequiresOfInput<SplitDraft>(
            f => f.Loaded is OpeningFacts { Of: { IsMergedAway: false } origin } && WhileInvestigated.Any(s => s.Name == origin.Stage),
            SystemRule.Order,
            "调查终结以前才可以分出一部分事实：终结以后，处理意见已经包括了它")
        .RequiresOfInput<SplitDraft>(
            f => f.Loaded is not OpeningFacts { Of: var origin } || f.Input.Cause != origin.Cause,
            SystemRule.Completeness,
            "请写明分出的是哪一项违法行为：案由不能与原案相同")
        .RequiresOfInput<SplitDraft>(
            f => f.Loaded is not OpeningFacts { Of: var origin } || f.On >= origin.LastStepOn, SystemRule.Order, "日期不早于原案的上一步");

    private static Step<PenaltyCase> IntoLead(this Step<PenaltyCase> step) => step
        .RequiresOfInput<MergingDraft>(f => f.Input.Reason.Length > 0, SystemRule.Completeness, "请填写并案的理由")
        .RequiresOfInput<MergingDraft>(
            f => f.Loaded is not MergingFacts { IsSelf: true }, SystemRule.Order, "不能并入本案自己")
        .RequiresOfInput<MergingDraft>(
            f => f.Loaded is not MergingFacts { IsOfAgency: false },
            SystemRule.Order,
            "两案不是同一机关立的案：由先立案的机关管辖（行政处罚法第二十五条），须先移送或者指定管辖，不能并案")
        .RequiresOfInput<MergingDraft>(
            f => f.Loaded is MergingFacts { Lead: { Tie: null, IsSimple: false } lead } && IsBeforeDecision(lead),
            SystemRule.Order,
            "并入的案件须已经立案、尚未决定，适用普通程序，而且有自己的案卷")
        .RequiresOfInput<MergingDraft>(
            f => f.Loaded is not MergingFacts { Lead.Filing: { Body.Length: > 0 } lead }
                || f.Matter.Filing is not { Body.Length: > 0 } own || own.Body == lead.Body,
            SystemRule.Order,
            "两案的执法主体不同，不能并案，请分别办理")
        .RequiresOfInput<MergingDraft>(
            f => f.Loaded is not MergingFacts { Companions: > 0 }, SystemRule.Order, "本案是主案，还有合并办理的从案；请反过来把另一案并入本案")
        .RequiresOfInput<MergingDraft>(
            f => f.Loaded is not MergingFacts { IsSameParty: true, Lead: var lead } || WhileInvestigated.Any(s => s.Name == lead.Stage),
            Law("ord.notice"),
            "并入的案件已经调查终结：告知的内容不包括本案的事实，不能再并入；请在它终结以前并案，或者分别决定")
        .RequiresOfInput<MergingDraft>(
            f => f.Loaded is not MergingFacts { IsSameParty: true }
                || !(f.Matter.Preservations.Any(p => p.IsOpen) || f.Matter.CorrectionOrders.Any(c => c.IsOpen)),
            SystemRule.Order,
            "本案还有登记保存没有处理或者责令改正没有复查，办完再并案")
        .RequiresOfInput<MergingDraft>(
            f => f.Loaded is not MergingFacts { Lead: { FiledFrom: { } filed } } || f.On >= filed, SystemRule.Order, "日期不早于两案立案之日");

    private static bool IsBeforeDecision(PenaltyCase matter) => AsideSteps.UntilDecided.Any(s => s.Name == matter.Stage);
}

using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Periods between service and the end of execution, and what has to be done in them.</summary>
internal static class EnforcementTerms
{
    /// <summary>
    /// Day of the three months on which the system alarms. It is our own rule, not the law's: a window that was missed
    /// does not come back.
    /// </summary>
    public const int AlarmDay = 60;

    private static readonly string[] WaitsForCourt = [EnforcementSteps.Apply.Name];

    private static readonly string[] WaitsForBoth = [EnforcementSteps.Apply.Name, EnforcementSteps.SetOff.Name];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Term<PenaltyCase>> All =>
        [ToSue, ToSueAfterReconsideration, ToPerformAfterUrging, ToApply, ToAccept, ToRule, ToRuleWhenQuestioned, ToExecuteAtOnce, ToAppealRefusal, ToAppealRuling, ToStayPaused];

    /// <summary>What is due beside the path once the decision is served.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties(Stage served) =>
    [
        new(served, EnforcementSteps.Apply.Name)
        {
            Alongside = true,
            When = m => IsOpen(m) && m.CourtApplication is null && m.CourtWindowFrom is not null,
            ShownFrom = m => m.CourtWindowFrom?.AddDays(1),
            Term = ToApply.Name,
        },
        new(served, EnforcementSteps.RecordAnswer.Name) { Alongside = true, When = m => IsOpen(m) && m.AwaitsCourt },
        .. new[] { ToAppealRefusal, ToAppealRuling }.Select(term => new Duty<PenaltyCase>(served, EnforcementSteps.Appeal.Name)
        {
            Alongside = true,
            When = m => m.IsTurnedDown && term.Start(m) is not null && term.MetOn(m) is null,
            Term = term.Name,
        }),
        new(served, EnforcementSteps.End.Name)
        {
            Alongside = true,
            When = m => m.IsPaused && m.ExecutionEnd is null,
            ShownFrom = m => m.Pauses.LastOrDefault(p => p.IsOpen)?.On.AddYears(PeriodOf("agexec.suspend").Length),
        },
    ];

    /// <summary>立即执行: five days of the court from its ruling, asked for the sake of public safety.</summary>
    private static Term<PenaltyCase> ToExecuteAtOnce => new()
    {
        Name = "court-execute",
        Label = "法院立即执行",
        Fixed = PeriodOf("court.urgent"),
        FromFact = "准予执行的裁定之日",
        StartsOn = m => m.CourtEvents.LastOrDefault(e => e.Kind == CourtEventKind.Permitted)?.On,
        Applies = m => m.CourtApplication is { Urgency.Length: > 0 } && (IsOpen(m) || m.IsPerformed),
        MetOn = m => m.CourtEvents.LastOrDefault(e => e.Kind == CourtEventKind.Ended)?.On
            ?? (m.IsPerformed ? m.Payments.Max(p => p.On) : null),
        Basis = Law("court.urgent"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToSue => new()
    {
        Name = "sue",
        Label = "提起诉讼的期限",
        Fixed = PeriodOf("lit.period6m"),
        FromFact = "决定送达之日",
        StartsOn = m => m.Delivery?.EffectiveOn,
        Applies = m => IsOpen(m) && m.ReconsideredOn is null,
        HoldsBack = WaitsForBoth,
        Released = f => f.Matter.Challenges.LastOrDefault() is { Kind: ChallengeKind.Suit, Outcome: not (null or ChallengeOutcome.Withdrawn) },
        MetOn = _ => null,
        Basis = Law("lit.period6m"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToSueAfterReconsideration => new()
    {
        Name = "sue-after-reconsideration",
        Label = "对复议决定提起诉讼的期限",
        Fixed = PeriodOf("recon.court15"),
        FromFact = "收到复议决定之日",
        StartsOn = m => m.ReconsideredOn,
        Applies = IsOpen,
        HoldsBack = WaitsForBoth,
        MetOn = _ => null,
        Basis = Law("recon.court15"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToPerformAfterUrging => new()
    {
        Name = "perform-after-urging",
        Label = "催告后履行的期限",
        Fixed = PeriodOf("court.urge"),
        FromFact = "催告书送达之日",
        StartsOn = m => m.Urgings.LastOrDefault()?.ReceivedOn,
        Applies = IsOpen,
        HoldsBack = WaitsForCourt,
        MetOn = _ => null,
        Basis = Law("court.urge"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToApply => new()
    {
        Name = "apply-to-court",
        Label = "申请法院强制执行",
        Fixed = PeriodOf("court.window"),
        FromFact = "复议、诉讼期限届满之日，延期、分期缴纳在后的为其届满之日",
        StartsOn = m => m.CourtWindowFrom ?? m.CourtApplication?.On,
        Applies = m => IsOpen(m) || m.CourtApplication is not null,
        Until = WaitsForCourt,
        MetOn = m => m.CourtApplication?.On,
        Adjusts = (_, term) => term with
        {
            ActBy = new(term.Start.AddDays(AlarmDay), $"系统在第{AlarmDay}日提醒，错过三个月不能再申请"),
        },
        Basis = Law("court.window"),
    };

    private static Term<PenaltyCase> ToAccept => new()
    {
        Name = "court-accepts",
        Label = "法院受理",
        Fixed = PeriodOf("court.accept"),
        FromFact = "法院收到申请之日",
        StartsOn = m => m.CourtApplication?.On,
        MetOn = m => m.CourtEvents.FirstOrDefault(e => e.Kind is CourtEventKind.Accepted or CourtEventKind.NotAccepted)?.On,
        Basis = Law("court.accept"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToRule => new()
    {
        Name = "court-rules",
        Label = "法院裁定是否准予执行",
        Fixed = PeriodOf("court.rule7"),
        FromFact = "法院受理之日",
        StartsOn = m => m.CourtEvents.LastOrDefault(e => e.Kind == CourtEventKind.Accepted)?.On,
        Applies = m => !IsQuestioned(m),
        MetOn = RuledOn,
        Basis = Law("court.rule7"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToRuleWhenQuestioned => new()
    {
        Name = "court-rules-when-questioned",
        Label = "法院听取意见后裁定",
        Fixed = PeriodOf("court.rule30"),
        FromFact = "法院受理之日",
        StartsOn = m => m.CourtEvents.LastOrDefault(e => e.Kind == CourtEventKind.Accepted)?.On,
        Applies = IsQuestioned,
        MetOn = RuledOn,
        Basis = Law("court.rule30"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToAppealRefusal =>
        Appealing("appeal-refusal", "court.refuse.appeal", "收到不予受理的裁定之日", CourtEventKind.NotAccepted);

    private static Term<PenaltyCase> ToAppealRuling =>
        Appealing("appeal-ruling", "court.refusal.appeal", "收到不准予执行的裁定之日", CourtEventKind.Refused);

    private static Term<PenaltyCase> Appealing(string name, string rule, string from, CourtEventKind against) => new()
    {
        Name = name,
        Label = "向上一级法院申请复议",
        Fixed = PeriodOf(rule),
        FromFact = from,
        StartsOn = m => m.CourtEvents.LastOrDefault(e => e.Kind == against)?.On,
        Until = [EnforcementSteps.Appeal.Name],
        MetOn = m => AppealedOn(m, against),
        Applies = m => AppealedOn(m, against) is not null || (IsOpen(m) && m.LastCourtEvent == against),
        Basis = Law(rule),
    };

    private static Term<PenaltyCase> ToStayPaused => new()
    {
        Name = "paused",
        Label = "中止执行满三年",
        Mode = Kernel.Calendar.PeriodMode.Holds,
        Fixed = PeriodOf("agexec.suspend"),
        FromFact = "中止执行之日",
        StartsOn = m => m.Pauses.LastOrDefault(p => p.IsOpen)?.On,
        MetOn = m => m.ExecutionEnd?.On,
        Basis = Law("agexec.suspend"),
        IsOfParty = true,
    };

    private static bool IsOpen(PenaltyCase matter) => matter.Owed > 0 && !matter.IsExecutionEnded && matter.Closing is null;

    private static bool IsQuestioned(PenaltyCase matter) => matter.CourtEvents.Any(e => e.Kind == CourtEventKind.Questioned);

    private static DateOnly? RuledOn(PenaltyCase matter) =>
        matter.CourtEvents.FirstOrDefault(e => e.Kind is CourtEventKind.Permitted or CourtEventKind.Refused)?.On;

    private static DateOnly? AppealedOn(PenaltyCase matter, CourtEventKind against) => matter.CourtEvents
        .Skip(matter.CourtEvents.FindLastIndex(e => e.Kind == against) + 1).FirstOrDefault(e => e.Kind == CourtEventKind.Appealed)?.On;
}

using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Periods of a referral, and what has to be done in them.</summary>
/// <remarks>The regulation says days, not working days: natural days, each with a safe day before rest days.</remarks>
internal static class ReferralTerms
{
    private static readonly Dictionary<string, string> NoParameters = [];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Term<PenaltyCase>> All => [ToDecide, ToRefer, ToFile, ToObject, ToReview, ToHandOver];

    /// <summary>What is due beside the path while a referral is open.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties => AsideSteps.UntilClosed.SelectMany(at => new Duty<PenaltyCase>[]
    {
        Due(at, ReferralSteps.Decide, m => m.OpenReferral is { AwaitsHead: true }) with { Term = ToDecide.Name },
        Due(at, ReferralSteps.Refer, m => m.OpenReferral is { AwaitsHandover: true }) with { Term = ToRefer.Name },
        Due(at, ReferralSteps.RecordAnswer, m => ReferralSteps.MayFollow(m).Count > 0),
        Due(at, ReferralSteps.Objection, ReferralSteps.IsRefused) with { Term = ToObject.Name },
        Due(at, ReferralSteps.HandOverGoods, ReferralSteps.MustHandOver) with { Term = ToHandOver.Name },
        Due(at, ReferralSteps.Return, ReferralSteps.MayReturn),
    });

    /// <summary>The moment until which an approved case is to be with the police; null before the approval.</summary>
    public static DateTimeOffset? ReferBy(PenaltyCase matter) => ToRefer.Run(matter, NoParameters, WorkCalendar.Default)?.LegalAt;

    /// <summary>Times with the police that do not count towards the ninety days, where the agency has set it so.</summary>
    public static IReadOnlyList<Suspension> StandStill(PenaltyCase matter) =>
    [
        .. matter.Referrals.Where(r => r is { StopsDecision: true, HandedOverOn: { } from, EndedOn: { } to } && to > from)
            .OrderBy(r => r.Position)
            .Select(r => new Suspension(r.HandedOverOn!.Value, r.EndedOn!.Value) { Reason = "案件移送公安机关期间" }),
    ];

    private static Term<PenaltyCase> ToDecide => new()
    {
        Name = "decide-referral",
        Label = "审批移送",
        Fixed = PeriodOf("refer.approve3"),
        FromFact = "负责人接到移送报告之日",
        StartsOn = m => m.LastReferral?.On,
        Until = [ReferralSteps.Decide.Name],
        MetOn = m => m.LastReferral?.DecidedOn,
        Basis = Law("refer.approve3"),
    };

    private static Term<PenaltyCase> ToRefer => new()
    {
        Name = "refer-case",
        Label = "移送公安机关",
        Fixed = PeriodOf("refer.handover24"),
        FromFact = "批准移送的时间",
        StartsOn = m => m.LastReferral is { ApprovedAt: not null } approved ? approved.DecidedOn : null,
        StartsAt = m => m.LastReferral?.ApprovedAt,
        Until = [ReferralSteps.Refer.Name],
        MetOn = m => m.LastReferral?.HandedOverOn,
        MetAt = m => m.LastReferral?.HandedOverAt,
        Basis = Law("refer.handover24"),
    };

    private static Term<PenaltyCase> ToFile => new()
    {
        Name = "police-decide",
        Label = "公安机关决定是否立案",
        Fixed = PeriodOf("refer.police3"),
        FromFact = "公安机关接受案件之日",
        StartsOn = m => m.LastReferral?.HandedOverOn,
        MetOn = m => First(m, ReferralEventKind.PoliceFiled, ReferralEventKind.PoliceRefused),
        Basis = Law("refer.police3"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToObject => new()
    {
        Name = "object-to-refusal",
        Label = "对不立案提出异议",
        Fixed = PeriodOf("refer.objection3"),
        FromFact = "收到不立案通知或者复议决定之日",
        StartsOn = m => m.EventsOf(m.LastReferral)
            .LastOrDefault(e => e.Kind is ReferralEventKind.PoliceRefused or ReferralEventKind.ReviewRefused)?.On,
        Until = [ReferralSteps.Objection.Name],
        MetOn = m => ReferralSteps.IsRefused(m) ? null
            : m.EventsOf(m.LastReferral)
                .LastOrDefault(e => e.Kind is ReferralEventKind.ReviewAsked or ReferralEventKind.SupervisionAsked)?.On
            ?? m.LastReferral?.EndedOn,
        Basis = Law("refer.objection3"),
    };

    private static Term<PenaltyCase> ToReview => new()
    {
        Name = "police-review",
        Label = "公安机关复议",
        Fixed = PeriodOf("refer.police_review3"),
        FromFact = "提请复议之日",
        StartsOn = m => m.EventsOf(m.LastReferral).LastOrDefault(e => e.Kind == ReferralEventKind.ReviewAsked)?.On,
        MetOn = m => m.EventsOf(m.LastReferral).SkipWhile(e => e.Kind != ReferralEventKind.ReviewAsked).Skip(1).FirstOrDefault()?.On,
        Basis = Law("refer.police_review3"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToHandOver => new()
    {
        Name = "hand-over-goods",
        Label = "移交涉案物品和材料",
        Fixed = PeriodOf("refer.goods3"),
        FromFact = "接到立案通知书之日",
        StartsOn = m => First(m, ReferralEventKind.PoliceFiled),
        Until = [ReferralSteps.HandOverGoods.Name],
        MetOn = m => m.LastReferral?.GoodsOn,
        Applies = m => m.LastReferral is { GoodsOn: not null } || ReferralSteps.MustHandOver(m),
        Basis = Law("refer.goods3"),
    };

    private static Duty<PenaltyCase> Due(Stage at, Step<PenaltyCase> step, Func<PenaltyCase, bool> when) =>
        new(at, step.Name) { Alongside = true, When = when };

    private static DateOnly? First(PenaltyCase matter, params ReferralEventKind[] kinds) =>
        matter.EventsOf(matter.LastReferral).FirstOrDefault(e => kinds.Contains(e.Kind))?.On;
}

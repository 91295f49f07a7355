using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Filing of major decisions with the justice office, and supervision of a case by the head.</summary>
/// <remarks>
/// Filing is a provincial rule without a national number of days: the parameter is needed by this step alone. Supervision
/// rests on the duty of the head as the first one responsible for the rule of law.
/// </remarks>
internal static class OversightSteps
{
    private static readonly Stage[] OnceDecided = [Decided, Served, Performed, Closed];

    private static readonly Stage[] WhileHandled = [Accepted, .. AsideSteps.UntilClosed];

    public static readonly Step<PenaltyCase> FileMajor =
        Step("file-major-decision", "重大处罚决定备案", OnceDecided, null, Law("ord.major.record"), Reviewer, SectionHead, Head, Clerk)
            .Aside()
            .Requires(f => f.Matter.IsMajor && f.Matter.MajorFiling is null, SystemRule.Order, "不是重大处罚决定，或者已经备案")
            .Needs(Parameters.MajorFilingDays)
            .RequiresOfInput<MajorFilingDraft>(
                f => f.On >= f.Matter.Decision!.On, SystemRule.Order, "备案的日期不早于决定之日")
            .RequiresOfInput<MajorFilingDraft>(
                f => f.Input.Organ.Length > 0 && f.Input.Receipt.Length > 0,
                SystemRule.Completeness,
                "请填写接收备案的机关和它的收件编号")
            .Drafts(PaperKinds.MajorFiling)
            .Numbered("penalty.major");

    public static readonly Step<PenaltyCase> Supervise =
        Step("supervise-case", "督办案件", WhileHandled, null, Law("duty.first"), Head)
            .Aside()
            .Requires(f => !f.Matter.IsSupervised, SystemRule.Order, "已经在督办")
            .ApprovedBy("督办须由单位负责人决定", Head)
            .RequiresOfInput<SupervisionDraft>(
                f => f.Input.Demand.Length > 0 && f.Input.DueOn >= f.On, SystemRule.Completeness, "请填写督办的要求，期限不早于督办之日");

    public static readonly Step<PenaltyCase> EndSupervision =
        Step("end-supervision", "办结督办", [.. WhileHandled, Closed], null, Law("duty.first"), Head)
            .Aside()
            .Requires(f => f.Matter.IsSupervised, SystemRule.Order, "没有督办")
            .ApprovedBy("督办须由单位负责人办结", Head)
            .RequiresOfInput<SupervisionEndDraft>(
                f => f.Input.Result.Length > 0 && f.On >= f.Matter.Supervisions[^1].On,
                SystemRule.Completeness,
                "请填写督办的结果，日期不早于督办之日");

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All => [FileMajor, Supervise, EndSupervision];

    /// <summary>Periods of both.</summary>
    public static IReadOnlyList<Term<PenaltyCase>> Terms => [ToFileMajor, ToFinish];

    /// <summary>Shown until the case is closed; filing may be made up for later.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties =>
    [
        .. OnceDecided.Where(s => s != Closed).Select(s => new Duty<PenaltyCase>(s, FileMajor.Name)
        {
            Alongside = true,
            When = m => m.IsMajor && m.MajorFiling is null,
            Term = ToFileMajor.Name,
        }),
        .. WhileHandled.Append(Closed).Select(s => new Duty<PenaltyCase>(s, EndSupervision.Name)
        {
            Alongside = true,
            When = m => m.IsSupervised,
            Term = ToFinish.Name,
        }),
    ];

    private static Term<PenaltyCase> ToFileMajor => new()
    {
        Name = "file-major",
        Label = "重大处罚决定备案",
        Parameter = Parameters.MajorFilingDays,
        ParameterUnit = PeriodUnit.WorkingDay,
        From = Decided,
        Applies = m => m.IsMajor,
        Until = [FileMajor.Name],
        MetOn = m => m.MajorFiling?.On,
        Basis = Law("ord.major.record"),
    };

    // The day is the head's own; the count of a day only gives it a place among the clocks.
    private static Term<PenaltyCase> ToFinish => new()
    {
        Name = "supervision",
        Label = "督办的期限",
        Fixed = Period.Days(1),
        FromFact = "督办之日",
        StartsOn = m => m.Supervisions.LastOrDefault()?.On,
        Until = [EndSupervision.Name],
        MetOn = m => m.Supervisions.LastOrDefault()?.EndedOn,
        Adjusts = (m, term) => term with
        {
            SetTo = new(m.Supervisions[^1].DueOn, $"{m.Supervisions[^1].By}督办时定的期限") { Basis = Law("duty.first") },
        },
        Basis = Law("duty.first"),
    };
}

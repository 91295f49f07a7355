using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.Coercion.CoercionStages;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.Coercion;

/// <summary>
/// 查封、扣押的期限: how long a measure may last. It is a duration, so that no holiday lengthens it; testing told to the
/// party does not count; one extension is joined to its end (行政强制法 art. 25).
/// </summary>
internal static class Holding
{
    public const string RuleId = "coerce.seal.30";

    private static readonly Dictionary<string, string> NoParameters = [];

    /// <summary>Most calendar days by which it may be lengthened, once.</summary>
    public static readonly int MostAdded = StatuteRegister.Default[RuleId].Limit!.Extension!.Period!.Value.Length;

    /// <summary>The period, running from the day of the measure (not counted).</summary>
    public static readonly Term<CoerciveMeasure> Term = new()
    {
        Name = "hold",
        Label = "行政强制措施的期限",
        Mode = PeriodMode.Holds,
        Fixed = PeriodOf(RuleId),
        From = Applied,
        Applies = m => m.Application is not null && m.Rules.TermRule is not null,
        Until = ["coercion.extend", "coercion.test-goods"],
        Extensions = m => m.Extension is { } extension ? [Period.Days(extension.Days)] : [],
        Suspensions = m =>
        [
            .. m.Testings.Where(t => t.LastDay > t.On).OrderBy(t => t.On)
                .Select(t => new Suspension(t.On, t.LastDay) { Reason = "检测、检验期间，已书面告知" }),
        ],
        MetOn = m => m.EndedOn,
        Basis = Law(RuleId),
    };

    /// <summary>二十四小时补办: the head has to be told and to decide within it (art. 19).</summary>
    public static readonly Term<CoerciveMeasure> ToConfirm = new()
    {
        Name = "confirm",
        Label = "补办批准手续",
        Fixed = PeriodOf("coerce.emergency24"),
        From = Applied,
        Applies = m => m.Application is { IsUrgent: true } && (m.Confirmation is not null || m.EndedOn is null),
        StartsAt = m => m.Application?.At,
        Until = ["coercion.confirm"],
        MetOn = m => m.Confirmation?.On,
        MetAt = m => m.Confirmation?.At,
        Basis = Law("coerce.emergency24"),
    };

    /// <summary>When the measure ends by law; null when its kind sets no longest time.</summary>
    public static DueDate? End(CoerciveMeasure measure) => Term.Run(measure, NoParameters, WorkCalendar.Default);

    /// <summary>True from the day after the last one.</summary>
    public static bool IsOver(CoerciveMeasure measure, DateOnly on) => End(measure) is { } due && on > due.Bound;

    /// <summary>The moment until which the head may be told of a measure taken at once.</summary>
    public static DateTimeOffset? ToConfirmBy(CoerciveMeasure measure) =>
        ToConfirm.Run(measure, NoParameters, WorkCalendar.Default)?.LegalAt;
}

using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Periods that both procedures share.</summary>
internal static class Terms
{
    public const string Pay = "pay";

    private const string Publish = "publish";

    public static Term<PenaltyCase> ToArchive { get; } = new()
    {
        Name = "archive",
        Label = "归档",
        Parameter = Parameters.ArchiveDays,
        ParameterUnit = PeriodUnit.CalendarDay,
        From = Closed,
        Until = ["penalties.archive-case"],
        MetOn = m => m.Archiving?.On,
        Basis = Law("close.archive.days"),
    };

    /// <summary>公示处罚决定: art. 48 asks for publication and names no period, so the period is a local parameter.</summary>
    public static Term<PenaltyCase> ToPublish(Stage decided) => new()
    {
        Name = Publish,
        Label = "公示处罚决定",
        Parameter = Parameters.PublicationDays,
        ParameterUnit = PeriodUnit.WorkingDay,
        From = decided,
        Applies = m => m.Decision is { Outcome: DecisionOutcome.Penalty },
        Until = [DecisionSteps.Publish.Name],
        MetOn = m => m.Publication?.On,
        Basis = Law("publicity.double7"),
    };

    /// <summary>Publication is due beside the next step from the decision on, and holds nothing up.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Publishing(params Stage[] stages) => stages.Select(stage =>
        new Duty<PenaltyCase>(stage, DecisionSteps.Publish.Name)
        {
            Alongside = true,
            When = m => m.IsUnpublished,
            Term = Publish,
        });

    /// <summary>十五日缴款: natural days from the receipt of the decision.</summary>
    public static Term<PenaltyCase> ToPay(Stage served) => new()
    {
        Name = Pay,
        Label = "缴纳罚没款",
        Fixed = PeriodOf("exec.pay15"),
        From = served,
        StartsOn = m => m.Delivery?.EffectiveOn,
        Applies = m => m.Decision is { Sanction: { Fine: > 0 } or { Gains: > 0 } },
        Until = ["penalties.record-payment"],
        MetOn = m => m.Owed == 0 && m.Payments.Any(IsOfDecision) ? m.Payments.Where(IsOfDecision).Max(p => p.On) : null,
        Adjusts = (m, term) => m.Deferrals.Count == 0 ? term : term with
        {
            SetTo = new(m.LastDayToPay!.Value, $"{m.Deferrals[^1].On:yyyy-MM-dd}批准延期或者分期缴纳") { Basis = Law("exec.defer") },
        },
        Basis = Law("exec.pay15"),
        IsOfParty = true,
    };

    private static bool IsOfDecision(Payment payment) => payment.Kind != PaymentKind.Surcharge;
}

/// <summary>追究时效 (行政处罚法 art. 36).</summary>
internal static class Limitation
{
    /// <summary>True when the conduct was found before the time bar, or goes on.</summary>
    public static bool IsKept(PenaltyCase matter) => matter.Clue is not { } clue || IsKept(clue);

    /// <summary>The same of a clue.</summary>
    public static bool IsKept(Clue clue) => clue.ConductEndedOn is not { } ended || clue.On <= LastDay(clue, ended);

    /// <summary>Last day on which the conduct may have been discovered for a penalty to follow.</summary>
    public static DateOnly LastDay(Clue clue, DateOnly ended)
    {
        var limit = Kernel.Law.StatuteRegister.Default["ord.limitation.two_years"].Limit!;
        var period = clue.HarmedLifeOrHealth ? limit.Extension!.Period!.Value : limit.Period!.Value;
        var due = WorkCalendar.Default.Due(new Term { Start = ended, Period = period, Mode = PeriodMode.Holds });
        return due.Bound;
    }

    /// <summary>In words, until when it had to be found.</summary>
    public static string Say(Clue clue) => clue.ConductEndedOn is not { } ended
        ? "违法行为继续或者终了日不清楚，尚未起算"
        : $"{(clue.HarmedLifeOrHealth ? "五年" : "二年")}，至{LastDay(clue, ended):yyyy-MM-dd}"
            + (IsKept(clue) ? "；发现时没有超过" : "；发现时已经超过，不再给予处罚");
}

using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Periods around samples and appraisals, and whether the ninety days stand still meanwhile.</summary>
/// <remarks>
/// 行政处罚法 (2021) art. 60 lets only a law, a regulation or a rule say otherwise. The rule of the health authorities that
/// would leave testing out could not be read to its articles, so that this is a local parameter, off by default.
/// </remarks>
internal static class SamplingTerms
{
    /// <summary>All of them; each ends on a day that somebody set, not on a counted one.</summary>
    public static IReadOnlyList<Term<PenaltyCase>> All => [ToReceive, ToAskRetest];

    /// <summary>What is due beside the path.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties => AsideSteps.UntilDecided.SelectMany(at => new Duty<PenaltyCase>[]
    {
        new(at, SamplingSteps.Receive.Name) { Alongside = true, When = m => m.Appraisals.Any(a => a.IsOpen), Term = ToReceive.Name },
        new(at, SamplingSteps.Tell.Name) { Alongside = true, When = m => m.Appraisals.Any(a => a.AwaitsTelling) },
        new(at, SamplingSteps.Answer.Name) { Alongside = true, When = m => m.Samples.Any(s => s.AwaitsProducer) },
    });

    /// <summary>True when the agency has set that a rule leaves testing out of the ninety days.</summary>
    public static bool StopsDecision(IReadOnlyDictionary<string, string> parameters) =>
        parameters.GetValueOrDefault(Parameters.TestingStops) == "是";

    /// <summary>True while nothing examined keeps the ninety days standing.</summary>
    public static bool LetsRun(PenaltyCase matter) => !matter.Appraisals.Any(a => a is { IsOpen: true, StopsDecision: true });

    /// <summary>Times of examination that do not count towards the ninety days.</summary>
    public static IReadOnlyList<Suspension> StandStill(PenaltyCase matter) =>
    [
        .. matter.Appraisals.Where(a => a is { StopsDecision: true, ResultOn: { } to } && to > a.On).OrderBy(a => a.On)
            .Select(a => new Suspension(a.On, a.ResultOn!.Value) { Reason = "检验、检测、鉴定期间" }),
    ];

    private static Term<PenaltyCase> ToReceive => new()
    {
        Name = "receive-appraisal",
        Label = "检验、检测、鉴定完成",
        Fixed = Period.Days(1),
        FromFact = "委托之日",
        StartsOn = m => Open(m)?.On ?? m.Appraisals.LastOrDefault()?.On,
        Until = [SamplingSteps.Receive.Name],
        MetOn = m => Open(m) is null ? m.Appraisals.LastOrDefault()?.ResultOn : null,
        Adjusts = (m, term) => term with
        {
            SetTo = new((Open(m) ?? m.Appraisals[^1]).DueOn, "委托书写明的完成日期") { Basis = Law("ord.evidence.kinds") },
        },
        Basis = Law("ord.evidence.kinds"),
    };

    private static Term<PenaltyCase> ToAskRetest => new()
    {
        Name = "ask-retest",
        Label = "申请复检的期限",
        Fixed = Period.Days(1),
        FromFact = "告知检验结果之日",
        StartsOn = m => LastWithRetest(m)?.ToldOn,
        Until = [SamplingSteps.Retest.Name],
        MetOn = m => LastWithRetest(m)?.RetestAskedOn,
        Adjusts = (m, term) => term with
        {
            SetTo = new(LastWithRetest(m)!.RetestUntil!.Value, $"告知书依据{LastWithRetest(m)!.RetestBasis}写明的期限")
            {
                Basis = Law("ord.evidence.kinds"),
            },
        },
        Basis = Law("ord.evidence.kinds"),
        IsOfParty = true,
    };

    private static Appraisal? Open(PenaltyCase m) => m.Appraisals.Where(a => a.IsOpen).MinBy(a => a.DueOn);

    private static Appraisal? LastWithRetest(PenaltyCase m) =>
        m.Appraisals.Where(a => a.RetestUntil is not null).MaxBy(a => a.ToldOrder);
}

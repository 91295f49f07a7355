using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>What discretion asks of the decision itself, after the defence was heard.</summary>
internal static class DecisionDiscretion
{
    /// <summary>The ground on which no penalty is imposed: the one named now, else that of the conclusion.</summary>
    public static NoPenaltyGround? GroundOf(Facts<PenaltyCase, DecisionDraft> f) =>
        f.Input.NoPenaltyGround ?? f.Matter.Conclusion?.NoPenaltyGround;

    /// <summary>The circumstances of the law found only in deciding, with their articles.</summary>
    public static string MitigationOf(Facts<PenaltyCase, DecisionDraft> f) =>
        string.Join("、", Circumstance.OfLaw.Where(c => c.Mitigates && f.Input.Mitigation.Contains(c.Key)).Select(c => c.Text));

    public static Step<PenaltyCase> WeighsAgain(this Step<PenaltyCase> step) => step
        .RequiresOfInput<DecisionDraft>(
            f => f.Input.Outcome != DecisionOutcome.NoPenalty || GroundOf(f) is not null,
            Law("ord.outcomes"),
            "决定不予行政处罚的，请选择不予处罚的理由")
        .RequiresOfInput<DecisionDraft>(
            f => f.Input.Outcome == DecisionOutcome.NoPenalty || f.Input.Sanction.Fine >= LeastOf(f.Matter) || MitigationOf(f).Length > 0,
            Law("ord.mitigate"),
            "决定的罚款低于各项违法行为法定最低额之和；只有依法减轻处罚才可以低于法定最低额，请勾选决定时认定的法定情形，或者按法定幅度决定");

    /// <summary>Least the law allows for the contraventions of the case in yuan; what is unverified or was reduced does not count.</summary>
    private static decimal LeastOf(PenaltyCase matter) => matter.CurrentContraventions
        .Where(c => c.Fine > 0 && c.Measure != Measure.Reduced && ViolationCatalogue.Default.Find(c.Code) is { Verified: true })
        .Sum(c => c.Least ?? 0);
}

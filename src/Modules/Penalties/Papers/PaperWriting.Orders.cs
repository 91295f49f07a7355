using Fazhi.Documents.Papers;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Papers beside the path of the investigation.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper Preservation()
    {
        var kept = matter.Preservations[^1];
        return Seal(PaperKinds.Preservation, kept.Number, new PreservationPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = kept.On,
            Things = Each(kept.Things),
            Place = kept.Place,
            Reason = kept.Reason.TrimEnd('。'),
            ApprovedBy = kept.ApprovedBy,
            Officers = Officers,
            Time = PeriodOf("ord.register_preserve.decide").ToString(),
            Basis = Law("ord.register_preserve.approve").Citation,
        });
    }

    public CasePaper PreservationEnd()
    {
        var kept = matter.Preservations.MaxBy(p => p.EndOrder)!;
        return Seal(PaperKinds.PreservationEnd, kept.EndNumber, new PreservationEndPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = kept.HandledOn!.Value,
            DecisionNumber = kept.Number,
            PreservedOn = kept.On,
            Things = Each(kept.Things),
            Handling = kept.End!.Value.Label(),
            Note = Sentence(kept.EndNote),
            Basis = Law("ord.register_preserve.decide").Citation,
        });
    }

    public CasePaper CorrectionOrder()
    {
        var order = matter.CorrectionOrders[^1];
        return Seal(PaperKinds.CorrectionOrder, order.Number, new CorrectionOrderPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = order.On,
            Conduct = order.Conduct.TrimEnd('。'),
            Violated = order.Articles,
            Demand = Sentence(order.Demand),
            DueOn = order.DueOn,
            Basis = Law("ord.correct_order").Citation,
            Remedy = Remedy,
        });
    }

    private static string[] Each(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

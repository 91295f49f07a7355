using Fazhi.Documents.Papers;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Papers between the service of a decision and its performance.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper Deferral()
    {
        var (deferral, decision) = (matter.Deferrals[^1], matter.Decision!);
        return Seal(PaperKinds.Deferral, deferral.Number, new DeferralPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = deferral.On,
            DecisionNumber = decision.Number,
            DecidedOn = decision.On,
            AppliedOn = deferral.AppliedOn,
            Hardship = deferral.Hardship.TrimEnd('。'),
            Schedule = PerformanceWords.Schedule(matter, deferral),
            Basis = Law("exec.defer").Citation,
            SurchargeRate = SurchargeRate,
            SurchargeBasis = Law("exec.surcharge").Citation,
        });
    }

    public CasePaper Urging()
    {
        var (urging, decision) = (matter.Urgings[^1], matter.Decision!);
        return Seal(PaperKinds.Urging, urging.Number, new UrgingPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = urging.On,
            DecisionNumber = decision.Number,
            DecidedOn = decision.On,
            ServedOn = matter.Delivery!.EffectiveOn,
            LastDay = matter.LastDayToPay!.Value,
            Amounts = Amounts(urging.Surcharge),
            Working = urging.ClaimsSurcharge ? [.. matter.SurchargeOn(urging.On).Working] : [],
            SurchargeRate = matter.SurchargeOn(urging.On).IsCapped ? "" : SurchargeRate,
            SurchargeBasis = Law("exec.surcharge").Citation,
            DueOn = urging.DueOn,
            Way = urging.Way,
            Basis = Law("agexec.urge").Citation,
            CourtBasis = Law("court.urge").Citation,
            CourtTime = PeriodOf("court.urge").ToString(),
        });
    }

    private static string SurchargeRate => $"每日按未缴罚款的{Surcharge.DailyRate * 100:0.##}%";

    private string[] Amounts(decimal surcharge) =>
    [
        .. new (string Name, decimal Amount)[]
        {
            ("罚款", matter.Owing(PaymentKind.Fine)), ("没收违法所得", matter.Owing(PaymentKind.Gains)), ("加处罚款", surcharge),
        }.Where(a => a.Amount > 0).Select(a => $"{a.Name}{a.Amount:0.00}元"),
    ];
}

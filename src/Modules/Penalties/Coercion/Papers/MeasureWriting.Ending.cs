using Fazhi.Documents.Papers;
using Fazhi.Kernel.Calendar;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.Coercion;

/// <summary>Papers while a measure lasts, and those that end it.</summary>
internal sealed partial class MeasureWriting
{
    public CasePaper Testing()
    {
        var test = measure.Testings[^1];
        return Seal(MeasurePapers.Testing, "", test.On, (day, heading) => new MeasureTestingPaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Heading = heading,
            Measure = measure.Rules.Label,
            DecisionNumber = measure.Number,
            DecidedOn = measure.Application!.On,
            Things = PaperWriting.Sentence(test.Things),
            Institution = test.Institution,
            From = test.On.AddDays(1),
            Until = test.Until,
            Basis = Law(Holding.RuleId).Citation,
            Costs = Costs,
        });
    }

    public CasePaper Extension()
    {
        var extension = measure.Extension!;
        return Seal(MeasurePapers.Extension, extension.Number, extension.On, (day, heading) => new MeasureExtensionPaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Heading = heading,
            Measure = measure.Rules.Label,
            DecisionNumber = measure.Number,
            DecidedOn = measure.Application!.On,
            Reason = PaperWriting.Sentence(extension.Reason),
            Added = $"{Period.Days(extension.Days)}",
            Until = Holding.End(measure)!.Bound,
            Basis = Law(Holding.RuleId).Citation,
            ApprovedBy = extension.ApprovedBy,
            Remedy = PaperWriting.Remedy,
        });
    }

    public CasePaper Release()
    {
        var release = measure.Release!;
        return Seal(measure.Rules.Release.Title, release.Number, release.On, (day, heading) => new MeasureReleasePaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Heading = heading,
            Measure = measure.Rules.Label,
            DecisionNumber = measure.Number,
            DecidedOn = measure.Application!.On,
            Ground = release.Ground.Label(),
            Basis = release.Ground switch
            {
                ReleaseGround.NotJustified => Law("coerce.emergency24").Citation,
                ReleaseGround.HazardGone when measure.Rules.Power is { } power => power.Basis.Citation,
                _ => Law("coerce.seal.lift").Citation,
            },
            Note = PaperWriting.Sentence(release.Note),
            Things = Things,
            Receiver = release.Receiver,
            Costs = Costs,
        });
    }

    public CasePaper Disposal()
    {
        var disposal = measure.Disposal!;
        return Seal(MeasurePapers.Disposal, disposal.Number, disposal.On, (day, heading) => new MeasureDisposalPaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Heading = heading,
            Measure = measure.Rules.Label,
            DecisionNumber = measure.Number,
            DecidedOn = measure.Application!.On,
            Way = disposal.Way.Label(),
            PenaltyDecision = disposal.PenaltyDecision,
            Ground = PaperWriting.Sentence(disposal.Basis),
            Note = PaperWriting.Sentence(disposal.Note),
            Things = Things,
            Basis = Law("coerce.seal.decide").Citation,
            Remedy = PaperWriting.Remedy,
        });
    }

    public CasePaper Handover()
    {
        var handover = measure.Handover!;
        return Seal(MeasurePapers.Handover, "", handover.On, (day, heading) => new MeasureHandoverPaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Heading = heading,
            Measure = measure.Rules.Label,
            DecisionNumber = measure.Number,
            DecidedOn = measure.Application!.On,
            Organ = handover.Organ,
            ReferralNumber = handover.ReferralNumber,
            Things = Things,
            Basis = Law("coerce.referral").Citation,
        });
    }
}

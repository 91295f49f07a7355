using Fazhi.Documents.Papers;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.Coercion;

/// <summary>What is put up in public: the label on what is sealed, the announcement of a measure against an epidemic.</summary>
internal sealed partial class MeasureWriting
{
    public CasePaper Announcement()
    {
        var (announced, proposal) = (measure.Announcement!, measure.Proposal!);
        return Seal(MeasurePapers.Announcement, "", announced.On, (day, heading) => new MeasureAnnouncementPaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Heading = heading,
            Measure = measure.Rules.Label,
            Content = PaperWriting.Sentence(announced.Content),
            Place = proposal.Place,
            Grounds = PaperWriting.Sentence(proposal.Grounds),
            Power = proposal.Power,
            Basis = Law("publicity.epidemic_measures").Citation,
        });
    }

    private CasePaper SealLabel() => Seal(MeasurePapers.Label, measure.Number, measure.Application!.On, (day, heading) => new SealLabelPaper
    {
        Agency = agency,
        Party = Party,
        Cause = measure.Cause,
        Day = day,
        Heading = heading,
        Measure = measure.Rules.Label,
        Time = Time,
    });
}

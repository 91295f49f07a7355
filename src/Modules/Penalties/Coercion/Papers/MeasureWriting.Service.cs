using Fazhi.Documents.Papers;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.Coercion;

/// <summary>The proof of service of papers of a measure.</summary>
internal sealed partial class MeasureWriting
{
    public CasePaper ProofOfService()
    {
        var last = measure.Services[^1];
        return Seal(PaperKinds.ProofOfService, "", last.On, (day, _) => new ServicePaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Papers = [.. measure.Services.Where(s => s.Change == last.Change).Select(s => s.Name)],
            Mode = last.Method.Label(),
            ModeBasis = Law(PaperWriting.RuleOf(last.Method)).Citation,
            Place = last.Method is ServiceMethod.Announcement or ServiceMethod.Electronic ? "" : measure.Party.Address,
            Receiver = last.Receiver,
            Relation = last.Method is ServiceMethod.Announcement or ServiceMethod.Left ? null : last.Relation.Label(),
            Mail = last.Mail,
            EffectiveOn = last.EffectiveOn == last.On ? null : last.EffectiveOn,
            Officers = Officers,
            Remark = last.Note,
        });
    }
}

using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>What is loaded to open a measure: the party, sealed for it, and its officers.</summary>
internal sealed record MeasureOpening(Party Party, AssignedOfficers Officers)
{
    public static async Task<MeasureOpening> Find(
        ActWork work, CoerciveMeasure record, MeasureDraft draft, PartySeal seal, CancellationToken ct)
    {
        var entered = draft.Case is { } matter
            ? await OfCase(work.Db, matter, draft.Party.Subject, seal, ct)
            : await Parties.Find(work.Db, draft, ct);
        return new(seal.Of(record.Id, entered), await AssignedOfficers.Find(work, draft.Officers, ct));
    }

    /// <summary>Writes what was proposed into the new record.</summary>
    public void Open(CoerciveMeasure measure, MeasureDraft draft, Facts<CoerciveMeasure> f)
    {
        measure.Open((draft.Kind, draft.Cause, draft.Case), Party, f.RecordedAt);
        measure.Assign(Officers.Officers.Select((p, i) => AssignedOfficers.Appoint(p, i + 1)));
        measure.Record(new Proposal
        {
            On = f.On,
            Power = measure.Rules.Power is { } power ? power.Basis.Citation : draft.Power,
            Grounds = draft.Grounds,
            ViolatedArticles = draft.ViolatedArticles,
            TargetKind = draft.TargetKind,
            Target = draft.Target,
            Place = draft.Place,
            NeedsReview = measure.Rules.NeedsReview(f.Parameters),
        });
    }

    // A sealed text opens only where it was sealed: it is opened for the case and sealed anew for the measure.
    private static async Task<Party> OfCase(FazhiDbContext db, Guid id, Guid? subject, PartySeal seal, CancellationToken ct)
    {
        var party = await db.Set<PenaltyCase>().AsNoTracking().Where(c => c.Id == id).Select(c => c.Party).FirstOrDefaultAsync(ct)
            ?? throw new InvalidInputException(new Dictionary<string, string> { ["case"] = "查无此案件，请重新选择。" });
        if (subject is not null && subject != party.SubjectId)
            throw new InvalidInputException(
                new Dictionary<string, string> { ["subject"] = "选了所属案件的，当事人就是该案的当事人；请不要另选，或者改选案件。" });
        return new()
        {
            SubjectId = party.SubjectId,
            Name = party.Name,
            Kind = party.Kind,
            Code = seal.Open(id, PartySeal.Code, party.Code),
            Address = seal.Open(id, PartySeal.Address, party.Address),
            Principal = party.Principal,
        };
    }
}

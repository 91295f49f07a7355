using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;
using Fazhi.Penalties.Competence;
using Fazhi.Penalties.Recorders;
using Fazhi.Penalties.Recordings;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>Reads one case with its clocks, within the scope of who asks.</summary>
internal sealed class CaseFiles(
    FazhiDb database, IRegisterReader registers, ActCatalogue acts, PartySeal seal, AgencyTables tables, TimeProvider time)
{
    /// <summary>The case; null when there is none, it lies outside the scope or was disposed of.</summary>
    public async Task<CaseFile?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var matter = await db.Whole<PenaltyCase>().AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == id && c.DisposalId == null, ct);
        if (matter is null)
            return null;
        var facts = await FactsOf(db, actor, matter, ct);
        return new CaseFile
        {
            Matter = matter,
            Actor = actor,
            Acts = acts,
            Competence = tables.Competence,
            Benchmark = tables.Benchmarks.On(facts.On, facts.Parameters),
            Clocks = await db.Set<Clock>().AsNoTracking().Where(c => c.RecordId == id)
                .OrderBy(c => c.State).ThenBy(c => c.Alarm).ToListAsync(ct),
            Papers = PaperKinds.Sort(await db.Set<CasePaper>().AsNoTracking().Where(p => p.RecordId == id).ToListAsync(ct)),
            Files = await db.Set<FileLink>().AsNoTracking().Where(f => f.RecordId == id)
                .OrderBy(f => f.Change).ThenBy(f => f.Id).ToListAsync(ct),
            Related = await Related(db, matter, ct),
            Joined = await JoinedCases.Of(db, matter, ct),
            Measures = await MeasureList.Of(db, id, ct),
            Things = await MeasuredThing.Of(db, id).ToListAsync(ct),
            MeasureSteps = await MeasureSteps.Of(db, id, ct),
            Recorders = await db.Set<Recorder>().AsNoTracking().Where(r => r.RetiredOn == null)
                .OrderBy(r => r.Code).Take(500).ToListAsync(ct),
            Facts = facts,
        };
    }

    /// <summary>The case with those it may be merged into.</summary>
    public async Task<CaseFile> WithJoinable(CaseFile file, CancellationToken ct)
    {
        await using var db = database.Open(file.Actor);
        return file with { Joinable = await JoinedCases.Choices(db, file.Matter, ct) };
    }

    /// <summary>Other cases against the same party that the reader may see, the newest first.</summary>
    private async Task<IReadOnlyList<RelatedCase>> Related(
        FazhiDbContext db, PenaltyCase matter, CancellationToken ct)
    {
        if (matter.Party is { SubjectId: null, Code: "" })
            return [];
        return await db.Set<PenaltyCase>().AsNoTracking().OfSameParty(matter, seal)
            .OrderByDescending(c => c.Id).Take(10)
            .Select(c => new RelatedCase(
                c.Id,
                c.Filing != null ? c.Filing.Number : c.Decision != null ? c.Decision.Number : "",
                c.Cause,
                c.Decision != null ? c.Decision.On : (DateOnly?)null))
            .ToListAsync(ct);
    }

    /// <summary>A case that an act is about to open.</summary>
    public async Task<CaseFile> Blank(Actor actor, bool simple, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var matter = new PenaltyCase();
        return new CaseFile
        {
            Matter = matter,
            Actor = actor,
            Acts = acts,
            Competence = tables.Competence,
            IsSimple = simple,
            Facts = await FactsOf(db, actor, matter, ct),
        };
    }

    /// <summary>People to choose officers from.</summary>
    public async Task<People> People(Actor actor, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return new People(await db.PersonReferences().OrderBy(p => p.Name).Take(500)
            .Select(p => new PersonReferenceChoice(p.Id, p.Name)).ToListAsync(ct));
    }

    private async Task<Facts<PenaltyCase>> FactsOf(
        FazhiDbContext db, Actor actor, PenaltyCase matter, CancellationToken ct)
    {
        var today = time.Today();
        return new Facts<PenaltyCase>
        {
            Matter = matter,
            On = matter.LastStepOn > today ? matter.LastStepOn.Value : today,
            Today = today,
            RecordedAt = time.Now(),
            By = [],
            RecordedBy = new Performer { Person = actor.PersonId, Name = actor.Name },
            Parameters = await registers.Parameters(db, today, ct),
        };
    }
}

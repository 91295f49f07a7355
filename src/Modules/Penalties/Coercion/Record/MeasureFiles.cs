using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>Reads one measure with its clocks and papers, within the scope of who asks.</summary>
internal sealed class MeasureFiles(FazhiDb database, ActCatalogue acts, IRegisterReader registers, TimeProvider time)
{
    /// <summary>The measure; null when there is none or it lies outside the scope.</summary>
    public async Task<MeasureFile?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var measure = await db.Whole<CoerciveMeasure>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.DisposalId == null, ct);
        if (measure is null)
            return null;
        return new MeasureFile
        {
            Matter = measure,
            Actor = actor,
            Acts = acts,
            Now = time.Now(),
            Case = await Cases(db).FirstOrDefaultAsync(c => c.Id == measure.CaseId, ct),
            Candidates = measure.CaseId is not null ? [] : await Cases(db).Where(c => c.Party == measure.Party.Name)
                .OrderByDescending(c => c.Id).Take(20).ToListAsync(ct),
            Clocks = await db.Set<Clock>().AsNoTracking().Where(c => c.RecordId == id)
                .OrderBy(c => c.State).ThenBy(c => c.Alarm).ToListAsync(ct),
            Papers = MeasurePapers.Sort(await db.Set<CasePaper>().AsNoTracking().Where(p => p.RecordId == id).ToListAsync(ct)),
            Files = await db.Set<FileLink>().AsNoTracking().Where(f => f.RecordId == id)
                .OrderBy(f => f.Change).ThenBy(f => f.Id).ToListAsync(ct),
            Facts = await FactsOf(db, actor, measure, ct),
        };
    }

    /// <summary>A measure that an act is about to open, of a case or alone; null when the case lies outside the scope.</summary>
    public async Task<MeasureFile?> Blank(Actor actor, Guid? matter, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var of = matter is null ? null : await Cases(db).FirstOrDefaultAsync(c => c.Id == matter, ct);
        var measure = new CoerciveMeasure();
        return matter is not null && of is null ? null : new MeasureFile
        {
            Matter = measure,
            Actor = actor,
            Acts = acts,
            Now = time.Now(),
            Case = of,
            Facts = await FactsOf(db, actor, measure, ct),
        };
    }

    private static IQueryable<CaseReference> Cases(FazhiDbContext db) => db.Set<PenaltyCase>().AsNoTracking()
        .Select(c => new CaseReference
        {
            Id = c.Id,
            Number = c.Filing != null ? c.Filing.Number : "",
            Party = c.Party.Name,
            Cause = c.Cause,
        });

    private async Task<Facts<CoerciveMeasure>> FactsOf(
        FazhiDbContext db, Actor actor, CoerciveMeasure measure, CancellationToken ct)
    {
        var today = time.Today();
        return new Facts<CoerciveMeasure>
        {
            Matter = measure,
            On = measure.LastStepOn > today ? measure.LastStepOn.Value : today,
            Today = today,
            RecordedAt = time.Now(),
            By = [],
            RecordedBy = new Performer { Person = actor.PersonId, Name = actor.Name },
            Parameters = await registers.Parameters(db, today, ct),
        };
    }
}

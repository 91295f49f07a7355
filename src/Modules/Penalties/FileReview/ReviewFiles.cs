using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Penalties.Coercion;
using Fazhi.Penalties.Competence;
using Fazhi.Penalties.Recordings;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.FileReview;

/// <summary>Loads what the self-review needs: a fixed number of queries, however many cases.</summary>
internal sealed class ReviewFiles(FazhiDb database, IRegisterReader registers, DatabaseOptions options, TimeProvider time)
{
    private readonly Lazy<ScoreSheet> sheet = new(() => ScoreSheet.Load(options.DataFolder));
    private readonly Lazy<CompetenceTable> competence = new(() => CompetenceTable.Load(options.DataFolder));
    private readonly Lazy<RecordingTable> recordings = new(() => RecordingTable.Load(options.DataFolder));

    public ScoreSheet Sheet => sheet.Value;

    public RecordingTable Recordings => recordings.Value;

    /// <summary>The self-review of a case; null when there is none or it lies outside the scope.</summary>
    public async Task<(CaseMaterial Material, SelfReview Review)?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await Load(db, [id], ct) is [var material] ? (material, SelfReview.Of(material, Sheet)) : null;
    }

    /// <summary>
    /// What to look at before an act: the whole self-review before the file goes into the archive, the papers issued so far
    /// before another one is drafted.
    /// </summary>
    public async Task<IReadOnlyList<string>> Before(Actor actor, CaseFile file, string act, CancellationToken ct)
    {
        var step = file.Procedure.StepOf("penalties." + act);
        var archives = step?.Name == DecisionSteps.Archive.Name;
        if (step is null || step.From.Count == 0 || !(archives || step.Papers.Count > 0)
            || await Find(actor, file.Matter.Id, ct) is not var (_, review))
        {
            return [];
        }

        return
        [
            .. archives ? review.NotMet.Select(i => $"{i.Item.Id} {i.Answer.Reason}（{i.Basis.Citation}）") : [],
            .. review.Differences.Select(d => d.Text),
        ];
    }

    /// <summary>The material of the cases within the scope of the context, in the order of the keys.</summary>
    public async Task<IReadOnlyList<CaseMaterial>> Load(FazhiDbContext db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var cases = await db.Whole<PenaltyCase>().AsNoTracking()
            .Where(c => ids.Contains(c.Id) && c.DisposalId == null).ToListAsync(ct);
        var byId = cases.ToDictionary(c => c.Id);
        var around = await Around(db, cases, ct);
        return [.. ids.Where(byId.ContainsKey).Select(id => around.Of(byId[id]))];
    }

    private async Task<Surroundings> Around(FazhiDbContext db, IReadOnlyList<PenaltyCase> cases, CancellationToken ct)
    {
        var ids = cases.Select(c => c.Id).ToArray();
        var offices = cases.Select(c => c.OfficeId).Distinct().ToArray();
        var persons = cases.SelectMany(c => c.Officers.Select(o => o.PersonId)
            .Concat(c.LegalReview is { } r ? [r.ReviewerId] : [])).Distinct().ToArray();
        var numbers = cases.Where(c => c.Archiving is not null).Select(c => c.Archiving!.Number).Distinct().ToArray();
        var joined = await JoinedMaterial.Load(db, cases, ct);
        return new Surroundings
        {
            Joined = joined,
            Elsewhere = await Elsewhere.Find(db, ids, ct),
            Competence = competence.Value,
            Today = time.Today(),
            Parameters = await registers.Parameters(db, time.Today(), ct),
            Clocks = (await db.Set<Clock>().AsNoTracking().Where(c => ids.Contains(c.RecordId)).ToListAsync(ct))
                .ToLookup(c => c.RecordId),
            Papers = (await Filled(db, db.Set<CasePaper>().AsNoTracking().Where(p => ids.Contains(p.RecordId)), ct))
                .ToLookup(p => p.RecordId),
            MeasurePapers = await Measured(db, ids, ct),
            MeasureSteps = await MeasureSteps.Of(db, ids, ct),
            Recordings = Recordings,
            Files = (await db.Set<FileLink>().AsNoTracking().Where(f => ids.Contains(f.RecordId)).ToListAsync(ct))
                .ToLookup(f => f.RecordId),
            Entries = (await EntriesOf(db, ids).ToListAsync(ct)).ToLookup(e => e.Record, e => e.Made),
            Certificates = (await db.CertificateReferences().Where(c => persons.Contains(c.Person)).ToListAsync(ct))
                .ToLookup(c => c.Person),
            Agencies = await db.OfficeReferences().Where(o => offices.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Agency, ct),
            Archived = (await db.Set<PenaltyCase>().AsNoTracking()
                .Where(c => c.Archiving != null && numbers.Contains(c.Archiving.Number))
                .Select(c => new { c.AgencyId, c.Archiving!.Number }).ToListAsync(ct))
                .ToLookup(c => (c.AgencyId, c.Number), c => c.Number),
        };
    }

    /// <summary>The papers of the measures of each case.</summary>
    private static async Task<ILookup<Guid, CasePaper>> Measured(FazhiDbContext db, Guid[] cases, CancellationToken ct)
    {
        var papers = from measure in db.Set<CoerciveMeasure>().AsNoTracking()
                     where measure.CaseId != null && cases.Contains(measure.CaseId.Value)
                     join paper in db.Set<CasePaper>().AsNoTracking() on measure.Id equals paper.RecordId
                     select new { Case = measure.CaseId!.Value, Paper = paper };
        var found = await papers.ToListAsync(ct);
        await KeptTemplates.Fill(db, [.. found.Select(p => p.Paper)], ct);
        return found.ToLookup(p => p.Case, p => p.Paper);
    }

    private static async Task<List<CasePaper>> Filled(FazhiDbContext db, IQueryable<CasePaper> papers, CancellationToken ct)
    {
        var found = await papers.ToListAsync(ct);
        await KeptTemplates.Fill(db, found, ct);
        return found;
    }

    private static IQueryable<RecordEntry> EntriesOf(FazhiDbContext db, Guid[] ids) =>
        db.Set<Change>().AsNoTracking()
            .Where(c => c.RecordKind == "penalties.case" && ids.Contains(c.RecordId))
            .OrderBy(c => c.RecordId).ThenBy(c => c.Number)
            .Select(c => new RecordEntry
            {
                Record = c.RecordId,
                Made = new EntryMade
                {
                    Act = c.Act,
                    On = c.On,
                    RecordedAt = c.RecordedAt,
                    RecordedBy = c.RecordedByName,
                    PerformedBy = c.PerformedBy,
                },
            });

    private sealed record RecordEntry
    {
        public required Guid Record { get; init; }

        public required EntryMade Made { get; init; }
    }

    /// <summary>What was loaded around a number of cases.</summary>
    private sealed record Surroundings
    {
        public required JoinedMaterial Joined { get; init; }

        public required ILookup<Guid, DataFinding> Elsewhere { get; init; }

        public required CompetenceTable Competence { get; init; }

        public required DateOnly Today { get; init; }

        public required IReadOnlyDictionary<string, string> Parameters { get; init; }

        public required ILookup<Guid, Clock> Clocks { get; init; }

        public required ILookup<Guid, CasePaper> Papers { get; init; }

        public required ILookup<Guid, CasePaper> MeasurePapers { get; init; }

        public required ILookup<Guid, FileLink> Files { get; init; }

        public required ILookup<Guid, CaseStep> MeasureSteps { get; init; }

        public required RecordingTable Recordings { get; init; }

        public required ILookup<Guid, EntryMade> Entries { get; init; }

        public required ILookup<Guid, CertificateReference> Certificates { get; init; }

        public required IReadOnlyDictionary<Guid, string> Agencies { get; init; }

        public required ILookup<(Guid Agency, string Number), string> Archived { get; init; }

        public CaseMaterial Of(PenaltyCase matter) => new()
        {
            Matter = matter,
            Agency = matter.Filing is { SubjectName.Length: > 0 } filing ? filing.SubjectName : Agencies.GetValueOrDefault(matter.OfficeId, ""),
            Today = Today,
            Parameters = Parameters,
            Clocks = [.. Clocks[matter.Id]],
            Papers = [.. Papers[matter.Id].OrderBy(p => p.Id)],
            MeasurePapers = [.. MeasurePapers[matter.Id]],
            Files = [.. Files[matter.Id]],
            Subjects = SubjectCheck.Of(Competence, matter, (Today, Parameters)),
            Elsewhere = [.. Elsewhere[matter.Id]],
            MergedPapers = Joined.PapersOf(matter),
            SharedFiles = Joined.FilesOf(matter),
            MeasureSteps = [.. MeasureSteps[matter.Id]],
            Recordings = Recordings,
            Entries = [.. Entries[matter.Id]],
            Certificates = [.. matter.Officers.Select(o => o.PersonId).Append(matter.LegalReview?.ReviewerId ?? Guid.Empty)
                .Distinct().SelectMany(p => Certificates[p])],
            ArchiveTwins = matter.Archiving is { } archiving
                ? Archived[(matter.AgencyId, archiving.Number)].Count() - 1 : 0,
        };
    }
}

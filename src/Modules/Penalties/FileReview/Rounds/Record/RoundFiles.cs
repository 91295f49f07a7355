using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Procedures;
using Fazhi.Registry;
using Fazhi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>Reads one round within the scope of who asks, and what an act upon it needs.</summary>
internal sealed class RoundFiles(
    FazhiDb database, ActCatalogue acts, IRegisterReader registers, ReviewFiles reviews, TimeProvider time)
{
    /// <summary>The round; null when there is none or it lies outside the scope.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The round.</param>
    /// <param name="act">The act about to be taken: says which file or issue comes next; empty for none.</param>
    /// <param name="part">Number of the file or issue; null for the next one of this person.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<RoundFile?> Find(Actor actor, Guid id, string act, int? part, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var round = await db.Whole<ReviewRound>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct);
        if (round is null)
            return null;
        var issue = Issue(round, act, part, actor);
        var file = act == "score-file" ? File(round, part, actor) : issue is null ? null : round.FileAt(issue.File);
        return new RoundFile
        {
            Matter = round,
            Actor = actor,
            Acts = acts,
            Office = (await db.OfficeReferences().FirstOrDefaultAsync(o => o.Id == round.OfficeId, ct))?.Name ?? "",
            Part = file,
            Issue = issue,
            Review = act == "score-file" && file is not null && await reviews.Load(db, [file.CaseId], ct) is [var material]
                ? SelfReview.Of(material, round.Sheet) : null,
            Files = await db.Set<FileLink>().AsNoTracking().Where(f => f.RecordId == id)
                .OrderBy(f => f.Change).ThenBy(f => f.Id).ToListAsync(ct),
            Facts = await FactsOf(db, actor, round, ct),
        };
    }

    /// <summary>A round about to be planned.</summary>
    public async Task<RoundFile> Blank(Actor actor, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var round = new ReviewRound();
        var offices = await db.OfficeReferences().OrderBy(o => o.Low).ToListAsync(ct);
        return new RoundFile
        {
            Matter = round,
            Actor = actor,
            Acts = acts,
            Offices =
            [
                .. offices.Where(o => actor.Ranges.Any(r => r.Contains(o.Low)))
                    .OrderByDescending(o => o.Id == actor.OfficeId).Select(o => new Choice { Value = $"{o.Id}", Text = o.Name }),
            ],
            Facts = await FactsOf(db, actor, round, ct),
        };
    }

    private static SampledFile? File(ReviewRound round, int? part, Actor actor) => part is { } number
        ? round.FileAt(number)
        : round.Files.OrderBy(f => f.Position).FirstOrDefault(f => !f.IsScored && f.ReviewerId == actor.PersonId)
            ?? round.Files.OrderBy(f => f.Position).FirstOrDefault(f => f.ReviewerId == actor.PersonId);

    private static ReviewIssue? Issue(ReviewRound round, string act, int? part, Actor actor) => act switch
    {
        "answer-issue" or "recheck-issue" when part is { } number => round.IssueAt(number),
        "answer-issue" => round.Issues.OrderBy(i => i.Position).Where(i => i.AwaitsOfficer)
            .OrderByDescending(i => i.OfficerId == actor.PersonId).FirstOrDefault(),
        "recheck-issue" => round.Issues.OrderBy(i => i.Position).Where(i => i.AwaitsRecheck)
            .OrderByDescending(i => round.FileAt(i.File)!.ReviewerId == actor.PersonId).FirstOrDefault(),
        _ => null,
    };

    private async Task<Facts<ReviewRound>> FactsOf(FazhiDbContext db, Actor actor, ReviewRound round, CancellationToken ct)
    {
        var today = time.Today();
        return new Facts<ReviewRound>
        {
            Matter = round,
            On = round.LastStepOn > today ? round.LastStepOn.Value : today,
            Today = today,
            RecordedAt = time.Now(),
            By = [],
            RecordedBy = new Performer { Person = actor.PersonId, Name = actor.Name },
            Parameters = await registers.Parameters(db, today, ct),
        };
    }
}

using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>The files of a round as drawn: those picked by hand first, then by lot, each with a reviewer who did not handle it.</summary>
internal sealed record DrawnSample
{
    public required string Seed { get; init; }

    public required IReadOnlyList<SampledFile> Files { get; init; }

    /// <summary>Numbers of all files among which was drawn.</summary>
    public required IReadOnlyList<string> Candidates { get; init; }

    /// <summary>Numbers of files that every reviewer handled.</summary>
    public required IReadOnlyList<string> Orphans { get; init; }

    /// <summary>Picked numbers that are no candidates.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    // The scope of who draws does not matter: the round reviews its office and all below it.
    public static async Task<DrawnSample> Of(ActWork work, ReviewRound round, SampleDraft draft, CancellationToken ct)
    {
        var range = (await work.Registers.Office(work.Db, round.OfficeId, ct))!.Range;
        var (from, to) = (round.Plan!.From, round.Plan.To);
        var closed = await work.Db.Whole<PenaltyCase>().AsNoTracking()
            .IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .Where(c => c.OfficePosition >= range.Low && c.OfficePosition < range.High && c.DisposalId == null
                && c.Decision != null && c.Closing != null && c.Closing.On >= from && c.Closing.On <= to)
            .OrderBy(c => c.Id).ToListAsync(ct);
        var seed = draft.Seed.Length > 0 ? draft.Seed : round.LastHash[..16];
        var ordered = SeededDraw.Order(seed, closed, c => (c.Number, c.OfficeId), round.Plan.ByOffice);
        PenaltyCase[] chosen =
            [.. ordered.Where(c => draft.Picked.Contains(c.Number)), .. ordered.Where(c => !draft.Picked.Contains(c.Number))];
        var size = Math.Max(round.Plan.Size, draft.Picked.Count);
        var assigned = Assign(round, chosen.Take(size));
        var names = await Offices(work.Db, chosen.Take(size), ct);
        return new DrawnSample
        {
            Seed = seed,
            Candidates = [.. closed.Select(c => c.Number)],
            Unknown = [.. draft.Picked.Where(p => closed.All(c => c.Number != p))],
            Orphans = [.. assigned.Where(a => a.Reviewer is null).Select(a => a.Case.Number)],
            Files = [.. assigned.Select((a, i) => Sampled(a, i + 1, names, draft))],
        };
    }

    /// <summary>Each file to the reviewer with the fewest so far among those who had no part in the case.</summary>
    private static List<(PenaltyCase Case, RoundReviewer? Reviewer)> Assign(ReviewRound round, IEnumerable<PenaltyCase> cases)
    {
        var load = round.Reviewers.ToDictionary(r => r.PersonId, _ => 0);
        var assigned = new List<(PenaltyCase, RoundReviewer?)>();
        foreach (var matter in cases)
        {
            var reviewer = round.Reviewers.Where(r => !TookPart(matter, r))
                .OrderBy(r => load[r.PersonId]).ThenBy(r => r.Position).FirstOrDefault();
            if (reviewer is not null)
                load[reviewer.PersonId]++;
            assigned.Add((matter, reviewer));
        }

        return assigned;
    }

    // Who decided is known by name only; the same name is enough to stand aside.
    private static bool TookPart(PenaltyCase matter, RoundReviewer reviewer) =>
        matter.IsOfficer(reviewer.PersonId) || matter.IsReviewer(reviewer.PersonId)
        || matter.HearingCall?.ChairId == reviewer.PersonId
        || matter.Discussions.Any(d => d.HostId == reviewer.PersonId)
        || matter.Decision!.DecidedBy.Split('、').Contains(reviewer.Name);

    private static SampledFile Sampled(
        (PenaltyCase Case, RoundReviewer? Reviewer) of, int position, Dictionary<Guid, string> offices, SampleDraft draft) => new()
        {
            Position = position,
            CaseId = of.Case.Id,
            Number = of.Case.Number,
            Cause = of.Case.Cause,
            OfficeId = of.Case.OfficeId,
            Office = offices.GetValueOrDefault(of.Case.OfficeId, ""),
            LeadId = of.Case.InHandsOf ?? of.Case.Officers[^1].PersonId,
            Officers = string.Join("、", of.Case.CurrentOfficers.Select(o => o.Name)),
            IsPicked = draft.Picked.Contains(of.Case.Number),
            ReviewerId = of.Reviewer?.PersonId ?? Guid.Empty,
            Reviewer = of.Reviewer?.Name ?? "",
        };

    private static async Task<Dictionary<Guid, string>> Offices(FazhiDbContext db, IEnumerable<PenaltyCase> cases, CancellationToken ct)
    {
        var keys = cases.Select(c => c.OfficeId).Distinct().ToArray();
        return await db.OfficeReferences().Where(o => keys.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
    }
}

using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>The rounds within the scope of who asks, newest first.</summary>
internal sealed class RoundList(FazhiDb database)
{
    /// <summary>Rounds shown: an agency holds a few in a year.</summary>
    public const int Most = 200;

    public async Task<IReadOnlyList<RoundListRow>> All(Actor actor, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Set<ReviewRound>().AsNoTracking().IgnoreAutoIncludes().Where(r => r.Plan != null)
            .OrderByDescending(r => r.Id).Take(Most)
            .Select(r => new RoundListRow
            {
                Id = r.Id,
                Number = r.Plan!.Number,
                Name = r.Plan.Name,
                Stage = r.Stage!,
                PlannedOn = r.Plan.On,
                Files = r.Files.Count,
                Scored = r.Files.Count(f => f.ScoredOn != null),
                Passed = r.Files.Count(f => f.ScoredOn != null && f.Band != "不合格"),
                OpenIssues = r.Issues.Count(i => i.MendedOn == null),
            }).ToListAsync(ct);
    }
}

/// <summary>A round as the list shows it.</summary>
public sealed record RoundListRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number.</summary>
    public required string Number { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The day it was planned.</summary>
    public required DateOnly PlannedOn { get; init; }

    /// <summary>Files drawn.</summary>
    public required int Files { get; init; }

    /// <summary>Files scored.</summary>
    public required int Scored { get; init; }

    /// <summary>Files that passed.</summary>
    public required int Passed { get; init; }

    /// <summary>Issues not mended yet.</summary>
    public required int OpenIssues { get; init; }
}

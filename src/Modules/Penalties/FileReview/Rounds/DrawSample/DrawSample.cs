using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>抽取案卷 — draw the files of a round by a seed, or pick some with a reason, and give each to a reviewer.</summary>
/// <remarks>
/// Without a seed of its own the draw takes the hash of the change before it, which nobody could choose. The reviewers see
/// the drawn cases from now on, whatever their offices.
/// </remarks>
internal sealed class DrawSample(ReviewFiles files) : RoundAct<SampleDraft>
{
    protected override Step<ReviewRound> Step => RoundSteps.Draw;

    protected override async Task<object?> Gather(ActWork work, ReviewRound record, SampleDraft input, CancellationToken ct) =>
        record.Plan is null ? null : await DrawnSample.Of(work, record, input, ct);

    protected override void Record(Facts<ReviewRound, SampleDraft> f)
    {
        var drawn = (DrawnSample)f.Loaded!;
        f.Matter.Record(
            new SampleDraw
            {
                On = f.On,
                Seed = drawn.Seed,
                Candidates = drawn.Candidates.Count,
                CandidatesDigest = SeededDraw.Digest(drawn.Candidates),
                PickReason = f.Input.PickReason,
            },
            drawn.Files,
            files.Sheet);
    }

    protected override async Task Follow(ActWork work, Facts<ReviewRound, SampleDraft> f, CancellationToken ct)
    {
        await base.Follow(work, f, ct);
        var drawn = f.Matter.Files.ToDictionary(x => x.CaseId);
        var cases = await work.Db.Whole<PenaltyCase>().AsNoTracking()
            .IgnoreQueryFilters([FazhiDbContext.ScopeFilter]).IgnoreAutoIncludes().Where(c => drawn.Keys.Contains(c.Id)).ToListAsync(ct);
        foreach (var matter in cases)
            await new TaskGrants(work, matter, PartySeal.Kind, [drawn[matter.Id].ReviewerId]) { Reason = $"案卷评查{f.Matter.Number}" }
                .Follow(new TasksMoved([], []), ct);
    }
}

/// <summary>How the sample is drawn.</summary>
public sealed record SampleDraft
{
    /// <summary>The seed; empty for the hash of the plan.</summary>
    public string Seed { get; init; } = "";

    /// <summary>Numbers of cases picked by hand.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];

    /// <summary>Why they were picked.</summary>
    public string PickReason { get; init; } = "";
}

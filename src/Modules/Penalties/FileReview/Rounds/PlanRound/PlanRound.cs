using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>计划评查 — plan a round: the files of an office and all below it, closed within a period.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 75 (1). The round belongs to the office whose files it reviews.</remarks>
internal sealed class PlanRound : RoundAct<PlanDraft>
{
    protected override Step<ReviewRound> Step => RoundSteps.Plan;

    protected override ReviewRound New() => new();

    protected override async Task<object?> Gather(ActWork work, ReviewRound record, PlanDraft input, CancellationToken ct)
    {
        var reviewers = new List<Performer>();
        foreach (var person in input.Reviewers.Distinct())
            reviewers.Add(await work.Known("reviewers", person, ct));
        return reviewers;
    }

    protected override void Record(Facts<ReviewRound, PlanDraft> f) => f.Matter.Record(
        new RoundPlan
        {
            On = f.On,
            Name = f.Input.Name,
            From = f.Input.From,
            To = f.Input.To,
            Size = f.Input.Size,
            ByOffice = f.Input.ByOffice,
            By = f.Names(),
        },
        ((List<Performer>)f.Loaded!).Select((p, i) => new RoundReviewer { Position = i + 1, PersonId = p.Person, Name = p.Name }));

    protected override NumberRequest Number(Facts<ReviewRound, PlanDraft> f) =>
        new(Step.NumberKind!, "{agency}卫评〔{year}〕{serial}号", n => f.Matter.Plan!.Number = n);
}

/// <summary>What is planned.</summary>
public sealed record PlanDraft
{
    /// <summary>Name of the round.</summary>
    public required string Name { get; init; }

    /// <summary>First day of closing.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of closing, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Files to be reviewed, at most.</summary>
    public required int Size { get; init; }

    /// <summary>True when the offices take turns in the draw.</summary>
    public bool ByOffice { get; init; }

    /// <summary>Keys of the reviewers.</summary>
    public required IReadOnlyList<Guid> Reviewers { get; init; }
}

using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>通知调离职业禁忌人员 — a worker with a contraindication must leave the post.</summary>
/// <remarks>What is known of the worker's health is sealed in the record and printed only on the paper itself, for a
/// purpose.</remarks>
internal sealed class OrderRemoval(PartySeal seal) : PenaltyAct<RemovalDraft>
{
    protected override Step<PenaltyCase> Step => RecordSteps.OrderRemoval;

    protected override void Record(Facts<PenaltyCase, RemovalDraft> f) => f.Matter.Record(new Removal
    {
        Position = f.Matter.Removals.Count + 1,
        On = f.On,
        Worker = f.Input.Worker,
        Work = f.Input.Work,
        Disease = seal.OfHealth(f.Matter, f.Input.Disease),
        Articles = f.Input.Articles,
        DueOn = f.Input.DueOn,
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.Removal();

    protected override NumberRequest Number(Facts<PenaltyCase, RemovalDraft> f) =>
        new(Step.NumberKind!, "{agency}卫调〔{year}〕{serial}号", n => f.Matter.Removals[^1].Number = n);
}

/// <summary>Who must leave which work, why and by when.</summary>
public sealed record RemovalDraft
{
    /// <summary>Name of the worker.</summary>
    public required string Worker { get; init; }

    /// <summary>The work.</summary>
    public required string Work { get; init; }

    /// <summary>The disease or contraindication.</summary>
    public required string Disease { get; init; }

    /// <summary>Provisions it rests on.</summary>
    public required string Articles { get; init; }

    /// <summary>By which day.</summary>
    public required DateOnly DueOn { get; init; }
}

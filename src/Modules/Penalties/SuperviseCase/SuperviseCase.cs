using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>督办案件 — the head puts a case under his own supervision, with a demand and a day.</summary>
/// <remarks>Basis: 党政主要负责人履行推进法治建设第一责任人职责规定 (2016).</remarks>
internal sealed class SuperviseCase : PenaltyAct<SupervisionDraft>
{
    protected override Step<PenaltyCase> Step => OversightSteps.Supervise;

    protected override void Record(Facts<PenaltyCase, SupervisionDraft> f) => f.Matter.Record(new Supervision
    {
        Position = f.Matter.Supervisions.Count + 1,
        On = f.On,
        By = f.Names(),
        Demand = f.Input.Demand,
        DueOn = f.Input.DueOn,
    });
}

/// <summary>What the head demands.</summary>
public sealed record SupervisionDraft
{
    /// <summary>What is to be done.</summary>
    public required string Demand { get; init; }

    /// <summary>Last day for it.</summary>
    public required DateOnly DueOn { get; init; }
}

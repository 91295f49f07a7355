using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记送达未成 — record an attempt at service that came to nothing; an announcement rests on such
/// records.</summary>
internal sealed class RecordAttempt : PenaltyAct<AttemptDraft>
{
    protected override Step<PenaltyCase> Step => ServiceSteps.RecordAttempt;

    protected override void Record(Facts<PenaltyCase, AttemptDraft> f) => f.Matter.Record(new ServiceAttempt
    {
        Position = f.Matter.ServiceAttempts.Count + 1,
        On = f.On,
        Method = f.Input.Method,
        Papers = f.Input.Papers,
        Reason = f.Input.Reason,
        By = f.Names(),
    });
}

/// <summary>What was tried.</summary>
public sealed record AttemptDraft
{
    /// <summary>How.</summary>
    public ServiceMethod Method { get; init; }

    /// <summary>Papers that were to be served, with their numbers.</summary>
    public required string Papers { get; init; }

    /// <summary>Why it came to nothing.</summary>
    public required string Reason { get; init; }
}

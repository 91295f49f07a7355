using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>告知撤销案件 — the party is told that the case against it was withdrawn.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 47: the whole course is on record, its end as well.</remarks>
internal sealed class TellWithdrawal : PenaltyAct<WithdrawalNoticeDraft>
{
    protected override Step<PenaltyCase> Step => WithdrawalSteps.Tell;

    protected override void Record(Facts<PenaltyCase, WithdrawalNoticeDraft> f) =>
        f.Matter.Withdrawal!.Tell(f.On, f.Input.How);
}

/// <summary>How the party was told.</summary>
public sealed record WithdrawalNoticeDraft
{
    /// <summary>The way, and who signed.</summary>
    public required string How { get; init; }
}

using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>撤销案件 — withdraw the filing of a case before anything was decided.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 54 (2); art. 29 and 36 for two grounds; art. 57 once the investigation has ended.</remarks>
internal sealed class WithdrawCase : PenaltyAct<WithdrawalDraft>
{
    protected override Step<PenaltyCase> Step => WithdrawalSteps.Withdraw;

    protected override void Record(Facts<PenaltyCase, WithdrawalDraft> f) => f.Matter.Record(new Withdrawal
    {
        On = f.On,
        Ground = f.Input.Ground,
        Reason = f.Input.Reason,
        Document = f.Input.Document,
        ConductEndedOn = f.Input.Ground == WithdrawalGround.TimeBarred
            ? f.Input.ConductEndedOn ?? f.Matter.Clue?.ConductEndedOn : null,
        ApprovedBy = f.Names(),
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.Withdrawal();

    protected override NumberRequest Number(Facts<PenaltyCase, WithdrawalDraft> f) =>
        new(Step.NumberKind!, "{agency}卫撤〔{year}〕{serial}号", n => f.Matter.Withdrawal!.Number = n);
}

/// <summary>Why a case is withdrawn.</summary>
public sealed record WithdrawalDraft
{
    /// <summary>The ground.</summary>
    public WithdrawalGround Ground { get; init; }

    /// <summary>What was found, and why it is withdrawn.</summary>
    public required string Reason { get; init; }

    /// <summary>The case that stands for a double one, or the proof that the party is gone; empty for the other grounds.</summary>
    public string Document { get; init; } = "";

    /// <summary>The day the conduct ended as found since; null for the day of the clue.</summary>
    public DateOnly? ConductEndedOn { get; init; }
}

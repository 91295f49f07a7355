using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>移送其他机关 — hand a case to the organ that has jurisdiction over it.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 22 and 25. Suspected crimes go to the police, see <see cref="ReferCase"/>.</remarks>
internal sealed class TransferCase : PenaltyAct<TransferDraft>
{
    protected override Step<PenaltyCase> Step => TransferSteps.Transfer;

    protected override void Record(Facts<PenaltyCase, TransferDraft> f) => f.Matter.Record(new Transfer
    {
        Position = f.Matter.Transfers.Count + 1,
        On = f.On,
        Ground = f.Input.Ground,
        Organ = f.Input.Organ,
        Reason = f.Input.Reason,
        Document = f.Input.Document,
        Materials = string.Join('\n', f.Input.Materials),
        ApprovedBy = f.Names(),
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.Transfer();

    protected override NumberRequest Number(Facts<PenaltyCase, TransferDraft> f) =>
        new(Step.NumberKind!, "{agency}卫移〔{year}〕{serial}号", n => f.Matter.OpenTransfer!.Number = n);
}

/// <summary>To whom the case goes, why, and with what.</summary>
public sealed record TransferDraft
{
    /// <summary>Why the other organ has jurisdiction.</summary>
    public TransferGround Ground { get; init; }

    /// <summary>The organ.</summary>
    public required string Organ { get; init; }

    /// <summary>Facts found so far, and why this agency has no jurisdiction.</summary>
    public required string Reason { get; init; }

    /// <summary>Number of the other filing or of the designation; empty for the other grounds.</summary>
    public string Document { get; init; } = "";

    /// <summary>The papers and things handed over, each with its number.</summary>
    public required IReadOnlyList<string> Materials { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记移送的答复 — record what the receiving organ or the common superior said.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 25: disputes are talked over, then reported for designation.</remarks>
internal sealed class RecordTransferAnswer : PenaltyAct<TransferAnswerDraft>
{
    protected override Step<PenaltyCase> Step => TransferSteps.RecordAnswer;

    protected override void Record(Facts<PenaltyCase, TransferAnswerDraft> f) => f.Matter.Record(new TransferEvent
    {
        Position = f.Matter.TransferEvents.Count + 1,
        Transfer = f.Matter.OpenTransfer!.Position,
        On = f.On,
        Kind = f.Input.Kind,
        Document = f.Input.Document,
        Note = f.Input.Note,
    });
}

/// <summary>What was answered; the day of the act is the day it was received.</summary>
public sealed record TransferAnswerDraft
{
    /// <summary>What was said.</summary>
    public TransferEventKind Kind { get; init; }

    /// <summary>Who said it, with the number of the paper.</summary>
    public required string Document { get; init; }

    /// <summary>Its reasons.</summary>
    public string Note { get; init; } = "";
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>恢复本机关办理 — the other organ has no jurisdiction: the case goes on where it stood.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 25. The ninety days have run on meanwhile: no article stops them.</remarks>
internal sealed class TakeBackCase : PenaltyAct<TakingBackDraft>
{
    protected override Step<PenaltyCase> Step => TransferSteps.TakeBack;

    protected override void Record(Facts<PenaltyCase, TakingBackDraft> f) =>
        f.Matter.OpenTransfer!.Close(f.On, TransferEnd.Returned, f.Input.Note);
}

/// <summary>How the case came back.</summary>
public sealed record TakingBackDraft
{
    /// <summary>Why this agency has jurisdiction, and how papers and things came back.</summary>
    public required string Note { get; init; }
}

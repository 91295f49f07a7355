using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>随案移送财物 — hand the things over with a case that is suspected to be a crime.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 21: the party is told in writing.</remarks>
internal sealed class TransferThings : MeasureAct<HandoverDraft>
{
    protected override Step<CoerciveMeasure> Step => EndingSteps.Transfer;

    protected override Task<object?> Gather(
        ActWork work, CoerciveMeasure record, HandoverDraft input, CancellationToken ct) => Approver(work, input.Approver, ct);

    protected override void Record(Facts<CoerciveMeasure, HandoverDraft> f) => f.Matter.Record(new Handover
    {
        On = f.On,
        Organ = f.Input.Organ,
        ReferralNumber = f.Input.ReferralNumber,
        Receiver = f.Input.Receiver,
        Notice = f.Input.Notice,
        ApprovedBy = ((ApprovedBy)f.Loaded!).Approver.Name,
    });

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => [writing.Handover()];
}

/// <summary>To whom the things go.</summary>
public sealed record HandoverDraft
{
    /// <summary>The organ that takes the case.</summary>
    public required string Organ { get; init; }

    /// <summary>Number of the referral; empty when it has none.</summary>
    public string ReferralNumber { get; init; } = "";

    /// <summary>Who took the things over and signed.</summary>
    public required string Receiver { get; init; }

    /// <summary>How the party was told in writing, and who received it.</summary>
    public required string Notice { get; init; }

    /// <summary>Key of the head who approved.</summary>
    public required Guid Approver { get; init; }
}

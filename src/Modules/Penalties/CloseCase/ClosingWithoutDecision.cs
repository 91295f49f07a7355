using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>Closes a case in which nothing was decided; what it still holds is loaded, as it has to be let go first.</summary>
internal abstract class ClosingWithoutDecision : PenaltyAct<OutcomeClosingDraft>
{
    protected abstract ClosingGround Ground { get; }

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, OutcomeClosingDraft input, CancellationToken ct) =>
        new CaseAtEnd([.. work.Attached.OfType<CasePaper>()], await CloseCase.Held(work, record, ct));

    protected override void Record(Facts<PenaltyCase, OutcomeClosingDraft> f) => f.Matter.Record(new Closing
    {
        On = f.On,
        RecordedAt = f.RecordedAt,
        Ground = Ground,
        ApprovedBy = f.Names(),
        Summary = f.Input.Summary,
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.ClosingReport();
}

/// <summary>What is entered to close a case in which nothing was decided.</summary>
public sealed record OutcomeClosingDraft
{
    /// <summary>What became of the case.</summary>
    public required string Summary { get; init; }
}

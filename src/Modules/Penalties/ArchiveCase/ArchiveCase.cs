using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>归档 — archive the file of a closed case.</summary>
internal sealed class ArchiveCase : PenaltyAct<ArchivingDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Archive;

    protected override void Record(Facts<PenaltyCase, ArchivingDraft> f) =>
        f.Matter.Record(new Archiving
        {
            On = f.On,
            Number = f.Input.Number,
            Retention = f.Input.Retention,
            Pages = f.Input.Pages,
        });
}

/// <summary>What is entered to archive a file.</summary>
public sealed record ArchivingDraft
{
    /// <summary>Archive number.</summary>
    public required string Number { get; init; }

    /// <summary>How long it is kept.</summary>
    public required RetentionClass Retention { get; init; }

    /// <summary>Numbered pages.</summary>
    public required int Pages { get; init; }
}

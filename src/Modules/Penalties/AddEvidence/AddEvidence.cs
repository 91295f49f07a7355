using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>收集证据 — add a piece of evidence.</summary>
internal sealed class AddEvidence : PenaltyAct<EvidenceDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.AddEvidence;

    protected override void Record(Facts<PenaltyCase, EvidenceDraft> f) =>
        f.Matter.Record(new EvidenceItem
        {
            Position = f.Matter.Evidence.Count + 1,
            On = f.On,
            Kind = f.Input.Kind,
            Name = f.Input.Name,
            Source = f.Input.Source,
            TakenBy = f.Names(),
            Change = f.Matter.ChangeNumber + 1,
        });
}

/// <summary>What is entered about a piece of evidence; its files are handed in with the entry.</summary>
public sealed record EvidenceDraft
{
    /// <summary>One of the eight kinds of art. 46.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Source { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>抽样取证（采样）— take a sample: two officers, the party told, a number, a quantity, a seal and, where required, a reserve.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 56: evidence may be collected by sampling.</remarks>
internal sealed class TakeSample : PenaltyAct<SampleDraft>
{
    protected override Step<PenaltyCase> Step => SamplingSteps.Take;

    protected override void Record(Facts<PenaltyCase, SampleDraft> f) => f.Matter.Record(new Sample
    {
        Position = f.Matter.Samples.Count + 1,
        On = f.On,
        At = f.Input.At,
        Kind = f.Input.Kind,
        Number = f.Input.Number,
        Name = f.Input.Name,
        Spec = f.Input.Spec,
        Batch = f.Input.Batch,
        Producer = f.Input.Producer,
        Place = f.Input.Place,
        Quantity = f.Input.Quantity,
        Unit = f.Input.Unit,
        Package = f.Input.Package,
        Method = f.Input.Method,
        Purpose = f.Input.Purpose,
        Items = f.Input.Items,
        Sealing = f.Input.Sealing,
        Reserve = f.Input.Reserve,
        ReserveAt = f.Input.ReserveAt,
        Attending = f.Input.Attending,
        TakenBy = f.Names(),
        Keeper = f.Input.Keeper.Length > 0 ? f.Input.Keeper : f.By[0].Name,
        KeptAt = f.Input.KeptAt,
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.Sample();
}

/// <summary>What was sampled, and how.</summary>
public sealed record SampleDraft
{
    /// <summary>Product or not.</summary>
    public required SampleKind Kind { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Number on its label.</summary>
    public required string Number { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Specification and model.</summary>
    public string Spec { get; init; } = "";

    /// <summary>Batch or day of production.</summary>
    public string Batch { get; init; } = "";

    /// <summary>Producer or importer on the label.</summary>
    public string Producer { get; init; } = "";

    /// <summary>Where it was taken.</summary>
    public required string Place { get; init; }

    /// <summary>How much, with at most three decimals.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public required string Unit { get; init; }

    /// <summary>State of the package.</summary>
    public string Package { get; init; } = "";

    /// <summary>How it was taken, with which equipment.</summary>
    public string Method { get; init; } = "";

    /// <summary>What for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What it is to be examined for.</summary>
    public required string Items { get; init; }

    /// <summary>How it was sealed.</summary>
    public required string Sealing { get; init; }

    /// <summary>True when the examination asks for a reserve sample.</summary>
    public bool ReserveRequired { get; init; }

    /// <summary>Part set aside, in the same unit; 0 for none.</summary>
    public decimal Reserve { get; init; }

    /// <summary>Where the reserve is kept.</summary>
    public string ReserveAt { get; init; } = "";

    /// <summary>True when the officers showed their certificates and said what is sampled and why.</summary>
    public bool ToldParty { get; init; }

    /// <summary>Who was there for the party and signed.</summary>
    public required string Attending { get; init; }

    /// <summary>Who keeps it first; empty for the lead officer.</summary>
    public string Keeper { get; init; } = "";

    /// <summary>Where it is kept first.</summary>
    public string KeptAt { get; init; } = "";
}

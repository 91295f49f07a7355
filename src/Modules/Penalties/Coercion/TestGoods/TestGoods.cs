using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>送检并告知检测期间 — send things to be tested and tell the party for how long the time stands still.</summary>
/// <remarks>Basis: 行政强制法 (2011) art. 25: the time has to be definite and told in writing.</remarks>
internal sealed class TestGoods : MeasureAct<TestingDraft>
{
    protected override Step<CoerciveMeasure> Step => EndingSteps.TestGoods;

    protected override void Record(Facts<CoerciveMeasure, TestingDraft> f) => f.Matter.Record(new Testing
    {
        Position = f.Matter.Testings.Count + 1,
        On = f.On,
        Until = f.Input.Until,
        Institution = f.Input.Institution,
        Things = f.Input.Things,
        Receiver = f.Input.Receiver,
    });

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => [writing.Testing()];
}

/// <summary>What is tested, and until when.</summary>
public sealed record TestingDraft
{
    /// <summary>Who tests.</summary>
    public required string Institution { get; init; }

    /// <summary>What is tested, for what.</summary>
    public required string Things { get; init; }

    /// <summary>The last day of the test, as the party is told.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Who received the notice, and how.</summary>
    public required string Receiver { get; init; }
}

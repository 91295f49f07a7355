using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>登记检测结果 — the test has ended; the time counts again from the next day.</summary>
internal sealed class ReceiveResult : MeasureAct<TestResultDraft>
{
    protected override Step<CoerciveMeasure> Step => EndingSteps.ReceiveResult;

    protected override void Record(Facts<CoerciveMeasure, TestResultDraft> f) =>
        f.Matter.Testings.First(t => t.IsOpen).End(f.On, f.Input.Result);
}

/// <summary>What the test showed.</summary>
public sealed record TestResultDraft
{
    /// <summary>The result with the number of the report.</summary>
    public required string Result { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>评查报告 — close the round with its conclusion; results, ranking and common issues are read from the scores.</summary>
internal sealed class ReportRound : RoundAct<RoundReportDraft>
{
    protected override Step<ReviewRound> Step => RoundSteps.Report;

    protected override void Record(Facts<ReviewRound, RoundReportDraft> f) => f.Matter.Record(new RoundReport
    {
        On = f.On,
        RecordedAt = f.RecordedAt,
        By = f.Names(),
        Summary = f.Input.Summary,
    });
}

/// <summary>What the round concludes.</summary>
public sealed record RoundReportDraft
{
    /// <summary>Conclusion and advice.</summary>
    public required string Summary { get; init; }
}

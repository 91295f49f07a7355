using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记生产单位的回复 — what the producer said of the sampled product, or that it said nothing in time.</summary>
internal sealed class RecordProducerAnswer : PenaltyAct<ProducerAnswerDraft>
{
    protected override Step<PenaltyCase> Step => SamplingSteps.Answer;

    protected override void Record(Facts<PenaltyCase, ProducerAnswerDraft> f) =>
        f.Matter.Samples.First(s => s.Position == f.Input.Position).Hear(f.On, f.Input.Answer, f.Input.Note);
}

/// <summary>The producer's answer.</summary>
public sealed record ProducerAnswerDraft
{
    /// <summary>The sample: 1, 2, 3 …</summary>
    public required int Position { get; init; }

    /// <summary>What it said.</summary>
    public required ProducerAnswer Answer { get; init; }

    /// <summary>In its words.</summary>
    public required string Note { get; init; }
}

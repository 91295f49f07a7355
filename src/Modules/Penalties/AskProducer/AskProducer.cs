using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>告知生产单位确认样品 — ask the producer named on the label whether the product is its own.</summary>
internal sealed class AskProducer : PenaltyAct<ProducerDraft>
{
    protected override Step<PenaltyCase> Step => SamplingSteps.Ask;

    protected override void Record(Facts<PenaltyCase, ProducerDraft> f) => Of(f).Ask(
        f.Matter.Samples.Count(s => s.AskedOn is not null) + 1, f.On, f.Input.AnswerBy, f.Input.Contact);

    protected override CasePaper Draft(PaperWriting writing) => writing.SampleConfirmation();

    protected override NumberRequest Number(Facts<PenaltyCase, ProducerDraft> f) =>
        new(Step.NumberKind!, "{agency}卫确〔{year}〕{serial}号", n => Of(f).AskedNumber = n);

    private static Sample Of(Facts<PenaltyCase, ProducerDraft> f) => f.Matter.Samples.First(s => s.Position == f.Input.Position);
}

/// <summary>What the producer is asked.</summary>
public sealed record ProducerDraft
{
    /// <summary>The sample: 1, 2, 3 …</summary>
    public required int Position { get; init; }

    /// <summary>Last day to answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>Whom to answer, with telephone.</summary>
    public required string Contact { get; init; }
}

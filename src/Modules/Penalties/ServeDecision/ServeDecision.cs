using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>送达决定书 — serve the decision; an announcement counts as service only when it has run.</summary>
internal sealed class ServeDecision : PenaltyAct<DeliveryDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Serve;

    protected override void Record(Facts<PenaltyCase, DeliveryDraft> f) =>
        f.Matter.Record(new Delivery
        {
            On = f.On,
            EffectiveOn = Delivery.EffectiveFrom(f.Input.Method, f.On),
            Method = f.Input.Method,
            Receiver = f.Input.Receiver,
            Note = f.Input.Note,
        });

    protected override CasePaper Draft(PaperWriting writing) => writing.ProofOfService();
}

/// <summary>What is entered about the service.</summary>
public sealed record DeliveryDraft
{
    /// <summary>How.</summary>
    public ServiceMethod Method { get; init; }

    /// <summary>Who received it.</summary>
    public string Receiver { get; init; } = "";

    /// <summary>Witnesses and refusal, or the reasons of an announcement.</summary>
    public string Note { get; init; } = "";

    /// <summary>The party agreed to electronic service in writing (art. 61).</summary>
    public bool ConsentConfirmed { get; init; }
}

using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记公示 — record where and when a penalty decision was made public; goes beside the main path.</summary>
internal sealed class RecordPublication : PenaltyAct<PublicationDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Publish;

    protected override void Record(Facts<PenaltyCase, PublicationDraft> f) =>
        f.Matter.Record(new Publication { On = f.On, Channel = f.Input.Channel, Address = f.Input.Address });
}

/// <summary>What is entered about the publication.</summary>
public sealed record PublicationDraft
{
    /// <summary>Where: 信用平台, the agency's site.</summary>
    public required string Channel { get; init; }

    /// <summary>Address of the published page; empty when it has none.</summary>
    public string Address { get; init; } = "";
}

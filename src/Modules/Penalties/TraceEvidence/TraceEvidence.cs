using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>补充证据的来源和保管 — state later what was not written down when evidence was obtained; nothing stated is written over.</summary>
internal sealed class TraceEvidence : PenaltyAct<TraceDraft>
{
    protected override Step<PenaltyCase> Step => EvidenceSteps.Trace;

    protected override void Record(Facts<PenaltyCase, TraceDraft> f)
    {
        var item = f.Matter.Evidence.First(e => e.Position == f.Input.Position);
        item.Trace(f.Input.Provenance.Over(item.Provenance));
    }
}

/// <summary>What is stated of which piece of evidence.</summary>
public sealed record TraceDraft
{
    /// <summary>The piece of evidence: 1, 2, 3 …</summary>
    public required int Position { get; init; }

    /// <summary>What is stated now.</summary>
    public required ProvenanceDraft Provenance { get; init; }
}

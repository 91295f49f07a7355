using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

/// <summary>违法事实中的一项: a violation of the catalogue as it was found, weighed and reckoned when the investigation ended.</summary>
internal sealed class Contravention
{
    public required int Position { get; init; }

    /// <summary>Number within its proposal, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The round of legal review after which the proposal was amended; 0 for the first proposal.</summary>
    public required int AmendedAfter { get; init; }

    /// <summary>The round of the proposal; 0 for the first.</summary>
    public int Round { get; init; }

    /// <summary>Code of the violation in the catalogue.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Violated { get; init; }

    public required string Basis { get; init; }

    public required Gravity Gravity { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>Illegal gains of this contravention in yuan.</summary>
    public required decimal Gains { get; init; }

    /// <summary>The circumstances with their articles.</summary>
    public required string Circumstances { get; init; }

    /// <summary>Least fine of the law in yuan; null when the catalogue has no scale.</summary>
    public required decimal? Least { get; init; }

    /// <summary>Greatest fine of the law in yuan; null when the catalogue has no scale.</summary>
    public required decimal? Most { get; init; }

    /// <summary>The band of the benchmark; empty when there is none.</summary>
    public required string Band { get; init; }

    public required decimal Fine { get; init; }

    /// <summary>True when it is the same act as the one before it: one fine for both (art. 29).</summary>
    public required bool IsSameAct { get; init; }

    /// <summary>Why the amount lies outside the band; empty when it does not.</summary>
    public required string Deviation { get; init; }

    /// <summary>Who approved the deviation; empty when it goes to discussion, or there is none.</summary>
    public required string DeviationApprovedBy { get; init; }

    public required LawInTime? LawInTime { get; init; }

    public required string LawReason { get; init; }

    /// <summary>How the amount was reckoned, a step a line.</summary>
    public required string Working { get; init; }

    /// <summary>The reckoning in one sentence for papers.</summary>
    public string Sentence => Working.Replace("\n", "；", StringComparison.Ordinal);
}

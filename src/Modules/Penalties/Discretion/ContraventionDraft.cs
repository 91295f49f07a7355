using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

/// <summary>What is entered about one contravention. Amounts in yuan.</summary>
public sealed record ContraventionDraft
{
    /// <summary>Code of the violation in the catalogue.</summary>
    public required string Violation { get; init; }

    /// <summary>Branch of the penalty provision.</summary>
    public Gravity Gravity { get; init; }

    /// <summary>Illegal gains of this contravention; 0 for none, or with a single contravention for those proposed to be confiscated.</summary>
    public decimal Gains { get; init; }

    /// <summary>Keys of the circumstances, of the law and of the benchmark.</summary>
    public IReadOnlyList<string> Circumstances { get; init; } = [];

    /// <summary>How it is weighed.</summary>
    public Measure Measure { get; init; }

    /// <summary>Multiple of the gains; null when the amount itself is entered.</summary>
    public decimal? Multiple { get; init; }

    /// <summary>Fine; 0 when there is none, or the multiple says it.</summary>
    public decimal Fine { get; init; }

    /// <summary>True when it is the same act as the contravention before it.</summary>
    public bool IsSameAct { get; init; }

    /// <summary>Why the amount lies outside the band; empty when it does not.</summary>
    public string Deviation { get; init; } = "";

    /// <summary>Which law is applied; null when it did not change.</summary>
    public LawInTime? LawInTime { get; init; }

    /// <summary>Why that law.</summary>
    public string LawReason { get; init; } = "";
}

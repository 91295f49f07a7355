using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Competence;

namespace Fazhi.Penalties;

/// <summary>What a conclusion is weighed with, loaded before it is taken.</summary>
internal sealed record DiscretionFacts : IPapersSoFar
{
    public required IReadOnlyList<CasePaper> Papers { get; init; }

    public required Benchmark Benchmark { get; init; }

    /// <summary>Penalties imposed on the same party in other cases.</summary>
    public required IReadOnlyList<EarlierPenalty> Earlier { get; init; }

    /// <summary>The lawful subjects for the contraventions chosen.</summary>
    public IReadOnlyList<SubjectFinding> Subjects { get; init; } = [];

    /// <summary>Who approved a deviation; null when nobody was named.</summary>
    public Performer? Approver { get; init; }
}

/// <summary>A penalty imposed on the same party before.</summary>
internal sealed record EarlierPenalty(string Number, string Cause, DateOnly On, IReadOnlyList<string> Codes);

/// <summary>Facts loaded for an act that hold the papers issued so far.</summary>
internal interface IPapersSoFar
{
    IReadOnlyList<CasePaper> Papers { get; }
}

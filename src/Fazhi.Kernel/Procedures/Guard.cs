using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Procedures;

/// <summary>A rule of the system itself, which blocks without an article. The list is closed.</summary>
public enum SystemRule
{
    /// <summary>Who acts must be known and be the one named.</summary>
    Identity,

    /// <summary>One act after the other, no act in the future.</summary>
    Order,

    /// <summary>What the act consists of must be there.</summary>
    Completeness,

    /// <summary>Two duties that one person may not hold in one matter.</summary>
    Separation,
}

/// <summary>What a guard looks at beyond the matter; decides when it can be asked at all.</summary>
public enum GuardScope
{
    /// <summary>The record alone: can be asked before anything is entered.</summary>
    Matter,

    /// <summary>Also who performs the act.</summary>
    Performers,

    /// <summary>Also what was entered.</summary>
    Input,
}

/// <summary>A condition of a step: a pure function of the facts, its basis and what to say when it is not met.</summary>
/// <typeparam name="TMatter">The record acted upon.</typeparam>
public sealed record Guard<TMatter>
{
    /// <summary>True when the condition is met.</summary>
    public required Func<Facts<TMatter>, bool> IsMet { get; init; }

    /// <summary>What is wrong and what to do, in Chinese.</summary>
    public required Func<Facts<TMatter>, string> Message { get; init; }

    /// <summary>The article that asks for it; null for a rule of the system.</summary>
    public LegalBasis? Basis { get; init; }

    /// <summary>The rule of the system it belongs to when there is no article.</summary>
    public SystemRule? Rule { get; init; }

    /// <summary>What it looks at.</summary>
    public GuardScope Scope { get; init; }

    /// <summary>False when it only ever warns.</summary>
    public bool IsDuty { get; init; } = true;

    /// <summary>True when it refuses: a duty resting on a verified article or on a rule of the system.</summary>
    public bool Blocks => IsDuty && (Rule is not null || Basis is { Verified: true });

    internal Unmet? Ask(Facts<TMatter> facts) =>
        IsMet(facts) ? null : new Unmet(Basis, Message(facts), Blocks) { Rule = Rule };
}

using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Procedures;

/// <summary>A condition that is not met.</summary>
/// <param name="Basis">The article that asks for it; null for a system rule (identity, order, completeness).</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
/// <param name="Blocks">True when the act is refused; false when it is taken with a warning.</param>
public sealed record Unmet(LegalBasis? Basis, string Message, bool Blocks = true)
{
    /// <summary>The rule of the system it belongs to when there is no article; null when none is named.</summary>
    public SystemRule? Rule { get; init; }

    /// <summary>Key of the local parameter that has yet to be set; null when none is missing.</summary>
    public string? Parameter { get; init; }

    /// <summary>
    /// How scenarios and exports name it: the rule of the register, the missing parameter, a rule of the system such as
    /// <c>system.order</c>, or <c>system</c>.
    /// </summary>
    public string RuleId => Basis?.Rule ?? Parameter ?? NameOf(Rule);

    /// <summary>The names of the rules of the system.</summary>
    public static IReadOnlyList<string> SystemRuleIds { get; } =
        [NameOf(null), .. Enum.GetValues<SystemRule>().Select(r => NameOf(r))];

    private static string NameOf(SystemRule? rule) => rule switch
    {
        SystemRule.Identity => "system.identity",
        SystemRule.Order => "system.order",
        SystemRule.Completeness => "system.completeness",
        SystemRule.Separation => "system.separation",
        _ => "system",
    };
}

/// <summary>What became of an attempted step: refusal is a value, never an exception.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The step may be taken.</summary>
    /// <param name="Warnings">Conditions that are not met but do not block.</param>
    public sealed record Taken(IReadOnlyList<Unmet> Warnings) : Outcome;

    /// <summary>The step is refused.</summary>
    /// <param name="Unmet">Every condition that is not met, blocking ones first.</param>
    public sealed record Refused(IReadOnlyList<Unmet> Unmet) : Outcome;

    /// <summary>Turns the conditions that are not met into an outcome.</summary>
    public static Outcome Of(IEnumerable<Unmet> unmet)
    {
        var all = unmet.OrderByDescending(u => u.Blocks).ToArray();
        return all.Any(u => u.Blocks) ? new Refused(all) : new Taken(all);
    }
}

using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Procedures;

/// <summary>A duty to make something public that a step brings about.</summary>
/// <param name="What">What is published.</param>
/// <param name="Basis">The article or document that asks for it.</param>
public sealed record PublicationDuty(string What, LegalBasis Basis);

/// <summary>A step of a procedure: what a person does under a law. A value; the <c>Requires…</c> methods give a copy.</summary>
/// <typeparam name="TMatter">The record acted upon.</typeparam>
public sealed record Step<TMatter> : IStep
    where TMatter : IMatter
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required string Label { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Stage> From { get; init; }

    /// <inheritdoc/>
    public Stage? To { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <inheritdoc/>
    public LegalBasis? Basis { get; init; }

    /// <inheritdoc/>
    public SystemRule? Rule { get; init; }

    /// <summary>
    /// True when the matter, as the step leaves it, enters the stage: a payment completes performance only when nothing
    /// is owed any more.
    /// </summary>
    public Func<TMatter, bool> Arrives { get; init; } = _ => true;

    /// <summary>
    /// True when it goes beside the path and is dated by its own event: only not before the first stage from which it may
    /// be taken, whatever has happened on the path since.
    /// </summary>
    public bool IsAside { get; init; }

    /// <summary>Conditions, in the order in which they are told.</summary>
    public IReadOnlyList<Guard<TMatter>> Guards { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <inheritdoc/>
    public PublicationDuty? Publication { get; init; }

    /// <inheritdoc/>
    public string? NumberKind { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<LegalBasis> GuardBases => [.. Guards.Select(g => g.Basis).OfType<LegalBasis>().Distinct()];

    /// <inheritdoc/>
    public IReadOnlyList<LegalBasis> RefusalBases =>
        [.. Guards.Where(g => g.Blocks).Select(g => g.Basis).OfType<LegalBasis>().Distinct()];

    /// <summary>Adds a condition on the record that an article asks for.</summary>
    public Step<TMatter> Requires(Func<Facts<TMatter>, bool> isMet, LegalBasis basis, string message) =>
        With(isMet, _ => message, basis, null, GuardScope.Matter);

    /// <summary>Adds a condition on the record that the system itself asks for.</summary>
    public Step<TMatter> Requires(Func<Facts<TMatter>, bool> isMet, SystemRule rule, string message) =>
        With(isMet, _ => message, null, rule, GuardScope.Matter);

    /// <summary>Adds a condition on those who perform the act; the message may name them.</summary>
    public Step<TMatter> RequiresOfPerformers(
        Func<Facts<TMatter>, bool> isMet, LegalBasis basis, Func<Facts<TMatter>, string> message) =>
        With(isMet, message, basis, null, GuardScope.Performers);

    /// <summary>Adds a condition of the system on those who perform the act.</summary>
    public Step<TMatter> RequiresOfPerformers(Func<Facts<TMatter>, bool> isMet, SystemRule rule, string message) =>
        With(isMet, _ => message, null, rule, GuardScope.Performers);

    /// <summary>Adds a condition on what was entered that an article asks for.</summary>
    public Step<TMatter> RequiresOfInput<TInput>(
        Func<Facts<TMatter, TInput>, bool> isMet, LegalBasis basis, string message) =>
        With(OfInput(isMet), _ => message, basis, null, GuardScope.Input);

    /// <summary>Adds a condition of the system on what was entered.</summary>
    public Step<TMatter> RequiresOfInput<TInput>(
        Func<Facts<TMatter, TInput>, bool> isMet, SystemRule rule, string message) =>
        With(OfInput(isMet), _ => message, null, rule, GuardScope.Input);

    /// <summary>Adds something to be pointed out that never refuses.</summary>
    public Step<TMatter> Warns(Func<Facts<TMatter>, bool> isMet, LegalBasis basis, string message) =>
        this with { Guards = [.. Guards, Of(isMet, _ => message, basis, null, GuardScope.Matter) with { IsDuty = false }] };

    /// <summary>Lets the matter enter the stage only when it is ready for it.</summary>
    public Step<TMatter> ArrivesWhen(Func<TMatter, bool> ready) => this with { Arrives = ready };

    /// <summary>Puts the step beside the path.</summary>
    public Step<TMatter> Aside() => this with { IsAside = true };

    /// <summary>Names a local parameter without which this step, and only this step, is refused.</summary>
    public Step<TMatter> Needs(string parameter) => this with { Parameters = [.. Parameters, parameter] };

    /// <summary>Names the papers the step drafts.</summary>
    public Step<TMatter> Drafts(params string[] papers) => this with { Papers = [.. Papers, .. papers] };

    /// <summary>Declares what the step makes public.</summary>
    public Step<TMatter> Publishes(string what, LegalBasis basis) =>
        this with { Publication = new PublicationDuty(what, basis) };

    /// <summary>Names the kind of number the step takes.</summary>
    public Step<TMatter> Numbered(string kind) => this with { NumberKind = kind };

    private Step<TMatter> With(
        Func<Facts<TMatter>, bool> isMet,
        Func<Facts<TMatter>, string> message,
        LegalBasis? basis,
        SystemRule? rule,
        GuardScope scope) =>
        this with { Guards = [.. Guards, Of(isMet, message, basis, rule, scope)] };

    private static Guard<TMatter> Of(
        Func<Facts<TMatter>, bool> isMet,
        Func<Facts<TMatter>, string> message,
        LegalBasis? basis,
        SystemRule? rule,
        GuardScope scope) =>
        new() { IsMet = isMet, Message = message, Basis = basis, Rule = rule, Scope = scope };

    private static Func<Facts<TMatter>, bool> OfInput<TInput>(Func<Facts<TMatter, TInput>, bool> isMet) =>
        facts => facts is Facts<TMatter, TInput> entered
            ? isMet(entered)
            : throw new InvalidOperationException($"The guard asks for input of type {typeof(TInput).Name}.");
}

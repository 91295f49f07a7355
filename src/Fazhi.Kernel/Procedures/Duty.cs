namespace Fazhi.Kernel.Procedures;

/// <summary>What has to be done next at a stage: becomes a task.</summary>
/// <typeparam name="TMatter">The record acted upon.</typeparam>
/// <param name="At">The stage at which it is due.</param>
/// <param name="Step">Name of the step to be taken.</param>
public sealed record Duty<TMatter>(Stage At, string Step)
    where TMatter : IMatter
{
    /// <summary>True when this matter needs it.</summary>
    public Func<TMatter, bool> When { get; init; } = _ => true;

    /// <summary>True when it is due beside the next step and holds nothing up, such as making a decision public.</summary>
    public bool Alongside { get; init; }

    /// <summary>The one person who has to do it, such as the chair of a hearing; null when the roles of the step say who.</summary>
    public Func<TMatter, Guid?>? Whose { get; init; }

    /// <summary>
    /// Those who each have to do it, such as the reviewers of a sample: a task for each; null when it is one task.
    /// </summary>
    public Func<TMatter, IReadOnlyList<Errand>>? Each { get; init; }

    /// <summary>The day from which it is shown as a task; null for at once. Nobody acts on the day itself.</summary>
    public Func<TMatter, DateOnly?>? ShownFrom { get; init; }

    /// <summary>Name of the term within which it is due; null when no period runs.</summary>
    public string? Term { get; init; }
}

/// <summary>The part of one person in a duty that several have.</summary>
/// <param name="Person">Who has to do it.</param>
public sealed record Errand(Guid Person)
{
    /// <summary>Last day set for this person, inclusive; null when none was set.</summary>
    public DateOnly? DueOn { get; init; }
}

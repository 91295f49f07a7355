using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Procedures;

/// <summary>A step as pages, manuals and diagrams read it.</summary>
public interface IStep
{
    /// <summary>Stable key, the same as that of the act: <c>penalties.decide</c>.</summary>
    string Name { get; }

    /// <summary>What people read: 作出行政处罚决定.</summary>
    string Label { get; }

    /// <summary>Stages from which it may be taken; empty when it opens the matter.</summary>
    IReadOnlyList<Stage> From { get; }

    /// <summary>The stage it leads to; null when the matter stays where it is.</summary>
    Stage? To { get; }

    /// <summary>Roles that may take it.</summary>
    IReadOnlyList<string> Roles { get; }

    /// <summary>The article it rests on; null when it is a rule of the system.</summary>
    LegalBasis? Basis { get; }

    /// <summary>The rule of the system it rests on when there is no article.</summary>
    SystemRule? Rule { get; }

    /// <summary>Local parameters without which the step is refused.</summary>
    IReadOnlyList<string> Parameters { get; }

    /// <summary>Papers it drafts, by kind.</summary>
    IReadOnlyList<string> Papers { get; }

    /// <summary>What it makes public; null for nothing.</summary>
    PublicationDuty? Publication { get; }

    /// <summary>Kind of number it takes; null for none.</summary>
    string? NumberKind { get; }

    /// <summary>Articles its conditions rest on.</summary>
    IReadOnlyList<LegalBasis> GuardBases { get; }

    /// <summary>Articles by which its conditions refuse it; those that only warn are left out.</summary>
    IReadOnlyList<LegalBasis> RefusalBases { get; }
}

/// <summary>A procedure as pages, manuals and diagrams read it: what a module shows of its definition.</summary>
public interface IProcedure
{
    /// <summary>Stable key: <c>penalties.ordinary</c>.</summary>
    string Key { get; }

    /// <summary>What people read: 行政处罚普通程序.</summary>
    string Label { get; }

    /// <summary>Name of the version: 2021年版.</summary>
    string Version { get; }

    /// <summary>First day on which the version applies.</summary>
    DateOnly EffectiveFrom { get; }

    /// <summary>What becomes of matters begun under the version before.</summary>
    Transition Transition { get; }

    /// <summary>Stages in the ordinary order.</summary>
    IReadOnlyList<Stage> Stages { get; }

    /// <summary>Steps in the ordinary order.</summary>
    IReadOnlyList<IStep> StepViews { get; }

    /// <summary>Periods that run.</summary>
    IReadOnlyList<ITerm> TermViews { get; }

    /// <summary>What has to be done next at each stage.</summary>
    IReadOnlyList<DutyView> DutyViews { get; }
}

/// <summary>A duty as pages and walks read it.</summary>
/// <param name="At">The stage at which it is due.</param>
/// <param name="Step">Name of the step to be taken.</param>
/// <param name="Term">Name of the term within which it is due; null when no period runs.</param>
public sealed record DutyView(Stage At, string Step, string? Term);

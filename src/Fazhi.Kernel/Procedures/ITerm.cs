using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Procedures;

/// <summary>A period of a procedure as pages, manuals and diagrams read it.</summary>
public interface ITerm
{
    /// <summary>Stable key: <c>decide</c>.</summary>
    string Name { get; }

    /// <summary>What people read: 作出处罚决定.</summary>
    string Label { get; }

    /// <summary>
    /// What it does: <c>AtMost</c> something is due within it and done later is taken and marked late; <c>AtLeast</c>
    /// something must lie so long before an event; <c>Holds</c> a state lasts no longer and cannot be lengthened once over;
    /// <c>Deemed</c> the law takes something as done when it has run.
    /// </summary>
    PeriodMode Mode { get; }

    /// <summary>Its length when the law fixes it; null when a local parameter does.</summary>
    Period? Fixed { get; }

    /// <summary>The local parameter that holds its length; null when the law fixes it.</summary>
    string? Parameter { get; }

    /// <summary>The unit in which the parameter is given.</summary>
    PeriodUnit ParameterUnit { get; }

    /// <summary>The stage from which it runs; null when it runs from another dated fact.</summary>
    Stage? From { get; }

    /// <summary>The dated fact from which it runs, in words; null when it runs from a stage.</summary>
    string? FromFact { get; }

    /// <summary>Names of the steps that end it.</summary>
    IReadOnlyList<string> Until { get; }

    /// <summary>Names of the steps that may not be taken while it runs.</summary>
    IReadOnlyList<string> HoldsBack { get; }

    /// <summary>The article it rests on.</summary>
    LegalBasis Basis { get; }

    /// <summary>True when it is the party who has to act within it.</summary>
    bool IsOfParty { get; }
}

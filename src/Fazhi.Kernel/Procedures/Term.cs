using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Procedures;

/// <summary>A period of a procedure: what runs, from when, until what.</summary>
/// <typeparam name="TMatter">The record acted upon.</typeparam>
public sealed record Term<TMatter> : ITerm
    where TMatter : IMatter
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required string Label { get; init; }

    /// <inheritdoc/>
    public PeriodMode Mode { get; init; }

    /// <inheritdoc/>
    public Period? Fixed { get; init; }

    /// <inheritdoc/>
    public string? Parameter { get; init; }

    /// <inheritdoc/>
    public PeriodUnit ParameterUnit { get; init; }

    /// <inheritdoc/>
    public Stage? From { get; init; }

    /// <inheritdoc/>
    public string? FromFact { get; init; }

    /// <summary>The day it starts to run by the dated facts of the record; null while it does not run.</summary>
    public Func<TMatter, DateOnly?>? StartsOn { get; init; }

    /// <summary>The moment from which a period in hours runs; null while it does not run, or for periods in days.</summary>
    public Func<TMatter, DateTimeOffset?>? StartsAt { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Until { get; init; } = [];

    /// <summary>The day on which what was due was done; null while it is due.</summary>
    public required Func<TMatter, DateOnly?> MetOn { get; init; }

    /// <summary>The moment at which what was due within hours was done; null while it is due, or for periods in days.</summary>
    public Func<TMatter, DateTimeOffset?>? MetAt { get; init; }

    /// <summary>True while the period concerns this record at all.</summary>
    public Func<TMatter, bool> Applies { get; init; } = _ => true;

    /// <inheritdoc/>
    public IReadOnlyList<string> HoldsBack { get; init; } = [];

    /// <summary>
    /// True when the party has given up or already used the period, so that nothing is held back; may look at the input.
    /// </summary>
    public Func<Facts<TMatter>, bool> Released { get; init; } = _ => false;

    /// <summary>Extensions granted, each joined to the end of what ran before and counted on without a break.</summary>
    public Func<TMatter, IReadOnlyList<Period>> Extensions { get; init; } = _ => [];

    /// <summary>Intervals in which it stands still.</summary>
    public Func<TMatter, IReadOnlyList<Suspension>> Suspensions { get; init; } = _ => [];

    /// <summary>
    /// What a dated fact changes in the count: another last day by approval, an earlier day to act by.
    /// </summary>
    public Func<TMatter, Calendar.Term, Calendar.Term> Adjusts { get; init; } = (_, term) => term;

    /// <inheritdoc/>
    public required LegalBasis Basis { get; init; }

    /// <inheritdoc/>
    public bool IsOfParty { get; init; }

    /// <summary>The day it starts to run; null while it does not.</summary>
    public DateOnly? Start(TMatter matter) =>
        !Applies(matter) ? null : StartsOn is not null ? StartsOn(matter) : matter.EnteredOn(From!.Name);

    /// <summary>Its length: fixed by law or set by a local parameter; null while the parameter is missing.</summary>
    public Period? Length(IReadOnlyDictionary<string, string> parameters) =>
        Fixed ?? (Parameter is not null
            && parameters.TryGetValue(Parameter, out var text)
            && int.TryParse(text, out var length)
            ? new Period(length, ParameterUnit)
            : null);

    /// <summary>When it ends for this record; null while it does not run.</summary>
    public DueDate? Run(TMatter matter, IReadOnlyDictionary<string, string> parameters, WorkCalendar calendar) =>
        Start(matter) is { } start && Length(parameters) is { } length
            ? calendar.Due(Adjusts(matter, new Term
            {
                Start = start,
                StartAt = StartsAt?.Invoke(matter),
                Period = length,
                Mode = Mode,
                Extensions = Extensions(matter),
                Suspensions = Suspensions(matter),
                Basis = Basis,
            }))
            : null;

    /// <summary>What was added to its length and taken out, as pages print it behind it: ，延长十五日.</summary>
    /// <returns>Empty when nothing was; otherwise each part begins with a comma.</returns>
    public string Added(TMatter matter) => string.Concat(
    [
        .. Extensions(matter).Select(e => $"，延长{e}"),
        .. Suspensions(matter).Select(s => $"，{s.From.AddDays(1):yyyy-MM-dd}至{s.To:yyyy-MM-dd}不计"),
    ]);

    internal Unmet? Check(IStep step, Facts<TMatter> facts, WorkCalendar calendar)
    {
        var ends = Until.Contains(step.Name);
        var holds = HoldsBack.Contains(step.Name) && !Released(facts);
        if ((!ends && !holds) || MetOn(facts.Matter) is not null)
            return null;
        if (Run(facts.Matter, facts.Parameters, calendar) is not { } due)
            return null;

        // Beyond the loaded holidays only a bound is known: a period is never called over, or run, on a guess.
        var over = facts.On > (due.Legal ?? due.Bound);
        if (ends && over && due.Certain)
            return Over(due.Bound);
        return holds && !over ? NotOver(step, due.Bound) : null;
    }

    private Unmet Over(DateOnly legal) => Mode == PeriodMode.AtMost
        ? new Unmet(Basis, $"{Label}的期限为{legal:yyyy-MM-dd}，已经逾期；仍须办理，记录上将注明逾期", false)
        : new Unmet(Basis, $"{Label}已于{legal:yyyy-MM-dd}届满，不能再办", Basis.Verified);

    private Unmet NotOver(IStep step, DateOnly legal) =>
        new(Basis, $"{Label}到{legal:yyyy-MM-dd}届满，期满前不得{step.Label}", Basis.Verified);
}

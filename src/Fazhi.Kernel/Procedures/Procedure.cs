using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Procedures;

/// <summary>One version of a statutory procedure, declared as a value: stages, steps, conditions, periods.</summary>
/// <typeparam name="TMatter">The record acted upon.</typeparam>
public sealed record Procedure<TMatter> : IProcedure
    where TMatter : IMatter
{
    /// <inheritdoc/>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public required string Label { get; init; }

    /// <inheritdoc/>
    public required string Version { get; init; }

    /// <inheritdoc/>
    public required DateOnly EffectiveFrom { get; init; }

    /// <inheritdoc/>
    public Transition Transition { get; init; } = Transition.FinishUnderOld;

    /// <inheritdoc/>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>Steps in the ordinary order.</summary>
    public required IReadOnlyList<Step<TMatter>> Steps { get; init; }

    /// <summary>Periods that run.</summary>
    public IReadOnlyList<Term<TMatter>> Terms { get; init; } = [];

    /// <summary>What has to be done next at each stage; the first that applies becomes the task.</summary>
    public IReadOnlyList<Duty<TMatter>> Duties { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<IStep> StepViews => Steps;

    /// <inheritdoc/>
    public IReadOnlyList<ITerm> TermViews => Terms;

    /// <inheritdoc/>
    public IReadOnlyList<DutyView> DutyViews => [.. Duties.Select(d => new DutyView(d.At, d.Step, d.Term))];

    /// <summary>The stage of a given name.</summary>
    public Stage? StageOf(string? name) => Stages.FirstOrDefault(s => s.Name == name);

    /// <summary>The step of a given name.</summary>
    public Step<TMatter>? StepOf(string name) => Steps.FirstOrDefault(s => s.Name == name);

    /// <summary>What has to be done next for this matter; null at an end or while the party has to act.</summary>
    public Duty<TMatter>? NextFor(TMatter matter) =>
        Duties.FirstOrDefault(d => !d.Alongside && d.At.Name == matter.Stage && d.When(matter));

    /// <summary>Everything that has to be done now: the next step first, then what is due beside it.</summary>
    public IReadOnlyList<Duty<TMatter>> DueFor(TMatter matter) =>
    [
        .. new[] { NextFor(matter) }.OfType<Duty<TMatter>>(),
        .. Duties.Where(d => d.Alongside && d.At.Name == matter.Stage && d.When(matter)),
    ];

    /// <summary>Tries a step: every condition that is not met, each with its article.</summary>
    /// <param name="step">A step of this procedure.</param>
    /// <param name="facts">What is known, with the input of the act.</param>
    /// <param name="calendar">Working days by which periods run.</param>
    public Outcome Try(Step<TMatter> step, Facts<TMatter> facts, WorkCalendar calendar) =>
        Outcome.Of(Unmet(step, facts, calendar, GuardScope.Input));

    /// <summary>What stands in the way before anything is entered: for the list of what may be done now.</summary>
    public Outcome Preview(Step<TMatter> step, Facts<TMatter> facts, WorkCalendar calendar) =>
        Outcome.Of(Unmet(step, facts, calendar, GuardScope.Matter));

    /// <summary>The conditions of a step that the record alone can answer, met or not: for the page of the act.</summary>
    public IReadOnlyList<AskedCondition> Conditions(Step<TMatter> step, Facts<TMatter> facts) =>
    [
        .. step.Guards.Where(g => g.Scope == GuardScope.Matter).Select(g => g.Ask(facts) is { } unmet
            ? new AskedCondition(unmet.Message, g.Basis, false, unmet.Blocks)
            : new AskedCondition(g.Basis?.Paraphrase ?? step.Label, g.Basis, true, g.Blocks)),
    ];

    private static string Missing(string parameter) => LocalParameters.Default.Find(parameter) is { } known
        ? $"本机关尚未设定“{known.Label}”（{known.Basis.Citation}），请系统管理员登记后再办理"
        : $"本机关尚未设定参数“{parameter}”，请系统管理员登记后再办理";

    private IEnumerable<Unmet> Unmet(
        Step<TMatter> step, Facts<TMatter> facts, WorkCalendar calendar, GuardScope upTo)
    {
        var stage = OutOfPlace(step, facts.Matter);
        if (stage is not null)
            yield return stage;
        foreach (var unmet in Undated(step, facts))
            yield return unmet;
        foreach (var parameter in step.Parameters.Where(p => !facts.Parameters.ContainsKey(p)))
            yield return new Unmet(null, Missing(parameter)) { Parameter = parameter };

        // A step out of its place would only repeat itself: its conditions speak of records that are not there yet.
        if (stage is not null)
            yield break;
        foreach (var guard in step.Guards.Where(g => g.Scope <= upTo))
        {
            if (guard.Ask(facts) is { } unmet)
                yield return unmet;
        }

        foreach (var term in Terms)
        {
            if (term.Check(step, facts, calendar) is { } unmet)
                yield return unmet;
        }
    }

    private Unmet? OutOfPlace(Step<TMatter> step, TMatter matter)
    {
        if (step.From.Count == 0)
            return matter.Stage is null ? null : new Unmet(step.Basis, $"本案已经开始，不能再次{step.Label}");
        if (step.From.Any(s => s.Name == matter.Stage))
            return null;
        var now = StageOf(matter.Stage)?.Label ?? "尚未开始";
        var needed = string.Join("、", step.From.Select(s => $"“{s.Label}”"));
        return new Unmet(step.Basis, $"现处于“{now}”，{step.Label}须在{needed}之后");
    }

    private static IEnumerable<Unmet> Undated(Step<TMatter> step, Facts<TMatter> facts)
    {
        if (facts.On > facts.Today)
            yield return OutOfOrder($"日期{facts.On:yyyy-MM-dd}晚于今天，请填写实际办理日期");
        var before = step.IsAside ? step.From.Min(s => facts.Matter.EnteredOn(s.Name)) : facts.Matter.LastStepOn;
        if (before is { } last && facts.On < last)
            yield return OutOfOrder($"日期{facts.On:yyyy-MM-dd}早于上一步（{last:yyyy-MM-dd}），请核对先后");
    }

    private static Unmet OutOfOrder(string message) => new(null, message) { Rule = SystemRule.Order };
}

/// <summary>A condition of a step as it stands for a matter.</summary>
/// <param name="Text">What the article asks for when it is met; what is wrong when it is not.</param>
/// <param name="Basis">The article; null for a rule of the system.</param>
/// <param name="IsMet">True when it is met.</param>
/// <param name="Blocks">True when it refuses.</param>
public sealed record AskedCondition(string Text, LegalBasis? Basis, bool IsMet, bool Blocks);

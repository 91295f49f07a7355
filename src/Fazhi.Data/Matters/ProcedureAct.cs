using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Matters;

/// <summary>Acts that are steps of a procedure, and so may be what a task asks for.</summary>
internal interface IProcedureAct : IAct;

/// <summary>
/// An act that is a step of a statutory procedure: the definition says who may take it and what stands in the way; the
/// engine then writes stage, clocks and tasks.
/// </summary>
/// <typeparam name="TMatter">The matter acted upon.</typeparam>
/// <typeparam name="TInput">What is entered.</typeparam>
public abstract class ProcedureAct<TMatter, TInput> : Act<TMatter, TInput>, IProcedureAct
    where TMatter : Matter
{
    /// <summary>The step in its newest version; its name is that of the act.</summary>
    protected abstract Step<TMatter> Step { get; }

    /// <inheritdoc/>
    public override string Name => Step.Name;

    /// <inheritdoc/>
    public override string Label => Step.Label;

    /// <inheritdoc/>
    public override bool Creates => Step.From.Count == 0;

    /// <inheritdoc/>
    public override IReadOnlyList<Role> Roles => [.. Step.Roles.Select(Enum.Parse<Role>)];

    /// <summary>The working days by which periods run.</summary>
    protected virtual WorkCalendar Calendar => WorkCalendar.Default;

    /// <summary>The procedure the matter runs under, in all its versions.</summary>
    protected abstract ProcedureVersions<TMatter> ProcedureOf(TMatter matter);

    /// <summary>Writes what was done into the matter; the stage follows by itself.</summary>
    protected abstract void Record(Facts<TMatter, TInput> f);

    /// <inheritdoc/>
    protected override IEnumerable<Unmet> Check(Facts<TMatter, TInput> f)
    {
        if (Version(f) is not { } procedure || procedure.StepOf(Name) is not { } step)
            return [new Unmet(null, $"{f.On:yyyy-MM-dd}没有可以适用的程序版本，请核对日期")];
        return procedure.Try(step, f, Calendar) switch
        {
            Outcome.Refused refused => refused.Unmet,
            Outcome.Taken taken => taken.Warnings,
            _ => [],
        };
    }

    /// <inheritdoc/>
    protected sealed override void Apply(Facts<TMatter, TInput> f)
    {
        var procedure = Version(f)!;
        var step = procedure.StepOf(Name)!;
        Record(f);
        if (step.IsAside)
            f.Matter.TookAside(procedure.Version);
        else
            f.Matter.Took(Name, f.On, procedure.Version, step.To is not null && step.Arrives(f.Matter) ? step.To : null);
    }

    /// <inheritdoc/>
    protected override Task Follow(ActWork work, Facts<TMatter, TInput> f, CancellationToken ct)
    {
        var procedure = Version(f)!;
        ClockWork.Run(work, procedure, f, Calendar);
        var moved = TaskWork.Run(work, procedure, procedure.StepOf(Name)!, f);
        return new TaskGrants(work, f.Matter, RecordKinds.Of<TMatter>(), f.Matter.AssignedTo).Follow(moved, ct);
    }

    private Procedure<TMatter>? Version(Facts<TMatter, TInput> f) =>
        ProcedureOf(f.Matter).For(f.Matter.ProcedureVersion, f.On);
}

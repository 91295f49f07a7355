using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Matters;

/// <summary>
/// What an act upon one matter brings about in another: a change of its own, in the transaction of that act. It is never
/// taken by itself.
/// </summary>
/// <typeparam name="TMatter">The other matter.</typeparam>
/// <typeparam name="TInput">What is written into it.</typeparam>
public abstract class Sequel<TMatter, TInput> : Act<TMatter, TInput>
    where TMatter : Matter
{
    /// <summary>The working days by which periods run.</summary>
    protected virtual WorkCalendar Calendar => WorkCalendar.Default;

    /// <summary>The procedure the matter runs under, in all its versions.</summary>
    protected abstract ProcedureVersions<TMatter> ProcedureOf(TMatter matter);

    /// <inheritdoc/>
    protected override Task<object?> Gather(ActWork work, TMatter record, TInput input, CancellationToken ct) =>
        Task.FromResult<object?>(work.IsPart);

    /// <inheritdoc/>
    protected override IEnumerable<Unmet> Check(Facts<TMatter, TInput> f)
    {
        if (f.Loaded is not true)
            yield return new Unmet(null, $"{Label}随它所属的事项一并办理，不单独办理。") { Rule = SystemRule.Order };
    }

    /// <inheritdoc/>
    protected override Task Follow(ActWork work, Facts<TMatter, TInput> f, CancellationToken ct)
    {
        var procedure = ProcedureOf(f.Matter).For(f.Matter.ProcedureVersion, f.Matter.LastStepOn!.Value)!;
        ClockWork.Run(work, procedure, f, Calendar);
        TaskWork.Recount(work, procedure, f.Matter);
        return Task.CompletedTask;
    }
}

using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Matters;

/// <summary>
/// 重算期限: a new holiday file moves nothing by itself; a person who has seen which running clocks it moves confirms it
/// here, and history keeps both dates.
/// </summary>
/// <typeparam name="TMatter">The matter whose clocks are counted anew.</typeparam>
public abstract class ClockRecount<TMatter> : Act<TMatter, ClockRecountDraft>
    where TMatter : Matter
{
    /// <inheritdoc/>
    public override string Label => "按新的放假安排重算期限";

    /// <summary>The working days by which periods run.</summary>
    protected virtual WorkCalendar Calendar => WorkCalendar.Default;

    /// <summary>The procedure the matter runs under, in all its versions.</summary>
    protected abstract ProcedureVersions<TMatter> ProcedureOf(TMatter matter);

    /// <inheritdoc/>
    protected override Task<object?> Gather(
        ActWork work, TMatter record, ClockRecountDraft input, CancellationToken ct) =>
        Task.FromResult<object?>(work.Attached.OfType<Clock>().ToArray());

    /// <inheritdoc/>
    protected override IEnumerable<Unmet> Check(Facts<TMatter, ClockRecountDraft> f)
    {
        if (!Moved(f).Any())
            yield return new Unmet(null, "现行放假安排没有移动本案进行中的期限，没有要重算的。") { Rule = SystemRule.Order };
    }

    /// <inheritdoc/>
    protected sealed override void Apply(Facts<TMatter, ClockRecountDraft> f)
    {
        foreach (var (clock, due) in Moved(f).ToArray())
            clock.Take(due);
    }

    /// <inheritdoc/>
    protected override Task Follow(ActWork work, Facts<TMatter, ClockRecountDraft> f, CancellationToken ct)
    {
        TaskWork.Recount(work, ProcedureOf(f.Matter).For(f.Matter.ProcedureVersion, f.Matter.LastStepOn!.Value)!, f.Matter);
        return Task.CompletedTask;
    }

    private IEnumerable<(Clock Clock, DueDate Due)> Moved(Facts<TMatter, ClockRecountDraft> f) =>
        OutdatedClocks.Moved((Clock[])f.Loaded!, Calendar);
}

/// <summary>Nothing is entered: the calendar says it all.</summary>
public sealed record ClockRecountDraft;

using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Matters;

/// <summary>更正日期: puts right the date of a step that was typed wrong; clocks are counted anew, history keeps both.</summary>
/// <typeparam name="TMatter">The matter corrected.</typeparam>
public abstract class DateCorrection<TMatter> : Act<TMatter, DateCorrectionDraft>
    where TMatter : Matter
{
    /// <inheritdoc/>
    public override string Label => "更正日期";

    /// <summary>The working days by which periods run.</summary>
    protected virtual WorkCalendar Calendar => WorkCalendar.Default;

    /// <summary>The procedure the matter runs under, in all its versions.</summary>
    protected abstract ProcedureVersions<TMatter> ProcedureOf(TMatter matter);

    /// <summary>Writes the date into the fact behind the stage.</summary>
    protected abstract void Redate(TMatter matter, string stage, DateOnly on);

    /// <inheritdoc/>
    protected override IEnumerable<Unmet> Check(Facts<TMatter, DateCorrectionDraft> f)
    {
        if (f.Input.Reason.Length == 0)
            yield return new Unmet(null, "请填写更正的理由。") { Rule = SystemRule.Completeness };
        if (EntryOf(f) is not { } entry)
        {
            yield return OutOfOrder("本案没有经过该阶段，不能更正其日期。");
            yield break;
        }

        if (f.Matter.Path.Any(e => e.On > f.On))
            yield return OutOfOrder($"更正的办理日期{f.On:yyyy-MM-dd}早于案件已经办理的步骤，请改为实际日期。");
        if (f.Input.On > f.Today)
            yield return OutOfOrder($"更正后的日期{f.Input.On:yyyy-MM-dd}晚于今天。");
        if (f.Matter.Path.Any(e => e.Position < entry.Position && e.On > f.Input.On))
            yield return OutOfOrder($"更正后的日期{f.Input.On:yyyy-MM-dd}早于上一步，请核对先后。");
        if (f.Matter.Path.Any(e => e.Position > entry.Position && e.On < f.Input.On))
            yield return OutOfOrder($"更正后的日期{f.Input.On:yyyy-MM-dd}晚于下一步，请核对先后。");
    }

    /// <inheritdoc/>
    protected sealed override void Apply(Facts<TMatter, DateCorrectionDraft> f)
    {
        f.Matter.Redate(EntryOf(f)!, f.Input.On);
        Redate(f.Matter, f.Input.Stage, f.Input.On);
    }

    /// <inheritdoc/>
    protected override Task Follow(ActWork work, Facts<TMatter, DateCorrectionDraft> f, CancellationToken ct)
    {
        var procedure = ProcedureOf(f.Matter).For(f.Matter.ProcedureVersion, f.Matter.LastStepOn!.Value)!;
        ClockWork.Run(work, procedure, f, Calendar);
        TaskWork.Recount(work, procedure, f.Matter);
        return Task.CompletedTask;
    }

    private static Unmet OutOfOrder(string message) => new(null, message) { Rule = SystemRule.Order };

    private static StageEntry? EntryOf(Facts<TMatter, DateCorrectionDraft> f) =>
        f.Matter.Path.LastOrDefault(e => e.Stage == f.Input.Stage);
}

/// <summary>What is entered to put a date right.</summary>
public sealed record DateCorrectionDraft
{
    /// <summary>Name of the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The true date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why the recorded one was wrong.</summary>
    public required string Reason { get; init; }
}

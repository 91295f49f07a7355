using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Matters;

/// <summary>Acts that note what is overdue in a record; the watch finds them by it.</summary>
internal interface IOverdueNote : IAct;

/// <summary>
/// 期限预警: a clock of the agency that ran out is noted as an event, and who watches over a task is told of it. Nothing else
/// moves: the duty remains, and a late act is taken.
/// </summary>
/// <typeparam name="TRecord">The matter watched, or the ledger entry on its way through a flow.</typeparam>
public abstract class OverdueNote<TRecord> : Act<TRecord, OverdueNoteDraft>, IOverdueNote
    where TRecord : ScopedRecord
{
    /// <summary>Name of the module, the first part of the name of the act.</summary>
    protected abstract string Module { get; }

    /// <inheritdoc/>
    public sealed override string Name => Module + OverdueNoteDraft.Act;

    /// <inheritdoc/>
    public override string Label => "期限预警";

    /// <summary>Those who are told; the watch takes it every day before they could.</summary>
    public override IReadOnlyList<Role> Roles => [Role.SectionHead, Role.Head];

    /// <inheritdoc/>
    protected override Task<object?> Gather(
        ActWork work, TRecord record, OverdueNoteDraft input, CancellationToken ct) =>
        Task.FromResult<object?>(work.Attached.ToArray());

    /// <inheritdoc/>
    protected override IEnumerable<Unmet> Check(Facts<TRecord, OverdueNoteDraft> f)
    {
        if (!Overdue(f).Any() && !Untold(f).Any())
            yield return new Unmet(null, "没有新的逾期或者需要提请的事项。");
    }

    /// <inheritdoc/>
    protected sealed override void Apply(Facts<TRecord, OverdueNoteDraft> f)
    {
        foreach (var clock in Overdue(f).ToArray())
            clock.OverdueOn = clock.Legal!.Value.AddDays(1);
        foreach (var (task, watchers) in Untold(f).ToArray())
            task.Watchers |= watchers;
    }

    private static IEnumerable<Clock> Overdue(Facts<TRecord, OverdueNoteDraft> f) => Attached<Clock>(f).Where(
        c => c is { State: ClockState.Running, IsOfParty: false, OverdueOn: null } && c.Legal < f.Today);

    private static IEnumerable<(TaskItem Task, int Watchers)> Untold(Facts<TRecord, OverdueNoteDraft> f)
    {
        var escalation = Escalation.Of(f.Parameters);
        return from task in Attached<TaskItem>(f)
               where task.State == TaskState.Open
               let watchers = escalation.WatchersOf(task.Due, f.Today)
               where (watchers & ~task.Watchers) != 0
               select (task, watchers);
    }

    private static IEnumerable<T> Attached<T>(Facts<TRecord, OverdueNoteDraft> f) => ((IAttached[])f.Loaded!).OfType<T>();
}

/// <summary>Nothing is entered: the day says it all.</summary>
public sealed record OverdueNoteDraft
{
    /// <summary>What the acts are called in every module.</summary>
    public const string Act = ".note-overdue";
}

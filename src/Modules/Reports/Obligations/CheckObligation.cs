using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Procedures;
using Fazhi.Reports.Figures;

namespace Fazhi.Reports.Obligations;

/// <summary>核对定期任务 — open a task for each period that falls short, close those that are met.</summary>
/// <remarks>A late deed closes the task of its period too: the duty remains until it is done.</remarks>
internal sealed class CheckObligation(FigureDesk desk) : Act<Obligation, CheckObligationDraft>
{
    public override string Name => "reports.check-obligation";

    public override string Label => "核对定期任务";

    public override IReadOnlyList<Role> Roles => [Role.Head, Role.SectionHead, Role.LegalReviewer];

    /// <summary>How many were done in each period of the year that has begun.</summary>
    public static async Task<IReadOnlyList<(Window Period, int Done)>> Count(
        FigureDesk desk, Obligation obligation, OfficeRange agency, DateOnly day, CancellationToken ct)
    {
        var counts = new List<(Window, int)>();
        if (desk.Catalogue.Find(obligation.Indicator) is not { } indicator)
            return counts;
        foreach (var period in obligation.PeriodsOf(day))
        {
            var request = new FigureRequest { AsOf = period.To, From = period.From, Agency = agency };
            var value = (await desk.Compute(request, [indicator], ct))[indicator.Id];
            counts.Add((period, value.Day is null ? (int)(value.Value ?? 0) : value.Rows));
        }

        return counts;
    }

    protected override async Task<object?> Gather(
        ActWork work, Obligation record, CheckObligationDraft input, CancellationToken ct) =>
        await Count(desk, record, await AgencyScope.Of(work.Db, record.AgencyId, ct), work.On, ct);

    protected override void Apply(Facts<Obligation, CheckObligationDraft> f) => f.Matter.Checked(f.On);

    protected override Task Follow(ActWork work, Facts<Obligation, CheckObligationDraft> f, CancellationToken ct)
    {
        foreach (var (period, done) in (IReadOnlyList<(Window, int)>)f.Loaded!)
            Settle(work, f, period, done);
        return Task.CompletedTask;
    }

    private static void Settle(ActWork work, Facts<Obligation, CheckObligationDraft> f, Window period, int done)
    {
        var name = f.Matter.NameOf(period);
        var task = work.Attached.OfType<TaskItem>().FirstOrDefault(t => t.Number == name);
        if (done >= f.Matter.Least)
        {
            if (task is { State: TaskState.Open })
                (task.State, task.DoneOn, task.MatterIsFinished) = (TaskState.Done, f.On, true);
            return;
        }

        var title = $"{f.Matter.Title}：{name}已{done}次，应不少于{f.Matter.Least}次";
        if (task is null)
            work.Attach(Open(f, name, title, f.Matter.DueOf(period)));
        else
            (task.Title, task.State, task.DoneOn, task.MatterIsFinished) = (title, TaskState.Open, null, false);
    }

    private static TaskItem Open(Facts<Obligation, CheckObligationDraft> f, string name, string title, DateOnly due) => new()
    {
        RecordKind = "reports.obligation",
        RecordId = f.Matter.Id,
        OfficePosition = f.Matter.OfficePosition,
        Act = "ledgers.enter",
        Label = "办理并登记",
        Title = title,
        Number = name,
        Roles = TaskItem.Of([Role.Head, Role.SectionHead, Role.Clerk]),
        Legal = due,
        Due = due,
        Citation = f.Matter.Basis,
        OpenedOn = f.On,
        StartedBy = f.RecordedBy.Person,
    };
}

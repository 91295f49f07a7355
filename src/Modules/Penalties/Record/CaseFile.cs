using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;
using Clock = Fazhi.Data.Clocks.Clock;

namespace Fazhi.Penalties;

/// <summary>A case as its pages show it.</summary>
internal sealed record CaseFile
{
    public required PenaltyCase Matter { get; init; }

    public required Actor Actor { get; init; }

    public required Facts<PenaltyCase> Facts { get; init; }

    public required ActCatalogue Acts { get; init; }

    public IReadOnlyList<Clock> Clocks { get; init; } = [];

    public IReadOnlyList<CasePaper> Papers { get; init; } = [];

    public IReadOnlyList<FileLink> Files { get; init; } = [];

    public IReadOnlyList<RelatedCase> Related { get; init; } = [];

    public bool? IsSimple { get; init; }

    public Procedure<PenaltyCase> Procedure
    {
        get
        {
            var versions = IsSimple ?? Matter.IsSimple ? SimpleProcedure.Versions : OrdinaryProcedure.Versions;
            return versions.For(Matter.ProcedureVersion, Facts.On) ?? versions.Latest;
        }
    }

    public string Address => $"/cases/{Matter.Id}";

    /// <summary>The clock that presses most among those of the agency.</summary>
    public Clock? Main => Clocks.Where(c => c is { State: ClockState.Running, IsOfParty: false } && c.StartedOn <= Facts.Today)
        .OrderBy(c => c.Alarm).FirstOrDefault();

    public IReadOnlyList<ActOffer> Offers
    {
        get
        {
            var next = Procedure.NextFor(Matter)?.Step;
            return
            [
                .. Procedure.Steps.Where(s => s.From.Count > 0 && !IsPast(s) && !IsIdle(s)).Select(s => Offer(s, s.Name == next))
                    .OrderByDescending(o => o.Primary),
                Correction,
                .. Outdated.Count > 0 ? [Recounting] : Array.Empty<ActOffer>(),
            ];
        }
    }

    /// <summary>Running clocks counted before the holidays now in force were known.</summary>
    private IReadOnlyList<(Clock Clock, DueDate Due)> Outdated =>
        [.. ClockWork.Outdated(Procedure, Clocks, Matter, Facts.Parameters, WorkCalendar.Default)];

    public IReadOnlyList<Ui.Stage> Track =>
    [
        .. Procedure.Stages.Select(stage => new Ui.Stage
        {
            Name = stage.Label,
            Kind = KindOf(stage),
            On = Matter.EnteredOn(stage.Name),
            Note = KindOf(stage) == StateKind.Skipped ? "未发生" : null,
        }),
    ];

    /// <summary>True for a step whose stage lies behind: it would only be noise among what cannot be done.</summary>
    private bool IsPast(Step<PenaltyCase> step) =>
        !step.From.Any(s => s.Name == Matter.Stage)
        && (step.To is null || Matter.EnteredOn(step.To.Name) is not null || LastOf(step.To) < At);

    /// <summary>True for a step beside the path that has nothing to act upon.</summary>
    private bool IsIdle(Step<PenaltyCase> step) => step.IsAside && step.Guards.Any(
        g => g is { Scope: GuardScope.Matter, Rule: SystemRule.Order } && !g.IsMet(Facts));

    private int At => LastOf(Procedure.StageOf(Matter.Stage));

    private int LastOf(Kernel.Procedures.Stage? stage) =>
        stage is null ? -1 : Procedure.Stages.ToList().FindIndex(s => s.Name == stage.Name);

    private StateKind KindOf(Kernel.Procedures.Stage stage) =>
        stage.Name == Matter.Stage ? (stage.IsFinal ? StateKind.Done : StateKind.Now)
        : Matter.EnteredOn(stage.Name) is not null ? StateKind.Done
        : LastOf(stage) < At ? StateKind.Skipped
        : StateKind.Open;

    private ActOffer Offer(Step<PenaltyCase> step, bool primary)
    {
        var unmet = Procedure.Preview(step, Facts, WorkCalendar.Default) is Outcome.Refused refused
            ? refused.Unmet
            : Actor.Roles.Any(r => step.Roles.Contains(r.ToString()))
                ? []
                : [new Unmet(null, "由" + Roles(step) + "办理")];
        return new ActOffer
        {
            Name = step.Label,
            Href = unmet.Count == 0 ? $"{Address}/{step.Name["penalties.".Length..]}" : null,
            Law = step.Basis?.Citation,
            Note = PaperKinds.Of(step, Matter).ToArray() is { Length: > 0 } papers ? "生成" + string.Join("、", papers) : null,
            Unmet = unmet,
            Primary = primary && unmet.Count == 0,
        };
    }

    private ActOffer Correction => Beside("correct-date", "某一步的日期录错时使用，期限随之重新计算，历史保留两者");

    private ActOffer Recounting => Beside(
        "recount-clocks",
        string.Join("；", Outdated.Select(o => o.Due.Legal == o.Clock.Legal && o.Due.Safe == o.Clock.Safe
            ? $"{o.Clock.Label}不变"
            : $"{o.Clock.Label}：{Day(o.Clock.Legal, o.Clock.Alarm)} → {Day(o.Due.Legal, o.Due.Alarm)}")) + "。历史保留两者");

    /// <summary>An act that is no step of the procedure.</summary>
    private ActOffer Beside(string name, string note)
    {
        var act = Acts["penalties." + name];
        return new ActOffer
        {
            Name = act.Label,
            Href = Actor.Roles.Any(act.Roles.Contains) ? $"{Address}/{name}" : null,
            Note = note,
            Unmet = [new Unmet(null, $"由{string.Join("、", act.Roles.Select(RoleNames.Label))}办理")],
        };
    }

    private static string Day(DateOnly? legal, DateOnly bound) => legal is { } day ? $"{day:yyyy-MM-dd}" : $"不早于{bound:yyyy-MM-dd}";

    public static string Roles(IStep step) =>
        string.Join("、", step.Roles.Select(r => RoleNames.Label(Enum.Parse<Role>(r))));
}

/// <summary>Another case against the same party.</summary>
internal sealed record RelatedCase(Guid Id, string Number, string Cause, DateOnly? DecidedOn);

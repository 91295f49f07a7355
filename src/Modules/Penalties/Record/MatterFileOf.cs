using Fazhi.Data.Clocks;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;
using Clock = Fazhi.Data.Clocks.Clock;

namespace Fazhi.Penalties;

/// <summary>A matter with its procedure: where it stands, what may be done, what follows.</summary>
internal abstract record MatterFile<TMatter> : MatterFile
    where TMatter : Matter
{
    public required TMatter Matter { get; init; }

    public required Facts<TMatter> Facts { get; init; }

    /// <summary>The version it runs under, or would if it were begun today.</summary>
    public abstract Procedure<TMatter> Procedure { get; }

    public override Matter Any => Matter;

    public override DateOnly Today => Facts.Today;

    public override string StageLabel => Procedure.StageOf(Matter.Stage)?.Label ?? "新案";

    /// <summary>The papers a step of this matter drafts.</summary>
    protected abstract IEnumerable<string> PapersOf(IStep step);

    /// <summary>False for a step whose periods began with an earlier one.</summary>
    protected virtual bool Begins(IStep step) => true;

    public override IStep? StepOf(string act) => Find(act);

    public override IReadOnlyList<Condition> ConditionsOf(string act) => Find(act) is not { From.Count: > 0 } step
        ? []
        : Procedure.Preview(step, Facts, WorkCalendar.Default) is Outcome.Refused refused
            && !step.From.Any(s => s.Name == Matter.Stage)
            ? [.. refused.Unmet.Select(u => new Condition { Text = u.Message, Met = false, Law = u.Basis?.Citation })]
            : [.. Procedure.Conditions(step, Facts).Select(Say).Distinct()];

    public override IReadOnlyList<Consequence> ConsequencesOf(string act) => Find(act) is not { } step ? [] :
    [
        .. PapersOf(step).Select(p => new Consequence { When = "办理后", What = "生成" + p }),
        .. step.Publication is { } duty
            ? [new Consequence { When = "办理后", What = "公示" + duty.What, Note = duty.Basis.Citation }]
            : Array.Empty<Consequence>(),
        .. Begins(step) ? Procedure.Terms.Where(t => t.From == step.To && t.From is not null).Select(Follows).OfType<Consequence>() : [],
    ];

    public IReadOnlyList<ActOffer> Offers
    {
        get
        {
            var next = Procedure.NextFor(Matter)?.Step;
            return
            [
                .. Procedure.Steps.Where(s => s.From.Count > 0 && !IsPast(s) && !IsIdle(s)).Select(s => Offer(s, s.Name == next))
                    .OrderByDescending(o => o.Primary),
                .. Further,
                Correction,
                .. Moved.Count > 0 ? [Recounting] : Array.Empty<ActOffer>(),
            ];
        }
    }

    /// <summary>Acts that start from this matter and open another one.</summary>
    protected virtual IEnumerable<ActOffer> Further => [];

    /// <summary>Running clocks that the holidays now in force move.</summary>
    private IReadOnlyList<(Clock Clock, DueDate Due)> Moved => [.. OutdatedClocks.Moved(Clocks, WorkCalendar.Default)];

    public IReadOnlyList<Ui.Stage> Track =>
    [
        .. Procedure.Stages.Where(IsOnTrack).Select(stage => new Ui.Stage
        {
            Name = stage.Label,
            Kind = KindOf(stage),
            On = Matter.EnteredOn(stage.Name),
            Note = KindOf(stage) == StateKind.Skipped ? "未发生" : null,
        }),
    ];

    /// <summary>An end beside the path is shown only once it has come about, and then nothing that will not come any more.</summary>
    private bool IsOnTrack(Kernel.Procedures.Stage stage) => Procedure.StageOf(Matter.Stage) is { IsFinal: true, IsAside: true }
        ? Matter.EnteredOn(stage.Name) is not null
        : stage is { IsExit: false } and not { IsFinal: true, IsAside: true } || Matter.EnteredOn(stage.Name) is not null;

    /// <summary>True for a step whose stage lies behind: it would only be noise among what cannot be done.</summary>
    private bool IsPast(Step<TMatter> step) =>
        !step.From.Any(s => s.Name == Matter.Stage)
        && (step.To is null || Matter.EnteredOn(step.To.Name) is not null || LastOf(step.To) < At);

    /// <summary>True for a step beside the path that has nothing to act upon.</summary>
    private bool IsIdle(Step<TMatter> step) => step.IsAside && step.Guards.Any(
        g => g is { Scope: GuardScope.Matter, Rule: SystemRule.Order } && !g.IsMet(Facts));

    private int At => LastOf(Procedure.StageOf(Matter.Stage));

    private int LastOf(Kernel.Procedures.Stage? stage) =>
        stage is null ? -1 : Procedure.Stages.ToList().FindIndex(s => s.Name == stage.Name);

    private StateKind KindOf(Kernel.Procedures.Stage stage) =>
        stage.Name == Matter.Stage ? (stage.IsFinal ? StateKind.Done : StateKind.Now)
        : Matter.EnteredOn(stage.Name) is not null ? StateKind.Done
        : LastOf(stage) < At || Procedure.StageOf(Matter.Stage) is { IsFinal: true } ? StateKind.Skipped
        : StateKind.Open;

    private ActOffer Offer(Step<TMatter> step, bool primary)
    {
        var unmet = Procedure.Preview(step, Facts, WorkCalendar.Default) is Outcome.Refused refused
            ? refused.Unmet
            : Actor.Roles.Any(r => step.Roles.Contains(r.ToString()))
                ? []
                : [new Unmet(null, "由" + Roles(step) + "办理")];
        return new ActOffer
        {
            Name = step.Label,
            Href = unmet.Count == 0 ? $"{Address}/{step.Name[Module.Length..]}" : null,
            Law = step.Basis?.Citation,
            Note = PapersOf(step).ToArray() is { Length: > 0 } papers ? "生成" + string.Join("、", papers) : null,
            Unmet = unmet,
            Primary = primary && unmet.Count == 0,
        };
    }

    private ActOffer Correction => Beside("correct-date", "某一步的日期录错时使用，期限随之重新计算，历史保留两者");

    private ActOffer Recounting => Beside(
        "recount-clocks",
        string.Join("；", Moved.Select(o => o.Due.Legal == o.Clock.Legal && o.Due.Safe == o.Clock.Safe
            ? $"{o.Clock.Label}不变"
            : $"{o.Clock.Label}：{Day(o.Clock.Legal, o.Clock.Alarm)} → {Day(o.Due.Legal, o.Due.Alarm)}")) + "。历史保留两者");

    /// <summary>An act that is no step of the procedure.</summary>
    protected ActOffer Beside(string name, string note)
    {
        var act = Acts[Module + name];
        return new ActOffer
        {
            Name = act.Label,
            Href = Actor.Roles.Any(act.Roles.Contains) ? $"{Address}/{name}" : null,
            Note = note,
            Unmet = [new Unmet(null, $"由{string.Join("、", act.Roles.Select(RoleNames.Label))}办理")],
        };
    }

    private static string Day(DateOnly? legal, DateOnly bound) => legal is { } day ? $"{day:yyyy-MM-dd}" : $"不早于{bound:yyyy-MM-dd}";

    private Step<TMatter>? Find(string act) => Procedure.StepOf(Module + act);

    private static Condition Say(AskedCondition asked) => new()
    {
        Text = asked.Text,
        Met = asked.IsMet,
        Blocks = asked.Blocks,
        Law = asked.Basis?.Citation,
    };

    private Consequence? Follows(Kernel.Procedures.Term<TMatter> term)
    {
        if (term.StartsAt is not null || term.Length(Facts.Parameters) is not { } length)
            return null;
        var due = WorkCalendar.Default.Due(new Kernel.Calendar.Term
        {
            Start = Facts.Today,
            Period = length,
            Mode = term.Mode,
            Basis = term.Basis,
        });
        return new Consequence
        {
            When = $"{due.Bound:MM-dd}",
            What = $"{term.Label}（今天办理的，{length}）",
            Note = term.Basis.Citation,
        };
    }
}

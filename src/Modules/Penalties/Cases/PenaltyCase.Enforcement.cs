using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

/// <content>When the decision may be enforced, and how far that has come.</content>
internal sealed partial class PenaltyCase
{
    public CourtApplication? CourtApplication { get; private set; }

    public List<CourtEvent> CourtEvents { get; private set; } = [];

    public List<SetOff> SetOffs { get; private set; } = [];

    public List<ExecutionPause> Pauses { get; private set; } = [];

    public ExecutionEnd? ExecutionEnd { get; private set; }

    /// <summary>True when the agency has stopped execution for the time being.</summary>
    public bool IsPaused => Pauses.Any(p => p.IsOpen);

    /// <summary>True when neither court nor agency will execute any more.</summary>
    public bool IsExecutionEnded => ExecutionEnd is not null || LastCourtEvent == CourtEventKind.Ended;

    /// <summary>What the court, or the agency towards it, did last; null before.</summary>
    public CourtEventKind? LastCourtEvent => CourtEvents.Count == 0 ? null : CourtEvents[^1].Kind;

    /// <summary>True while the ball is with the court.</summary>
    public bool AwaitsCourt => CourtApplication is not null
        && LastCourtEvent is null or CourtEventKind.Accepted or CourtEventKind.Questioned or CourtEventKind.Appealed
            or CourtEventKind.Permitted;

    /// <summary>True when the court turned the application down and nothing was said against it.</summary>
    public bool IsTurnedDown => LastCourtEvent is CourtEventKind.NotAccepted or CourtEventKind.Refused;

    /// <summary>The last challenge that was decided; null when none was.</summary>
    public DateOnly? ReconsideredOn =>
        Challenges.LastOrDefault() is { Kind: ChallengeKind.Reconsideration, Outcome: ChallengeOutcome.Upheld or ChallengeOutcome.Changed } last
            ? last.EndedOn : null;

    /// <summary>The day on which the periods to challenge the decision end; null before service and during a challenge.</summary>
    /// <remarks>行政诉讼法 art. 45 and 46: six months from receipt, fifteen days from the decision of a reconsideration.</remarks>
    public DateOnly? ChallengesEndOn => Delivery is not { } delivery || IsChallenged ? null
        : ReconsideredOn is { } reconsidered ? Due("recon.court15", reconsidered)
        : Challenges.LastOrDefault() is { Kind: ChallengeKind.Suit, Outcome: not ChallengeOutcome.Withdrawn } suit ? suit.EndedOn
        : Due("lit.period6m", delivery.EffectiveOn);

    /// <summary>The day from which the three months to apply to the court run (行政强制法 art. 53; 行政处罚法 art. 72 (2)).</summary>
    public DateOnly? CourtWindowFrom => ChallengesEndOn is not { } ended ? null
        : Deferrals.Count > 0 && LastDayToPay > ended ? LastDayToPay : ended;

    public void Record(CourtApplication application) => CourtApplication = application;

    public void Record(CourtEvent answer) => CourtEvents.Add(answer);

    public void Record(SetOff setOff) => SetOffs.Add(setOff);

    public void Record(ExecutionPause pause) => Pauses.Add(pause);

    public void Record(ExecutionEnd end) => ExecutionEnd = end;

    private static DateOnly Due(string rule, DateOnly from) =>
        WorkCalendar.Default.Due(Term.Of(StatuteRegister.Default[rule], from)).Bound;
}

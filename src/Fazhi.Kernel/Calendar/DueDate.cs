using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Calendar;

/// <summary>The end of a period, with the reasons.</summary>
public sealed record DueDate
{
    /// <summary>The date in law; null when it depends on a year whose holidays are not loaded.</summary>
    public required DateOnly? Legal { get; init; }

    /// <summary>
    /// The date an agency alarms on: the last working day not later than the raw last day; for an interval before an
    /// event the earlier reading. Null when it depends on a year that is not loaded.
    /// </summary>
    public required DateOnly? Safe { get; init; }

    /// <summary>
    /// Always known: the date can be no earlier (for an interval before an event: no later) than this. Equal to
    /// <see cref="Legal"/> when that is known.
    /// </summary>
    public required DateOnly Bound { get; init; }

    /// <summary>The exact moment, for periods in hours; null otherwise.</summary>
    public DateTimeOffset? LegalAt { get; init; }

    /// <summary>True when the date in law is known for certain.</summary>
    public bool Certain => Legal is not null;

    /// <summary>The day to sort and alarm by: safe date, else legal date, else the bound.</summary>
    public DateOnly Alarm => Safe ?? Legal ?? Bound;

    /// <summary>Each day that was counted, skipped or moved, in order.</summary>
    public required IReadOnlyList<ExplanationLine> Lines { get; init; }

    /// <summary>What a person must know before relying on the date.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Version of the work calendar it was counted with.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>What it was counted from; the same with another calendar tells what that one moves.</summary>
    public required Term Term { get; init; }

    /// <summary>What was counted, with the days that are set instead.</summary>
    internal DueDate WithSetDays()
    {
        var counted = Term.SetTo is { } set ? SetTo(set) : this;
        return Term.ActBy is { } act && act.Day < counted.Alarm ? counted.ActBy(act) : counted;
    }

    private DueDate SetTo(SetDay set) => this with
    {
        Legal = set.Day,
        Safe = set.Day,
        Bound = set.Day,
        Lines = [.. Lines, new(set.Day, DayTreatment.Legal, null, set.Why, set.Basis)],
        Warnings = [],
    };

    private DueDate ActBy(SetDay act) => this with
    {
        Safe = act.Day,
        Lines = [.. Lines.Where(l => l.Treatment != DayTreatment.Safe), new(act.Day, DayTreatment.Safe, null, act.Why)],
    };

    /// <summary>The explanation in Chinese, one line per run of days treated alike.</summary>
    public string Explanation => ExplanationText.Write(this);
}

/// <summary>What became of a day in a count.</summary>
public enum DayTreatment
{
    /// <summary>起算: the day of the fact, not counted.</summary>
    Start,

    /// <summary>计入.</summary>
    Counted,

    /// <summary>不计: a rest day in a count of working days.</summary>
    Skipped,

    /// <summary>停止计算: the clock stands still.</summary>
    Suspended,

    /// <summary>对应日: the end of months or years, or the moment that ends a period in hours.</summary>
    Corresponding,

    /// <summary>顺延: a rest day the end moves past.</summary>
    Moved,

    /// <summary>法定: the date in law.</summary>
    Legal,

    /// <summary>安全: the date to act by.</summary>
    Safe,
}

/// <summary>One day of an explanation.</summary>
/// <param name="Day">The day.</param>
/// <param name="Treatment">What became of it.</param>
/// <param name="Ordinal">Its number in the count, from 1; null when it is not counted.</param>
/// <param name="Reason">Why, in Chinese: 国庆节放假, 调休上班, 周末.</param>
/// <param name="Basis">The article it rests on; null when it needs none.</param>
public sealed record ExplanationLine(
    DateOnly Day, DayTreatment Treatment, int? Ordinal, string Reason, LegalBasis? Basis = null);

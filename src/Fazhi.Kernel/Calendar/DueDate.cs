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

    /// <summary>True when an approval, not a count, sets the last day.</summary>
    public bool IsSet { get; private init; }

    /// <summary>The last day an approval sets instead of the counted one; rest days do not move it.</summary>
    /// <param name="day">The last day, inclusive.</param>
    /// <param name="why">What set it, in Chinese.</param>
    /// <param name="basis">The article that allows it.</param>
    public DueDate SetTo(DateOnly day, string why, LegalBasis basis) => this with
    {
        Legal = day,
        Safe = day,
        Bound = day,
        IsSet = true,
        Lines = [.. Lines, new(day, DayTreatment.Legal, null, why, basis)],
        Warnings = [],
    };

    /// <summary>Alarms on an earlier day of our own; never later than the safe date the count gives.</summary>
    /// <param name="day">The day to act by.</param>
    /// <param name="why">Why, in Chinese.</param>
    public DueDate ActBy(DateOnly day, string why) => day >= Alarm ? this : this with
    {
        Safe = day,
        Lines = [.. Lines.Where(l => l.Treatment != DayTreatment.Safe), new(day, DayTreatment.Safe, null, why)],
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

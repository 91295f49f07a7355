using System.Text.Json.Serialization;
using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Calendar;

/// <summary>Time that does not count: the clock stops at the end of the first day and resumes after the last.</summary>
/// <param name="From">Day of the event that stops the clock; it still counts.</param>
/// <param name="To">Day of the event that ends the suspension; it does not count.</param>
public sealed record Suspension(DateOnly From, DateOnly To)
{
    /// <summary>Why, in Chinese; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Exact moment the clock stops, for periods in hours; null means the end of <see cref="From"/>.</summary>
    public DateTimeOffset? FromAt { get; init; }

    /// <summary>Exact moment the clock resumes, for periods in hours; null means the end of <see cref="To"/>.</summary>
    public DateTimeOffset? ToAt { get; init; }

    /// <summary>True when the day is left out of the count.</summary>
    public bool Covers(DateOnly day) => day > From && day <= To;
}

/// <summary>A day that is set and not counted.</summary>
/// <param name="Day">The day, inclusive.</param>
/// <param name="Why">What set it, in Chinese.</param>
public sealed record SetDay(DateOnly Day, string Why)
{
    /// <summary>The article that allows it; null when it needs none.</summary>
    [JsonIgnore]
    public LegalBasis? Basis { get; init; }
}

/// <summary>A period that runs from a fact: what a clock is computed from.</summary>
public sealed record Term
{
    /// <summary>
    /// Day of the fact from which the period runs (not counted); for an interval before an event, the day of the event.
    /// </summary>
    public required DateOnly Start { get; init; }

    /// <summary>Moment from which a period in hours runs; required for hours, ignored otherwise.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>The length.</summary>
    public required Period Period { get; init; }

    /// <summary>How the end is found.</summary>
    public PeriodMode Mode { get; init; }

    /// <summary>Extensions, each joined to the end of the one before and counted on without a break.</summary>
    public IReadOnlyList<Period> Extensions { get; init; } = [];

    /// <summary>Times that do not count; they may overlap.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    /// <summary>Why it runs from that day, in Chinese; empty for the ordinary reason.</summary>
    public string StartReason { get; init; } = "";

    /// <summary>The last day an approval sets instead of the counted one; rest days do not move it. Null for none.</summary>
    public SetDay? SetTo { get; init; }

    /// <summary>An earlier day of our own to act by; counts only where it is before the safe date. Null for none.</summary>
    public SetDay? ActBy { get; init; }

    /// <summary>The rule that sets the period; named in the explanation. Null when there is none to name.</summary>
    [JsonIgnore]
    public LegalBasis? Basis { get; init; }

    /// <summary>A term from a rule of the register.</summary>
    /// <exception cref="InvalidOperationException">The rule sets no period.</exception>
    public static Term Of(StatuteRule rule, DateOnly start) => new()
    {
        Start = start,
        Period = rule.Limit?.Period ?? throw new InvalidOperationException($"Rule {rule.Id} sets no period."),
        Mode = rule.Limit.Mode,
        Basis = rule.Basis,
    };

    /// <summary>A term in hours, from a moment; the day is that of Beijing.</summary>
    public static Term From(DateTimeOffset moment, Period period, PeriodMode mode = PeriodMode.AtMost) => new()
    {
        Start = BeijingTime.Day(moment),
        StartAt = moment,
        Period = period,
        Mode = mode,
    };
}

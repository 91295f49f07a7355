using Fazhi.Kernel.Calendar;

namespace Fazhi.Kernel.Law;

/// <summary>The length of time a rule sets, as the statute register keeps it.</summary>
public sealed record RuleLimit
{
    /// <summary>Number of units; null when the law leaves it to local rules or it could not be read.</summary>
    public int? Length { get; init; }

    /// <summary>Unit; null when the law leaves it open.</summary>
    public PeriodUnit? Unit { get; init; }

    /// <summary>How the end is found: deadline, interval before an event, longest duration, deemed date.</summary>
    public PeriodMode Mode { get; init; }

    /// <summary>
    /// Empty for an ordinary limit; <c>min</c> shortest length, <c>wait</c> waiting time before an act, <c>cycle</c>
    /// recurring, <c>ban</c> bar on a new application.
    /// </summary>
    public string Kind { get; init; } = "";

    /// <summary>Month and day (<c>01-31</c>) in the following year, for yearly duties; null otherwise.</summary>
    public string? Date { get; init; }

    /// <summary>Key of the event from which the period runs, such as <c>case_filed</c>.</summary>
    public string Start { get; init; } = "";

    /// <summary>How far the period may be extended; null when the rule allows no extension.</summary>
    public RuleExtension? Extension { get; init; }

    /// <summary>What time is left out, in the words of the register.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>The period; null when length or unit is open.</summary>
    public Period? Period => Length is { } length && Unit is { } unit ? new Period(length, unit) : null;

    /// <summary>The day in the year after <paramref name="year"/> by which a yearly duty is due.</summary>
    /// <exception cref="InvalidOperationException">The rule sets no fixed day.</exception>
    public DateOnly DueAfter(int year) => Date is null
        ? throw new InvalidOperationException("The rule sets no fixed day.")
        : DateOnly.ParseExact($"{year + 1:0000}-{Date}", "yyyy-MM-dd", null);
}

/// <summary>An extension a rule allows.</summary>
public sealed record RuleExtension
{
    /// <summary>Number of units; null when open.</summary>
    public int? Length { get; init; }

    /// <summary>Unit; null when open.</summary>
    public PeriodUnit? Unit { get; init; }

    /// <summary>True when the length is the new total instead of an addition.</summary>
    public bool Total { get; init; }

    /// <summary>Who approves, in Chinese.</summary>
    public string Approver { get; init; } = "";

    /// <summary>How often; 1 unless the rule says more.</summary>
    public int Times { get; init; } = 1;

    /// <summary>On what condition, in Chinese.</summary>
    public string Condition { get; init; } = "";

    /// <summary>The period of the extension; null when open.</summary>
    public Period? Period => Length is { } length && Unit is { } unit ? new Period(length, unit) : null;
}

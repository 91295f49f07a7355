namespace Fazhi.Ui;

/// <summary>A clock of a record, with its explanation.</summary>
public sealed record ClockFact
{
    /// <summary>What must be done.</summary>
    public required string Name { get; init; }

    /// <summary>Days left, as a state.</summary>
    public required StateWord State { get; init; }

    /// <summary>Last day in law, inclusive; null while it does not run.</summary>
    public DateOnly? Legal { get; init; }

    /// <summary>Safe day by our own rule.</summary>
    public DateOnly? Safe { get; init; }

    /// <summary>Article in full and what it orders.</summary>
    public string Basis { get; init; } = "";

    /// <summary>How the date was reached, sentence by sentence.</summary>
    public IReadOnlyList<ClockReason> Reasons { get; init; } = [];

    /// <summary>Days to draw; empty draws no months.</summary>
    public IReadOnlyList<DayMark> Days { get; init; } = [];

    /// <summary>True shows the explanation from the start.</summary>
    public bool Open { get; init; }
}

/// <summary>One sentence of an explanation, with the article behind it.</summary>
public sealed record ClockReason
{
    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Article, or that it is a rule of this system.</summary>
    public string? Law { get; init; }
}

/// <summary>What a day is in a count.</summary>
public enum DayKind
{
    /// <summary>Counted.</summary>
    Counted,

    /// <summary>Rest day that counts.</summary>
    Rest,

    /// <summary>Rest day that is skipped.</summary>
    Skipped,

    /// <summary>Day of the event, not counted.</summary>
    Start,

    /// <summary>Today.</summary>
    Today,

    /// <summary>Safe day.</summary>
    Safe,

    /// <summary>Last day before it is moved.</summary>
    Raw,

    /// <summary>Due day.</summary>
    Due,
}

/// <summary>A day of the month grid.</summary>
public sealed record DayMark
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it is.</summary>
    public required DayKind Kind { get; init; }

    /// <summary>Count below the date: 1, 2, 3 …</summary>
    public string? Label { get; init; }

    /// <summary>Words for the day, such as 第90日，休息日.</summary>
    public string? Title { get; init; }

    /// <summary>True when it is also a rest day.</summary>
    public bool Rest { get; init; }
}

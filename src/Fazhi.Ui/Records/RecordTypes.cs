using Fazhi.Kernel.Procedures;

namespace Fazhi.Ui;

/// <summary>A fact of the identity bar.</summary>
public sealed record Fact
{
    /// <summary>Name of the fact.</summary>
    public required string Name { get; init; }

    /// <summary>Value as text.</summary>
    public string Value { get; init; } = "";

    /// <summary>State in place of text.</summary>
    public StateWord? State { get; init; }
}

/// <summary>The clock in the right corner of the identity bar.</summary>
public sealed record MainClock
{
    /// <summary>What must be done.</summary>
    public required string Name { get; init; }

    /// <summary>Days left, as a state.</summary>
    public required StateWord Left { get; init; }

    /// <summary>Last day in law, inclusive; null while it does not run.</summary>
    public DateOnly? Legal { get; init; }

    /// <summary>Safe day by our own rule, when earlier than the legal one.</summary>
    public DateOnly? Safe { get; init; }
}

/// <summary>A stage of the track.</summary>
public sealed record Stage
{
    /// <summary>Name of the stage.</summary>
    public required string Name { get; init; }

    /// <summary>Done, Now, Skipped or Open.</summary>
    public required StateKind Kind { get; init; }

    /// <summary>Day on which it was reached.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Word below in place of a day.</summary>
    public string? Note { get; init; }
}

/// <summary>A line of a summary list.</summary>
public sealed record SummaryLine
{
    /// <summary>Name of the fact.</summary>
    public required string Name { get; init; }

    /// <summary>Value as text; line breaks are kept.</summary>
    public string Value { get; init; } = "";

    /// <summary>Address of the page behind the value.</summary>
    public string? Href { get; init; }

    /// <summary>Address at which a masked value is shown for a purpose; null for what is not masked.</summary>
    public string? ShowHref { get; init; }

    /// <summary>Address of the correction; null shows none.</summary>
    public string? ChangeHref { get; init; }
}

/// <summary>Something one may do now, or may not and why.</summary>
public sealed record ActOffer
{
    /// <summary>What is done: verb and noun.</summary>
    public required string Name { get; init; }

    /// <summary>Address of the form; null when refused.</summary>
    public string? Href { get; init; }

    /// <summary>One line of explanation.</summary>
    public string? Note { get; init; }

    /// <summary>Article, short.</summary>
    public string? Law { get; init; }

    /// <summary>What stands in the way; empty when it may be done.</summary>
    public IReadOnlyList<Unmet> Unmet { get; init; } = [];

    /// <summary>True for the next step of the procedure.</summary>
    public bool Primary { get; init; }
}

/// <summary>An event of the time line.</summary>
public sealed record TimelineEvent
{
    /// <summary>Moment of recording, already in local time.</summary>
    public required DateTime At { get; init; }

    /// <summary>What was done.</summary>
    public required string What { get; init; }

    /// <summary>Who did it.</summary>
    public string? Who { get; init; }

    /// <summary>Day in law, when it differs from the day of recording.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Reason or what changed.</summary>
    public string? Detail { get; init; }

    /// <summary>Number of the change within the record.</summary>
    public int? Number { get; init; }

    /// <summary>Digest of the change; the first eight digits are shown.</summary>
    public string? Hash { get; init; }

    /// <summary>Done, Fixed, Void or Open.</summary>
    public StateKind Kind { get; init; } = StateKind.Done;
}

/// <summary>A paper or a piece of evidence.</summary>
public sealed record FileLine
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the file; null when it is still being made.</summary>
    public string? Href { get; init; }

    /// <summary>file, photo, audio, video or box.</summary>
    public string Mark { get; init; } = "file";

    /// <summary>One line below: number, day, size.</summary>
    public string? Note { get; init; }

    /// <summary>State, such as 已定稿.</summary>
    public StateWord? State { get; init; }

    /// <summary>Digest; the first eight digits are shown.</summary>
    public string? Hash { get; init; }
}

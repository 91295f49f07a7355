namespace Fazhi.Kernel.Calendar;

/// <summary>A notice on holidays and make-up days; a later one changes what an earlier one said.</summary>
public sealed record HolidayNotice
{
    /// <summary>The year it arranges; it may also touch the last days of the year before.</summary>
    public required int Year { get; init; }

    /// <summary>Document number, such as 国办发明电〔2024〕12号.</summary>
    public required string Document { get; init; }

    /// <summary>Date of issue.</summary>
    public required DateOnly Issued { get; init; }

    /// <summary>The runs of days it arranges.</summary>
    public required IReadOnlyList<HolidayRun> Days { get; init; }
}

/// <summary>A run of days off, or of weekend days worked.</summary>
public sealed record HolidayRun
{
    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>True for days off, false for make-up working days.</summary>
    public required bool Off { get; init; }

    /// <summary>Name of the festival.</summary>
    public required string Name { get; init; }
}

/// <summary>A holiday file: <c>law/holidays.json</c> and its later versions.</summary>
internal sealed record HolidayFile
{
    public string Source { get; init; } = "";

    public required IReadOnlyList<HolidayNotice> Notices { get; init; }
}

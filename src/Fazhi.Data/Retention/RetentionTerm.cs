using Fazhi.Kernel.Law;

namespace Fazhi.Data.Retention;

/// <summary>Counts how long a record is kept.</summary>
/// <remarks>
/// Source: 档案法 (2020) art. 21 leaves periods and disposal to the national archives authority and forbids unauthorised
/// disposal. From which day a period runs was not verified, so it is the local parameter <see cref="StartParameter"/>; its
/// default, 1 January of the next year, is the longer one.
/// </remarks>
public static class RetentionTerm
{
    /// <summary>Key of the local parameter: from 1 January of the next year, or from the day itself.</summary>
    public const string StartParameter = "retention.start";

    /// <summary>Value of the parameter that counts from the day itself.</summary>
    public const string SameDay = "当日";

    /// <summary>The article behind every refusal to dispose.</summary>
    public static LegalBasis Basis { get; } = StatuteRegister.Default.Basis("close.retention");

    /// <summary>The last day on which a record must be kept, inclusive; null for ever.</summary>
    /// <param name="value">Class of the record.</param>
    /// <param name="start">The day from which it runs: archiving of a case, date of an entry.</param>
    /// <param name="parameters">Local parameters in force.</param>
    public static DateOnly? LastDay(
        RetentionClass value, DateOnly start, IReadOnlyDictionary<string, string> parameters) =>
        value.Years() is not { } years ? null
        : CountsFromDay(parameters) ? start.AddYears(years)
        : new DateOnly(start.Year + years, 12, 31);

    /// <summary>Records that start before these days are past their retention on a day.</summary>
    public static RetentionCutoffs Cutoffs(DateOnly today, IReadOnlyDictionary<string, string> parameters) =>
        new(Cutoff(RetentionClass.TenYears, today, parameters), Cutoff(RetentionClass.ThirtyYears, today, parameters))
        {
            Parameters = parameters,
            Today = today,
        };

    /// <summary>Why it is that day.</summary>
    public static string Why(RetainedRow row, IReadOnlyDictionary<string, string> parameters)
    {
        if (row.Class == RetentionClass.Permanent)
            return $"保管期限为永久，不销毁（{Basis.Citation}）。";
        if (row.StartOn is not { } start)
            return $"{row.NotYet}（{Basis.Citation}）。";
        var from = CountsFromDay(parameters) ? "从次日起" : $"从次年{start.Year + 1}年1月1日起";
        return $"{start:yyyy-MM-dd}{row.StartWord}，保管{row.Class.Label()}，{from}计算，保管到"
            + $"{LastDay(row.Class, start, parameters):yyyy-MM-dd}（{Basis.Citation}；起算办法按本地参数“保管期限起算”）。";
    }

    private static bool CountsFromDay(IReadOnlyDictionary<string, string> parameters) =>
        LocalParameters.Default.Value(StartParameter, parameters) == SameDay;

    private static DateOnly Cutoff(
        RetentionClass value, DateOnly today, IReadOnlyDictionary<string, string> parameters) =>
        CountsFromDay(parameters) ? today.AddYears(-value.Years()!.Value) : new DateOnly(today.Year - value.Years()!.Value, 1, 1);
}

/// <summary>Days before which a start lies that is past its retention.</summary>
/// <param name="TenYears">For records of ten years, exclusive.</param>
/// <param name="ThirtyYears">For records of thirty years, exclusive.</param>
public sealed record RetentionCutoffs(DateOnly TenYears, DateOnly ThirtyYears)
{
    /// <summary>The day for which they were counted.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Local parameters with which they were counted.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }
}

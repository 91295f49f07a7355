using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Reading;
using Fazhi.Ui;

namespace Fazhi.Penalties;

/// <summary>The day and the moment asked for in the address of a case.</summary>
internal sealed record AsOfDay
{
    /// <summary>The last day whose facts count; null when the case is shown as it is.</summary>
    public DateOnly? At { get; init; }

    /// <summary>The moment up to which what was recorded counts; null for now.</summary>
    public DateTimeOffset? Known { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    public static AsOfDay Read(string? at, string? known, DateOnly today)
    {
        var problems = new List<FieldProblem>();
        var day = Day("at", at, today, problems);
        var until = Day("known", known, today, problems);
        return problems.Count > 0
            ? new AsOfDay { Problems = problems }
            : new AsOfDay
            {
                At = day ?? (until is null ? null : today),

                // Up to the end of the day in China.
                Known = until is { } end ? BeijingTime.Midnight(end.AddDays(1)).AddMilliseconds(-1).ToUniversalTime() : null,
            };
    }

    private static DateOnly? Day(string name, string? text, DateOnly today, List<FieldProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var read = DateReading.Read(text, today.Year, today);
        if (read.IsRead)
            return read.Value;
        problems.Add(new FieldProblem { Field = name, Problem = read.Message, Advice = read.Message });
        return null;
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fazhi.Kernel.Calendar;

/// <summary>A question about a period as one line of JSON, and its answer as one line of JSON.</summary>
public static class DueLine
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    private static readonly string[] OffsetMoments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>Answers a line. <c>Sound</c> is false when the answer is an error.</summary>
    public static (string Answer, bool Sound) Answer(string line, WorkCalendar calendar)
    {
        try
        {
            var term = Read(line);
            if (TermRules.Fault(term) is { } fault)
                return (Error(fault), false);
            var due = calendar.Due(term);
            var legal = due.LegalAt is { } moment ? Text(moment) : Text(due.Legal);
            var safe = due.LegalAt is { } at ? Text(at) : Text(due.Safe);
            return (JsonSerializer.Serialize(new Reply(legal, safe, due.Explanation), Options), true);
        }
        catch (FormatException e)
        {
            return (Error(e.Message), false);
        }
        catch (JsonException e)
        {
            return (Error(Describe(e)), false);
        }
    }

    private static Term Read(string line)
    {
        var question = JsonSerializer.Deserialize<Question>(line, Options)
            ?? throw new FormatException("这一行是 null，应为一个对象。");
        var (start, at) = When(question.From, "from");
        return new()
        {
            Start = start,
            StartAt = at,
            Period = new(question.Length, Unit(question.Unit)),
            Mode = Mode(question.Mode),
            Suspensions = [.. (question.Suspended ?? []).Select(Suspended)],
        };
    }

    private static Suspension Suspended(Interval? interval)
    {
        if (interval is null)
            throw new FormatException("suspended 中有一项是 null，应为 {\"from\",\"to\"}。");
        var (from, fromAt) = When(interval.From, "suspended.from");
        var (to, toAt) = When(interval.To, "suspended.to");
        return new(from, to) { FromAt = fromAt, ToAt = toAt };
    }

    private static (DateOnly Day, DateTimeOffset? At) When(string text, string field)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day))
            return (day, null);
        if (DateTime.TryParseExact(text, Moments, culture, DateTimeStyles.None, out var local))
            return (DateOnly.FromDateTime(local), new DateTimeOffset(local, BeijingTime.Offset));
        if (DateTimeOffset.TryParseExact(text, OffsetMoments, culture, DateTimeStyles.None, out var moment))
            return (BeijingTime.Day(moment), moment);
        throw new FormatException(
            $"{field} 的“{text}”不是日期或日期不存在，应如 2025-09-26（以小时计时如 2025-09-26T14:30）。");
    }

    private static PeriodUnit Unit(string text) => text switch
    {
        "calendar_day" => PeriodUnit.CalendarDay,
        "working_day" => PeriodUnit.WorkingDay,
        "month" => PeriodUnit.Month,
        "year" => PeriodUnit.Year,
        "hour" => PeriodUnit.Hour,
        _ => throw new FormatException(
            $"unit 的“{text}”不认识，应为 calendar_day、working_day、month、year、hour 之一。"),
    };

    private static PeriodMode Mode(string text) => text switch
    {
        "deadline" => PeriodMode.AtMost,
        "interval_before" => PeriodMode.AtLeast,
        "duration" => PeriodMode.Holds,
        "deemed" => PeriodMode.Deemed,
        _ => throw new FormatException(
            $"mode 的“{text}”不认识，应为 deadline、interval_before、duration、deemed 之一。"),
    };

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset moment)
    {
        var local = moment.ToOffset(BeijingTime.Offset);
        return local.ToString(local.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", null);
    }

    private static string Error(string message) => JsonSerializer.Serialize(new Failure(message), Options);

    private static string Describe(JsonException e) => e.Path is { Length: > 1 } path
        ? $"{path.TrimStart('$', '.')} 的值不合要求：缺少、多余、重复或类型不对。"
        : $"不是合格的 JSON 对象（第 {e.BytePositionInLine + 1} 字节附近），"
            + "应有 from、length、unit、mode，可有 suspended。";

    private sealed record Question
    {
        public required string From { get; init; }

        public required int Length { get; init; }

        public required string Unit { get; init; }

        public required string Mode { get; init; }

        public IReadOnlyList<Interval>? Suspended { get; init; }
    }

    private sealed record Interval
    {
        public required string From { get; init; }

        public required string To { get; init; }
    }

    private sealed record Reply(string? Legal, string? Safe, string Explanation);

    private sealed record Failure(string Error);
}

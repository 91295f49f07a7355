using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Reports;
using Fazhi.Reports.Figures;

namespace Fazhi.Commands;

/// <summary>Options of the commands that compute figures.</summary>
internal static class FigureArguments
{
    public static Option<DateOnly> AsOf { get; } = new("--as-of")
    {
        Description = "截至日期，如 2025-12-31：发生日在此日及以前的才计",
        Required = true,
        CustomParser = Day,
    };

    public static Option<DateOnly?> From { get; } = new("--from")
    {
        Description = "起算日期；缺省为截至日期当年1月1日",
        CustomParser = result => Day(result),
    };

    public static Option<DateTimeOffset?> KnownAt { get; } = new("--known-at")
    {
        Description = "按这一时刻已录入的记录计算，如 2026-01-22T09:00（不写时区即北京时间）；缺省为现在",
        CustomParser = Moment,
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "以 JSON 输出（也是唯一的输出格式）" };

    public static async Task<FigureRequest> Read(ParseResult parse, IServiceProvider services, CancellationToken ct)
    {
        await using var db = services.GetRequiredService<FazhiDb>().Open(Actor.System("figures"));
        return new FigureRequest
        {
            AsOf = parse.GetValue(AsOf),
            From = parse.GetValue(From),
            KnownAt = parse.GetValue(KnownAt),
            Agency = await AgencyScope.Of(db, null, ct),
        };
    }

    private static DateOnly Day(ArgumentResult result)
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"“{text}”不是日期，请写成 2025-12-31 的样式。");
        return default;
    }

    private static DateTimeOffset? Moment(ArgumentResult result)
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment))
            return moment.Kind == DateTimeKind.Unspecified
                ? new DateTimeOffset(moment, TimeSpan.FromHours(8))
                : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        result.AddError($"“{text}”不是时刻，请写成 2026-01-22T09:00 的样式。");
        return null;
    }
}

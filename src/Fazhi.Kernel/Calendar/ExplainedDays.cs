using System.Globalization;
using System.Text.RegularExpressions;

namespace Fazhi.Kernel.Calendar;

/// <summary>A day of an explanation as it was kept: what became of it, its number, and why.</summary>
/// <param name="Day">The day.</param>
/// <param name="Treatment">What became of it.</param>
/// <param name="Ordinal">Its number in the count; null when it is not counted.</param>
/// <param name="Reason">Why, in Chinese; empty when there is nothing to say.</param>
public sealed record ExplainedDay(DateOnly Day, DayTreatment Treatment, int? Ordinal, string Reason);

/// <summary>
/// Reads the explanation of a <see cref="DueDate"/> back into its days, so that a clock is drawn as it was counted when
/// it was kept and not as it would be counted today.
/// </summary>
public static partial class ExplainedDays
{
    private static readonly Dictionary<string, DayTreatment> Words = new(StringComparer.Ordinal)
    {
        ["起算"] = DayTreatment.Start,
        ["不计"] = DayTreatment.Skipped,
        ["停止计算"] = DayTreatment.Suspended,
        ["期间末日"] = DayTreatment.Corresponding,
        ["顺延"] = DayTreatment.Moved,
        ["法定日"] = DayTreatment.Legal,
        ["安全日"] = DayTreatment.Safe,
    };

    /// <summary>The days in the order of the explanation; lines that name no day, such as warnings, are left out.</summary>
    public static IReadOnlyList<ExplainedDay> Read(string explanation) =>
        [.. explanation.Split('\n').Select(line => Line().Match(line)).Where(m => m.Success).SelectMany(Days)];

    private static IEnumerable<ExplainedDay> Days(Match line)
    {
        var first = Day(line.Groups["from"].Value);
        var last = line.Groups["to"].Success ? Day(line.Groups["to"].Value) : first;
        int? number = line.Groups["n"].Success ? int.Parse(line.Groups["n"].Value, CultureInfo.InvariantCulture) : null;
        var treatment = number is null ? Words[line.Groups["word"].Value] : DayTreatment.Counted;
        var step = last < first ? -1 : 1; // a count before an event runs backwards
        for (var i = 0; i <= Math.Abs(last.DayNumber - first.DayNumber); i++)
            yield return new(first.AddDays(i * step), treatment, number + i, line.Groups["why"].Value);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<from>\d{4}-\d\d-\d\d)( 至 (?<to>\d{4}-\d\d-\d\d))? "
        + @"(第 (?<n>\d+)( 至 \d+)? 日|(?<word>起算|不计|停止计算|期间末日|顺延|法定日|安全日))(（(?<why>[^（）]*(（[^（）]*）[^（）]*)*)）)?")]
    private static partial Regex Line();
}

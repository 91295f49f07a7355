using System.Globalization;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Law;

namespace Fazhi.Data.Tasks;

/// <summary>Who is told of an open task beside those who have to do it: the section head before its day, the head after it.</summary>
/// <param name="SectionDays">Calendar days before the day to act by from which the section head sees it.</param>
/// <param name="HeadDays">Calendar days after that day from which the head of the agency sees it.</param>
/// <remarks>Internal supervision; the law sets no days, so both are local parameters with a default.</remarks>
public sealed record Escalation(int SectionDays, int HeadDays)
{
    private const string Section = "tasks.warn.section.days";
    private const string AgencyHead = "tasks.warn.head.days";

    /// <summary>The days in force.</summary>
    public static Escalation Of(IReadOnlyDictionary<string, string> parameters) =>
        new(Days(parameters, Section), Days(parameters, AgencyHead));

    /// <summary>The last day to act by for which the section head is told today.</summary>
    public DateOnly SectionUntil(DateOnly today) => today.AddDays(SectionDays);

    /// <summary>The last day to act by for which the head is told today.</summary>
    public DateOnly HeadUntil(DateOnly today) => today.AddDays(-HeadDays);

    /// <summary>Roles that are told of a task, as bits (see <see cref="TaskItem.Of"/>).</summary>
    public int WatchersOf(DateOnly? due, DateOnly today) => TaskItem.Of(
    [
        .. due <= SectionUntil(today) ? [Role.SectionHead] : Array.Empty<Role>(),
        .. due <= HeadUntil(today) ? [Role.Head] : Array.Empty<Role>(),
    ]);

    private static int Days(IReadOnlyDictionary<string, string> parameters, string key) =>
        int.Parse(LocalParameters.Default.Value(key, parameters)!, CultureInfo.InvariantCulture);
}

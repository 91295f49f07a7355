using Fazhi.Data.Tasks;

namespace Fazhi.Web.Pages.Workbench;

/// <summary>Rows of the worklist that are equally urgent.</summary>
public sealed record WorkGroup(string Name, string? Css, IReadOnlyList<TaskRow> Rows);

/// <summary>Groups of a worklist: overdue, today, within seven days, later, without a period.</summary>
internal static class WorkGroups
{
    private static readonly string[] Names = ["已逾期", "今天到期", "七日内到期", "其后", "没有期限"];

    public static IReadOnlyList<WorkGroup> Of(IReadOnlyList<TaskRow> rows, TaskView view, DateOnly today) =>
        WorkbenchPage.IsOpen(view)
            ? [.. rows.GroupBy(r => Urgency(r.DaysLeft(today))).OrderBy(g => g.Key)
                .Select(g => new WorkGroup(Names[g.Key], Css(g.Key), [.. g]))]
            : [new WorkGroup("", null, rows)];

    private static int Urgency(int? left) => left switch
    {
        null => 4,
        < 0 => 0,
        0 => 1,
        <= 7 => 2,
        _ => 3,
    };

    private static string? Css(int urgency) => urgency switch { 0 => "fz-row-late", 1 or 2 => "fz-row-soon", _ => null };
}

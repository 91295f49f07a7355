namespace Fazhi.Kernel.Calendar;

/// <summary>Warnings when a count touches years whose holidays are not loaded.</summary>
internal static class CountWarnings
{
    public static IReadOnlyList<string> Of(
        WorkCalendar calendar, SortedSet<int> unknown, bool certain, DateOnly bound, string relation)
    {
        if (unknown.Count == 0)
            return [];
        var years = string.Join("、", unknown.Select(y => $"{y} 年"));
        var loaded = $"{years}的放假安排尚未载入（已载入 {calendar.FirstYear} 至 {calendar.LastYear} 年）";
        return [certain
            ? $"{loaded}：法定日期确定，安全日不能确定。请载入该年放假安排。"
            : $"{loaded}：日期不能确定，只能说{relation} {bound:yyyy-MM-dd}。请载入该年放假安排后重新计算。"];
    }
}

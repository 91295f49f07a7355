using System.Text;

namespace Fazhi.Kernel.Calendar;

/// <summary>Writes an explanation in Chinese: one line per run of days treated alike.</summary>
internal static class ExplanationText
{
    public static string Write(DueDate due)
    {
        var text = new StringBuilder();
        foreach (var warning in due.Warnings)
            text.Append("警告：").Append(warning).Append('\n');
        for (var i = 0; i < due.Lines.Count;)
        {
            var last = i;
            while (last + 1 < due.Lines.Count && Joins(due.Lines[last], due.Lines[last + 1]))
                last++;
            Append(text, due.Lines[i], due.Lines[last]);
            i = last + 1;
        }

        return text.ToString().TrimEnd('\n');
    }

    private static bool Joins(ExplanationLine one, ExplanationLine next) =>
        one.Treatment == next.Treatment && one.Reason == next.Reason
        && Math.Abs(next.Day.DayNumber - one.Day.DayNumber) == 1;

    private static void Append(StringBuilder text, ExplanationLine first, ExplanationLine last)
    {
        text.Append($"{first.Day:yyyy-MM-dd}");
        if (last.Day != first.Day)
            text.Append($" 至 {last.Day:yyyy-MM-dd}");
        text.Append(' ').Append(Words(first, last));
        if (first.Reason.Length > 0)
            text.Append('（').Append(first.Reason).Append('）');
        if (first.Basis is { } basis)
            text.Append(' ').Append(basis.Citation);
        text.Append('\n');
    }

    private static string Words(ExplanationLine first, ExplanationLine last) => first.Treatment switch
    {
        DayTreatment.Start => "起算",
        DayTreatment.Counted when last.Ordinal == first.Ordinal => $"第 {first.Ordinal} 日",
        DayTreatment.Counted => $"第 {first.Ordinal} 至 {last.Ordinal} 日",
        DayTreatment.Skipped => "不计",
        DayTreatment.Suspended => "停止计算",
        DayTreatment.Corresponding => "期间末日",
        DayTreatment.Moved => "顺延",
        DayTreatment.Legal => "法定日",
        _ => "安全日",
    };
}

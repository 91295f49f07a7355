namespace Fazhi.Kernel.Calendar;

/// <summary>What a term must fulfil before it can be counted.</summary>
public static class TermRules
{
    /// <summary>Earliest and latest year a period may start in.</summary>
    public const int FirstYear = 1950, LastYear = 2150;

    /// <summary>What is wrong with a term, in Chinese; null when it can be counted.</summary>
    public static string? Fault(Term term)
    {
        if (term.Start.Year is < FirstYear or > LastYear)
            return $"起算日 {term.Start:yyyy-MM-dd} 不在 {FirstYear} 至 {LastYear} 年之间。";
        if (PeriodFault(term.Period) is { } fault)
            return fault;
        foreach (var extension in term.Extensions)
        {
            if (PeriodFault(extension) is { } wrong)
                return "延长期限：" + wrong;
            if ((extension.Unit == PeriodUnit.Hour) != (term.Period.Unit == PeriodUnit.Hour))
                return "以小时计的期间与以日计的期间不能相接，请分两段计算。";
        }

        if (term.Period.Unit == PeriodUnit.Hour && term.StartAt is null)
            return "以小时计的期间须写明起算时刻，例如 2025-09-26T14:30。";
        if (term.Mode == PeriodMode.AtLeast && (term.Suspensions.Count > 0 || term.Extensions.Count > 0))
            return "事前间隔自事件往前计算，没有中止和延长。";
        return term.Suspensions.Select(SuspensionFault).FirstOrDefault(f => f is not null);
    }

    /// <summary>Refuses a term that cannot be counted.</summary>
    /// <exception cref="ArgumentException">See the message.</exception>
    public static void Check(Term term)
    {
        if (Fault(term) is { } fault)
            throw new ArgumentException(fault, nameof(term));
    }

    private static string? PeriodFault(Period period)
    {
        var most = period.Unit switch
        {
            PeriodUnit.Year => 100,
            PeriodUnit.Month => 1200,
            PeriodUnit.Hour => 87_600,
            _ => 36_500,
        };
        return period.Length < 1 || period.Length > most
            ? $"期间长度 {period.Length} 不在 1 至 {most} 之间。"
            : null;
    }

    private static string? SuspensionFault(Suspension suspension) =>
        suspension.To < suspension.From || suspension.ToAt < suspension.FromAt
            ? $"中止的止日 {suspension.To:yyyy-MM-dd} 早于起日 {suspension.From:yyyy-MM-dd}。"
            : suspension.To.Year > LastYear + 100 ? $"中止的止日 {suspension.To:yyyy-MM-dd} 过于遥远。" : null;
}

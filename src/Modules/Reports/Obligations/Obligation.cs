using Fazhi.Data;
using Fazhi.Data.Tasks;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Obligations;

/// <summary>定期任务: at least so many of something in every period, such as a meeting each quarter. Gaps become tasks.</summary>
[RecordKind("reports.obligation", "定期任务", Keeping.Permanent, Attaches = [typeof(TaskItem)])]
internal sealed class Obligation : ScopedRecord
{
    public string Title { get; private set; } = "";

    /// <summary>Id of the indicator that counts what was done.</summary>
    public string Indicator { get; private set; } = "";

    public Every Every { get; private set; }

    public int Least { get; private set; }

    /// <summary>Month by the end of whose <see cref="DueDay"/> it is due each year; null means the end of the period.</summary>
    public int? DueMonth { get; private set; }

    public int? DueDay { get; private set; }

    public string Basis { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    /// <summary>Day of the last check.</summary>
    public DateOnly? CheckedOn { get; private set; }

    public void Set(ObligationDraft draft, DateOnly on) =>
        (Title, Indicator, Every, Least, DueMonth, DueDay, Basis, ValidFrom) =
        (draft.Title, draft.Indicator, draft.Every, draft.Least, draft.DueMonth, draft.DueDay, draft.Basis, on);

    public void End(DateOnly on) => ValidTo = on;

    public void Checked(DateOnly on) => CheckedOn = on;

    /// <summary>The periods of the year of a day in which it holds and that have begun; each from its first day to its last.</summary>
    public IReadOnlyList<Window> PeriodsOf(DateOnly day)
    {
        var year = new Window(new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));
        return [.. Plan.Periods(Every, year)
            .Where(p => p.From <= day && p.To >= ValidFrom && (ValidTo is null || p.From <= ValidTo))];
    }

    /// <summary>The day by which a period asks for it.</summary>
    public DateOnly DueOf(Window period) => DueMonth is { } month
        ? new DateOnly(period.From.Year, month, Math.Min(DueDay ?? 31, DateTime.DaysInMonth(period.From.Year, month)))
        : period.To;

    /// <summary>Name of a period: 2026年第3季度.</summary>
    public string NameOf(Window period) => Every switch
    {
        Every.Month => $"{period.From.Year}年{period.From.Month}月",
        Every.Quarter => $"{period.From.Year}年第{(period.From.Month + 2) / 3}季度",
        _ => $"{period.From.Year}年",
    };
}

/// <summary>What is entered to set an obligation; it holds from the date of the act.</summary>
public sealed record ObligationDraft
{
    /// <summary>What must be done, such as 每季度召开专题推进会.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the indicator that counts it.</summary>
    public required string Indicator { get; init; }

    /// <summary>The period.</summary>
    public required Every Every { get; init; }

    /// <summary>At least so many in a period, from 1.</summary>
    public required int Least { get; init; }

    /// <summary>Month by which it is due each year; only with <see cref="Every.Year"/>, null for the end of the period.</summary>
    public int? DueMonth { get; init; }

    /// <summary>Day of that month.</summary>
    public int? DueDay { get; init; }

    /// <summary>Document or law that asks for it.</summary>
    public required string Basis { get; init; }
}

/// <summary>Nothing is entered to end an obligation.</summary>
public sealed record EndObligationDraft;

/// <summary>Nothing is entered to check an obligation.</summary>
public sealed record CheckObligationDraft;

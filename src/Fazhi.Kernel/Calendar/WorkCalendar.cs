using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fazhi.Kernel.Law;

namespace Fazhi.Kernel.Calendar;

/// <summary>What the calendar says of a day.</summary>
/// <param name="Working">True for a working day; null when the year is not loaded.</param>
/// <param name="Reason">周末, 国庆节放假, 国庆节调休上班; empty for an ordinary working day.</param>
/// <param name="Document">Number of the notice that arranged the day; null when none did.</param>
public readonly record struct DayNature(bool? Working, string Reason, string? Document);

/// <summary>The working days of the loaded years: weekends, holidays and make-up days by notice. Immutable.</summary>
public sealed class WorkCalendar
{
    private static readonly Lazy<WorkCalendar> Embedded = new(() =>
        new(LawFiles.Read<HolidayFile>("holidays.json").Notices));

    private readonly FrozenDictionary<DateOnly, DayNature> arranged;
    private readonly FrozenSet<int> years;

    /// <summary>Builds a calendar from notices; a later notice overrides an earlier one day by day.</summary>
    /// <exception cref="InvalidDataException">There is no notice, or a run ends before it begins.</exception>
    public WorkCalendar(IEnumerable<HolidayNotice> notices)
    {
        Notices = [.. notices.OrderBy(n => n.Issued)];
        if (Notices.Count == 0)
            throw new InvalidDataException("放假安排文件里没有通知。");

        var days = new Dictionary<DateOnly, DayNature>();
        foreach (var notice in Notices)
        {
            foreach (var run in notice.Days)
                Arrange(days, notice, run);
        }

        arranged = days.ToFrozenDictionary();
        years = Notices.Select(n => n.Year).ToFrozenSet();
        Version = Identify(days);
    }

    /// <summary>The calendar shipped with the program.</summary>
    public static WorkCalendar Default => Embedded.Value;

    /// <summary>The notices it rests on, oldest first.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; }

    /// <summary>First and last loaded year, last notice and digest: equal only for equal content.</summary>
    public string Version { get; }

    /// <summary>First loaded year.</summary>
    public int FirstYear => years.Min();

    /// <summary>Last loaded year.</summary>
    public int LastYear => years.Max();

    /// <summary>Reads a holiday file of the form of <c>law/holidays.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file is not of that form; the message names the place.</exception>
    public static WorkCalendar Load(Stream file)
    {
        try
        {
            return new(LawFiles.Parse<HolidayFile>(file).Notices);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"放假安排文件第 {e.LineNumber + 1} 行不合格式（{e.Path}）。", e);
        }
    }

    /// <summary>The calendar as it was published by a day: later notices are left out.</summary>
    /// <exception cref="InvalidDataException">No notice had been issued by then.</exception>
    public WorkCalendar AsPublished(DateOnly on) => new(Notices.Where(n => n.Issued <= on));

    /// <summary>True when the holidays of the day's year are loaded.</summary>
    public bool Covers(DateOnly day) => years.Contains(day.Year);

    /// <summary>What the calendar says of a day.</summary>
    public DayNature this[DateOnly day]
    {
        get
        {
            if (!Covers(day))
                return new(null, $"{day.Year} 年放假安排未载入", null);
            if (arranged.TryGetValue(day, out var nature))
                return nature;
            return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                ? new(false, "周末", null)
                : new(true, "", null);
        }
    }

    /// <summary>True for a working day, false for a rest day, null when the year is not loaded.</summary>
    public bool? IsWorkingDay(DateOnly day) => this[day].Working;

    /// <summary>Days some notice arranged, with what holds of them now.</summary>
    internal IEnumerable<DateOnly> ArrangedDays => arranged.Keys;

    /// <summary>The end of a period.</summary>
    /// <exception cref="ArgumentException">The term contradicts itself.</exception>
    public DueDate Due(Term term)
    {
        TermRules.Check(term);
        return (term.Period.Unit == PeriodUnit.Hour ? HourCount.Run(this, term)
            : term.Mode == PeriodMode.AtLeast ? new BackwardCount(this, term).Run()
            : new ForwardCount(this, term).Run()).WithSetDays();
    }

    private static void Arrange(Dictionary<DateOnly, DayNature> days, HolidayNotice notice, HolidayRun run)
    {
        if (run.To < run.From)
            throw new InvalidDataException($"{notice.Document}：{run.Name} 的止日 {run.To:yyyy-MM-dd} 早于起日。");
        for (var day = run.From; day <= run.To; day = day.AddDays(1))
        {
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var reason = run.Off ? $"{run.Name}放假" : weekend ? $"{run.Name}调休上班" : "恢复上班";
            days[day] = new(!run.Off, reason, notice.Document);
        }
    }

    private string Identify(Dictionary<DateOnly, DayNature> days)
    {
        var text = new StringBuilder().AppendJoin(',', years.Order());
        foreach (var (day, nature) in days.OrderBy(d => d.Key))
            text.Append($"\n{day:yyyy-MM-dd} {nature.Working}");
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return $"{years.Min()}-{years.Max()} {Notices[^1].Document} {digest[..8]}";
    }
}

using System.Globalization;
using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

/// <summary>加处罚款: what accrues on a fine that is not paid in time, with its working (行政处罚法 2021 art. 72 (1) no. 1).</summary>
/// <remarks>
/// Three in a hundred of the overdue fine for every day from the day after the last day, the day of payment included; not
/// on the days of reconsideration or suit, both ends included (art. 73 (3)); never more than the fine. Parts of a fen are
/// left out. What the articles leave open is read in favour of the party, see ADR 28.
/// </remarks>
internal sealed record Surcharge
{
    private static readonly StatuteRule Rule = StatuteRegister.Default["exec.surcharge"];

    public static readonly Surcharge None = new() { Lines = [], Cap = 0, Unpaid = 0 };

    /// <summary>Share of the overdue fine that a day adds.</summary>
    public static decimal DailyRate { get; } = Rule.Number("daily_rate");

    /// <summary>Runs of days alike, oldest first.</summary>
    public required IReadOnlyList<SurchargeLine> Lines { get; init; }

    /// <summary>Most it can come to, in yuan.</summary>
    public required decimal Cap { get; init; }

    /// <summary>The part of the fine that was overdue on the last day counted, in yuan.</summary>
    public required decimal Unpaid { get; init; }

    /// <summary>Yuan, to the fen.</summary>
    public decimal Total => Math.Min(Cap, decimal.Round(Lines.Sum(l => l.Amount), 2, MidpointRounding.ToZero));

    /// <summary>True when it no longer grows because the cap is reached.</summary>
    public bool IsCapped => Cap > 0 && Total == Cap;

    /// <summary>The working in words, a line for each run of days.</summary>
    public IEnumerable<string> Working => Lines.Select(l => l.Text)
        .Append($"合计{Yuan(Total)}元；上限为罚款数额{Yuan(Cap)}元{(IsCapped ? "，已到上限，不再增加" : "")}");

    /// <summary>Counts from the dated facts through a day.</summary>
    /// <param name="facts">What was decided, paid, deferred and challenged.</param>
    /// <param name="through">Last day counted, inclusive.</param>
    public static Surcharge Count(SurchargeFacts facts, DateOnly through)
    {
        var cap = facts.Fine * Rule.Number("cap_ratio");
        var lines = new List<SurchargeLine>();
        var days = facts.Turns(through);
        for (var i = 0; i + 1 < days.Count && lines.Sum(l => l.Amount) < cap; i++)
        {
            if (facts.Overdue(days[i]) is not (> 0 and var unpaid))
                continue;
            var line = new SurchargeLine(days[i], days[i + 1].AddDays(-1), unpaid, facts.PausedBy(days[i]) ?? "");
            lines.Add(line.UpTo(cap - lines.Sum(l => l.Amount)));
        }

        return new Surcharge { Lines = lines, Cap = cap, Unpaid = facts.Overdue(through) };
    }

    internal static string Yuan(decimal amount) => amount.ToString("#,0.00", CultureInfo.InvariantCulture);
}

/// <summary>A run of days on which the same amount was overdue.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Unpaid">Overdue part of the fine, in yuan.</param>
/// <param name="Pause">What stops the count on these days; empty when nothing does.</param>
internal sealed record SurchargeLine(DateOnly From, DateOnly To, decimal Unpaid, string Pause)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Yuan, not rounded and not capped.</summary>
    public decimal Amount => Pause.Length > 0 ? 0 : Days * Surcharge.DailyRate * Unpaid;

    /// <summary>The run as far as it takes to reach an amount.</summary>
    public SurchargeLine UpTo(decimal amount) => Amount <= amount ? this : this with
    {
        To = From.AddDays((int)Math.Ceiling(amount / (Surcharge.DailyRate * Unpaid)) - 1),
    };

    public string Text => $"{From:yyyy-MM-dd}至{To:yyyy-MM-dd}：" + (Pause.Length > 0
        ? $"{Pause}期间{Days}日不计"
        : $"逾期{Days}日 × {Surcharge.DailyRate * 100:0.##}% × 未缴{Surcharge.Yuan(Unpaid)}元 = {Surcharge.Yuan(Amount)}元");
}

/// <summary>The facts a surcharge is counted from.</summary>
internal sealed record SurchargeFacts
{
    /// <summary>The fine in force, in yuan.</summary>
    public required decimal Fine { get; init; }

    /// <summary>Last day to pay by the statute.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Deferrals in the order in which they were approved.</summary>
    public IReadOnlyList<DeferredFine> Deferrals { get; init; } = [];

    /// <summary>Payments of the fine.</summary>
    public IReadOnlyList<(DateOnly On, decimal Amount)> Payments { get; init; } = [];

    public IReadOnlyList<SurchargePause> Pauses { get; init; } = [];

    /// <summary>What had to be paid before a day and has not been, in yuan.</summary>
    public decimal Overdue(DateOnly day)
    {
        var paid = Payments.Where(p => p.On < day).Sum(p => p.Amount);
        var due = Deferrals.LastOrDefault(d => d.On <= day) is { } deferral
            ? Fine - deferral.Sum + deferral.Schedule.Where(s => s.DueOn < day).Sum(s => s.Amount)
            : LastDay < day ? Fine : 0;
        return Math.Max(0, Math.Min(due, Fine) - paid);
    }

    public string? PausedBy(DateOnly day) => Pauses.FirstOrDefault(p => p.Covers(day))?.Name;

    /// <summary>The days from which the amount of a day may be another, and the day after the last.</summary>
    public IReadOnlyList<DateOnly> Turns(DateOnly through)
    {
        if (through <= LastDay)
            return [];
        IEnumerable<DateOnly> turns =
        [
            .. Payments.Select(p => p.On.AddDays(1)), .. Deferrals.Select(d => d.On),
            .. Deferrals.SelectMany(d => d.Schedule).Select(s => s.DueOn.AddDays(1)),
            .. Pauses.Select(p => p.From), .. Pauses.Select(p => p.To).OfType<DateOnly>().Select(t => t.AddDays(1)),
        ];
        return [LastDay.AddDays(1), .. turns.Where(t => t > LastDay.AddDays(1) && t <= through).Distinct().Order(), through.AddDays(1)];
    }
}

/// <summary>A fine put off to other days from the day of the approval on.</summary>
internal sealed record DeferredFine(DateOnly On, IReadOnlyList<(DateOnly DueOn, decimal Amount)> Schedule)
{
    public decimal Sum => Schedule.Sum(s => s.Amount);
}

/// <summary>Days on which no surcharge accrues, both ends included; without an end it goes on.</summary>
internal sealed record SurchargePause(DateOnly From, DateOnly? To, string Name)
{
    public bool Covers(DateOnly day) => day >= From && (To is not { } to || day <= to);
}

using Fazhi.Data.Clocks;
using Fazhi.Kernel.Calendar;
using Fazhi.Ui;
using Clock = Fazhi.Data.Clocks.Clock;

namespace Fazhi.Penalties;

/// <summary>A clock in words: how it stands, and why it ends on that day.</summary>
public static class ClockWords
{
    // Periods of the party that only hold the agency back: when they are over, nothing is late.
    private static readonly string[] Waits =
        [.. OrdinaryProcedure.Version2021.Terms.Where(t => t is { IsOfParty: true, HoldsBack.Count: > 0 }).Select(t => t.Name)];

    /// <summary>The clock as pages show it.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="today">The day from which it is looked at.</param>
    public static ClockFact Explain(Clock clock, DateOnly today) => new()
    {
        Name = clock.Label,
        State = clock.State switch
        {
            ClockState.Met => new() { Kind = StateKind.Done, Word = $"已办{clock.MetOn:MM-dd}" },
            ClockState.MetLate => new() { Kind = StateKind.Late, Word = $"逾期办理{clock.MetOn:MM-dd}" },
            ClockState.Dropped => new() { Kind = StateKind.Skipped, Word = "不再适用" },
            _ when Waits.Contains(clock.Term) && clock.Legal < today => new() { Kind = StateKind.Done, Word = "已经届满" },
            _ => StateWord.Due(clock.Alarm, today),
        },
        Legal = clock.Legal ?? clock.Alarm,
        Safe = clock.Safe,
        Days = ClockDays.Of(clock, today),
        Basis = $"{clock.Citation}，自{clock.StartedOn:yyyy-MM-dd}起{clock.Length}"
            + (clock.LegalAt is { } at ? $"，至{at.ToOffset(BeijingTime.Offset):yyyy-MM-dd HH:mm}" : ""),
        Reasons =
        [
            .. clock.Explanation.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => new ClockReason { Text = line }),
            .. clock.CalendarVersion is { Length: > 0 } version // as of an earlier day it is not known
                ? [new ClockReason { Text = $"节假日数据：{version}" }] : Array.Empty<ClockReason>(),
        ],
    };
}

using Fazhi.Data.Acts;
using Fazhi.Data.Matters;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Clocks;

/// <summary>Brings the clocks of a matter in line with its dated facts after every act.</summary>
/// <remarks>
/// A clock whose start did not move keeps its dates: a new holiday file changes nothing until a person has confirmed
/// it. A corrected start counts it anew, and the change log keeps both.
/// </remarks>
internal static class ClockWork
{
    public static void Run<TMatter>(
        ActWork work, Procedure<TMatter> procedure, Facts<TMatter> facts, WorkCalendar calendar)
        where TMatter : Matter
    {
        foreach (var term in procedure.Terms)
        {
            var clock = work.Attached.OfType<Clock>().LastOrDefault(c => c.Term == term.Name);
            if (term.Run(facts.Matter, facts.Parameters, calendar) is not { } due)
            {
                if (clock is not null)
                    clock.State = ClockState.Dropped;
                continue;
            }

            clock = Set(work, term, facts, clock, due);
            Judge(clock, term.MetOn(facts.Matter));
        }
    }

    private static Clock Set<TMatter>(
        ActWork work, Term<TMatter> term, Facts<TMatter> facts, Clock? clock, DueDate due)
        where TMatter : Matter
    {
        var start = term.Start(facts.Matter)!.Value;
        if (clock is null)
        {
            clock = New(work, term, facts.Matter, start, due);
            Count(clock, term.Length(facts.Parameters)!.Value, due);
            work.Attach(clock);
        }
        else if (clock.StartedOn != start)
        {
            clock.StartedOn = start;
            Count(clock, term.Length(facts.Parameters)!.Value, due);
        }

        return clock;
    }

    private static Clock New<TMatter>(
        ActWork work, Term<TMatter> term, TMatter matter, DateOnly start, DueDate due)
        where TMatter : Matter => new()
        {
            RecordKind = RecordKinds.Of<TMatter>(),
            RecordId = matter.Id,
            OfficePosition = matter.OfficePosition,
            Term = term.Name,
            Label = term.Label,
            StartedOn = start,
            Alarm = due.Alarm,
            Rule = term.Basis.Rule,
            Citation = term.Basis.Citation,
            Length = "",
            CalendarVersion = due.CalendarVersion,
            Explanation = "",
            IsOfParty = term.IsOfParty,
        };

    private static void Count(Clock clock, Period length, DueDate due)
    {
        (clock.Legal, clock.Safe, clock.Alarm) = (due.Legal, due.Safe, due.Alarm);
        (clock.Length, clock.CalendarVersion) = (length.ToString(), due.CalendarVersion);
        clock.Explanation = due.Explanation;
    }

    private static void Judge(Clock clock, DateOnly? metOn)
    {
        clock.MetOn = metOn;
        clock.State = metOn is null ? ClockState.Running
            : clock.Legal is { } legal && metOn > legal ? ClockState.MetLate
            : ClockState.Met;
    }
}

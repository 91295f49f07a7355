using Fazhi.Data.Acts;
using Fazhi.Data.Matters;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Clocks;

/// <summary>Brings the clocks of a matter in line with its dated facts after every act.</summary>
/// <remarks>
/// A clock whose facts did not move keeps its dates: a new holiday file changes nothing until a person has confirmed
/// it. A corrected start, an extension, a time that does not count or a last day set by approval counts it anew, and the
/// change log keeps both.
/// </remarks>
public static class ClockWork
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
            Judge(clock, term.MetOn(facts.Matter), term.MetAt?.Invoke(facts.Matter));
        }
    }

    private static Clock Set<TMatter>(
        ActWork work, Term<TMatter> term, Facts<TMatter> facts, Clock? clock, DueDate due)
        where TMatter : Matter
    {
        var start = term.Start(facts.Matter)!.Value;
        var added = term.Added(facts.Matter);
        if (clock is null)
        {
            clock = New(work, term, facts.Matter, start, due);
            Count(clock, term.Length(facts.Parameters) + added, due);
            work.Attach(clock);
        }
        else if (clock.StartedOn != start || Added(clock.Length) != added || (due.Term.SetTo is not null && clock.Legal != due.Legal))
        {
            clock.StartedOn = start;
            Count(clock, term.Length(facts.Parameters) + added, due);
        }

        return clock;
    }

    // A changed local parameter moves no clock that runs; what was granted or taken out does.
    private static string Added(string length) => length.IndexOf('，') is >= 0 and var at ? length[at..] : "";

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
            CountedFrom = "",
            Explanation = "",
            IsOfParty = term.IsOfParty,
        };

    private static void Count(Clock clock, string length, DueDate due)
    {
        clock.Take(due);
        clock.Length = length;
    }

    private static void Judge(Clock clock, DateOnly? metOn, DateTimeOffset? metAt)
    {
        clock.MetOn = metOn;
        clock.State = metOn is null ? ClockState.Running
            : metOn > clock.Legal || metAt > clock.LegalAt ? ClockState.MetLate
            : ClockState.Met;
    }
}

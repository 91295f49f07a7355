using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

// The dated facts of a hearing, in the order in which they come about (行政处罚法 art. 63 to 65).

/// <summary>听证通知: when and where it is held, and by whom.</summary>
internal sealed class HearingCall
{
    public required DateOnly On { get; set; }

    public string Number { get; set; } = "";

    public required DateOnly HeldOn { get; init; }

    public required string Place { get; init; }

    public required Guid ChairId { get; init; }

    public required string Chair { get; init; }

    public required string Clerk { get; init; }

    /// <summary>Why it is not public; empty when it is.</summary>
    public required string ClosedGround { get; init; }

    /// <summary>The last day on which the party may be told of a hearing on a day.</summary>
    public static DateOnly LastDayToTell(DateOnly heldOn) =>
        WorkCalendar.Default.Due(Term.Of(StatuteRegister.Default["hearing.notify"], heldOn)).Bound;
}

/// <summary>听证: what took place on the day.</summary>
internal sealed class HearingSession
{
    public required DateOnly On { get; set; }

    public required HearingCourse Course { get; init; }

    /// <summary>Who spoke for the party: itself, or one or two agents.</summary>
    public required string Attending { get; init; }

    public required string Accusation { get; init; }

    public required string Defence { get; init; }

    /// <summary>Signed by the party, or why not.</summary>
    public required string Signing { get; init; }
}

/// <summary>听证意见: what the chair reports.</summary>
internal sealed class HearingReport
{
    public required DateOnly On { get; set; }

    public required string Chair { get; init; }

    public required string Opinion { get; init; }
}

/// <summary>撤回听证申请: the party no longer asks for it.</summary>
internal sealed class HearingWithdrawal
{
    public required DateOnly On { get; set; }

    public required string Reason { get; init; }
}

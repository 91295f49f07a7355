namespace Fazhi.Penalties.Coercion;

// The dated facts of a measure. Each is written by one act; only a correction of a date writes On again.

/// <summary>拟采取: what is to be done to what, by which power.</summary>
internal sealed class Proposal
{
    public required DateOnly On { get; set; }

    /// <summary>Law and article that give the power.</summary>
    public required string Power { get; init; }

    public required string Grounds { get; init; }

    /// <summary>Articles the party is suspected to have broken; empty when none is.</summary>
    public required string ViolatedArticles { get; init; }

    public required string TargetKind { get; init; }

    public required string Target { get; init; }

    public required string Place { get; init; }

    /// <summary>True when the agency listed such measures among the major decisions that are reviewed, on the day.</summary>
    public bool NeedsReview { get; init; }
}

/// <summary>批准: by the head, before the measure (行政强制法 art. 18).</summary>
internal sealed class Approval
{
    public required DateOnly On { get; set; }

    public required string ApprovedBy { get; init; }

    public required string Opinion { get; init; }
}

/// <summary>实施: what took place on the spot (art. 18), with the decision and the list handed over (art. 24).</summary>
internal sealed class Application
{
    public required DateOnly On { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The moment; the hours of art. 19 run from it.</summary>
    public required DateTimeOffset At { get; set; }

    public string Number { get; set; } = "";

    /// <summary>Who was there for the party; empty when nobody came.</summary>
    public required string Attending { get; init; }

    /// <summary>The witness when the party did not come; empty otherwise.</summary>
    public required string Witness { get; init; }

    public required string Statement { get; init; }

    /// <summary>Signed by the party, or why not.</summary>
    public required string Signing { get; init; }

    /// <summary>Why it could not wait for the approval (art. 19); empty when it was approved before.</summary>
    public required string Urgency { get; init; }

    public bool IsUrgent => Urgency.Length > 0;
}

/// <summary>One line of the list of things.</summary>
internal sealed class MeasureItem
{
    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string Spec { get; init; }

    public required decimal Quantity { get; init; }

    public required string Unit { get; init; }

    public required string State { get; init; }

    public required string KeptAt { get; init; }

    /// <summary>The line as lists and evidence print it.</summary>
    public string Text => $"{Name}{(Spec.Length > 0 ? $"（{Spec}）" : "")}{Quantity:0.##}{Unit}";
}

/// <summary>补办批准: what the head found within 24 hours of a measure taken at once (art. 19).</summary>
internal sealed class Confirmation
{
    public required DateOnly On { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>The head who decided; nobody who did reviews the measure.</summary>
    public Guid? HeadId { get; init; }

    /// <summary>False when it should not have been taken: then it is released at once.</summary>
    public required bool IsJustified { get; init; }

    public required string Opinion { get; init; }
}

/// <summary>公告: the public was told of a measure against an epidemic (传染病防治法 art. 67).</summary>
internal sealed class Announcement
{
    public required DateOnly On { get; init; }

    public required string Channel { get; init; }

    public required string Content { get; init; }
}

/// <summary>检测期间: not counted, but only for as long as the party was told in writing (art. 25).</summary>
internal sealed class Testing
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The last day of the time told to the party.</summary>
    public required DateOnly Until { get; init; }

    public required string Institution { get; init; }

    public required string Things { get; init; }

    public required string Receiver { get; init; }

    public DateOnly? EndedOn { get; private set; }

    public string Result { get; private set; } = "";

    public bool IsOpen => EndedOn is null;

    /// <summary>The last day that does not count: that of the result, and never later than was told.</summary>
    public DateOnly LastDay => EndedOn is { } ended && ended < Until ? ended : Until;

    public void End(DateOnly on, string result) => (EndedOn, Result) = (on, result);
}

/// <summary>延长: once, by the head, with reasons told to the party in writing (art. 25).</summary>
internal sealed class Extension
{
    public required DateOnly On { get; set; }

    public string Number { get; set; } = "";

    public required int Days { get; init; }

    public required string Reason { get; init; }

    public required string ApprovedBy { get; init; }

    public required string Receiver { get; init; }
}

/// <summary>解除: the things go back at once (art. 28).</summary>
internal sealed class Release
{
    public required DateOnly On { get; set; }

    public string Number { get; set; } = "";

    public required ReleaseGround Ground { get; init; }

    public required string Note { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>Who took the things back and signed for them; empty when nothing was held.</summary>
    public required string Receiver { get; init; }

    /// <summary>Yuan for storage and testing, borne by the agency (art. 25 and 26).</summary>
    public required decimal Costs { get; init; }
}

/// <summary>处理: confiscated, destroyed or treated (art. 27).</summary>
internal sealed class Disposal
{
    public required DateOnly On { get; set; }

    public string Number { get; set; } = "";

    public required DisposalWay Way { get; init; }

    public required string Basis { get; init; }

    public required string Note { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>The penalty decision that confiscates; empty for another way.</summary>
    public required string PenaltyDecision { get; init; }

    /// <summary>Yuan for storage and testing, borne by the agency.</summary>
    public required decimal Costs { get; init; }
}

/// <summary>移送: the things go with a case to the judicial organs, and the party is told in writing (art. 21).</summary>
internal sealed class Handover
{
    public required DateOnly On { get; set; }

    public required string Organ { get; init; }

    public required string ReferralNumber { get; init; }

    public required string Receiver { get; init; }

    public required string Notice { get; init; }

    public required string ApprovedBy { get; init; }
}

/// <summary>不予采取: not approved, or no longer needed before it was taken.</summary>
internal sealed class Dropping
{
    public required DateOnly On { get; set; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}

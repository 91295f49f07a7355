namespace Fazhi.Penalties;

// What is done about a case from above and towards the outside: filed with the justice office, supervised by the head.

/// <summary>重大处罚决定备案: the decision was filed with the justice office of the government.</summary>
internal sealed class MajorFiling
{
    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    /// <summary>Why the decision counts as major.</summary>
    public required string Ground { get; init; }

    /// <summary>The office it was filed with.</summary>
    public required string Organ { get; init; }

    /// <summary>Number under which that office received it.</summary>
    public required string Receipt { get; init; }
}

/// <summary>督办: the head has put the case under his own supervision.</summary>
internal sealed class Supervision
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required string By { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Demand { get; init; }

    /// <summary>Last day for it.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The day the head ended it; null while it lasts.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string Result { get; private set; } = "";

    public bool IsOpen => EndedOn is null;

    public void End(DateOnly on, string result) => (EndedOn, Result) = (on, result);
}

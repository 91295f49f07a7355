namespace Fazhi.Penalties;

// What happens beside the path of an investigation: evidence kept in place, orders to correct, officers replaced.

/// <summary>证据先行登记保存: evidence that may be lost is registered and kept (行政处罚法 art. 56).</summary>
internal sealed class Preservation
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    /// <summary>The things, one a line with quantity.</summary>
    public required string Things { get; init; }

    public required string Place { get; init; }

    public required string Reason { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>The officers who registered it, joined by 、.</summary>
    public string TakenBy { get; init; } = "";

    /// <summary>Who keeps the things; empty for the officers themselves.</summary>
    public string Keeper { get; init; } = "";

    public DateOnly? HandledOn { get; private set; }

    public PreservationEnd? End { get; private set; }

    public string EndNote { get; private set; } = "";

    public string EndNumber { get; set; } = "";

    /// <summary>1, 2, 3 … in the order in which those of a case were dealt with; null while it is open.</summary>
    public int? EndOrder { get; private set; }

    public bool IsOpen => HandledOn is null;

    public void Handle(int order, DateOnly on, PreservationEnd end, string note) =>
        (EndOrder, HandledOn, End, EndNote) = (order, on, end, note);
}

/// <summary>责令改正: the party is told to put the conduct right (art. 28).</summary>
internal sealed class CorrectionOrder
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    public required string Conduct { get; init; }

    public required string Demand { get; init; }

    public required string Articles { get; init; }

    /// <summary>The day by which it has to be put right; null for at once.</summary>
    public DateOnly? DueOn { get; init; }

    public DateOnly? CheckedOn { get; private set; }

    public bool IsCorrected { get; private set; }

    public string Result { get; private set; } = "";

    public bool IsOpen => CheckedOn is null;

    /// <summary>The day on which it has to be looked at.</summary>
    public DateOnly CheckFrom => DueOn ?? On;

    public void Check(DateOnly on, bool corrected, string result) =>
        (CheckedOn, IsCorrected, Result) = (on, corrected, result);
}

using Fazhi.Data.Clocks;

namespace Fazhi.Penalties.FileReview;

/// <summary>What the checks of data look at, flat: the same for one case that is loaded and for thousands read in a stream.</summary>
internal sealed record DataFacts
{
    public required Guid Case { get; init; }

    public required string Number { get; init; }

    public required string Cause { get; init; }

    public required bool IsSimple { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The officer in whose hands it lies; null before there is one.</summary>
    public Guid? LeadId { get; init; }

    public string Lead { get; init; } = "";

    public Guid OfficeId { get; init; }

    /// <summary>What was done on which day of law, and when it was typed.</summary>
    public IReadOnlyList<EntryMade> Entries { get; init; } = [];

    /// <summary>Periods of the agency that were not kept.</summary>
    public IReadOnlyList<LateClock> LateClocks { get; init; } = [];

    public required bool IsClosedUnpublished { get; init; }

    public bool LacksPartyAddress { get; init; }

    /// <summary>True for an organisation without its code.</summary>
    public bool LacksPartyCode { get; init; }

    /// <summary>True for an organisation without the name of who heads it.</summary>
    public bool LacksPrincipal { get; init; }

    public bool LacksFilingReason { get; init; }

    public bool LacksDiscretion { get; init; }

    /// <summary>Pieces of evidence of which no file is kept.</summary>
    public int EvidenceWithoutFile { get; init; }

    /// <summary>True when the decision was served and no signed receipt is kept.</summary>
    public bool LacksReceiptOfService { get; init; }

    public string Address => $"{CaseFile.List.Href}/{Case}";

    /// <summary>Of a case that is loaded: only what its self-review does not ask in an item of its own.</summary>
    public static DataFacts Of(CaseMaterial m) => new()
    {
        Case = m.Matter.Id,
        Number = m.Matter.Number,
        Cause = m.Matter.Cause,
        IsSimple = m.Matter.IsSimple,
        Today = m.Today,
        Entries = m.Entries,
        LateClocks = [.. m.Clocks.Where(c => LateClock.Is(c, m.Today)).Select(c => new LateClock
        {
            Label = c.Label,
            Alarm = c.Alarm,
            MetOn = c.MetOn,
            Rule = c.Rule,
        })],
        IsClosedUnpublished = m.Matter is { IsUnpublished: true, Closing: not null },
    };
}

/// <summary>A period that was not kept.</summary>
internal sealed record LateClock
{
    public required string Label { get; init; }

    public required DateOnly Alarm { get; init; }

    /// <summary>The day it was done; null while it is not.</summary>
    public required DateOnly? MetOn { get; init; }

    public required string Rule { get; init; }

    public static bool Is(Clock clock, DateOnly today) => !clock.IsOfParty
        && (clock.State == ClockState.MetLate || (clock.State == ClockState.Running && clock.Alarm < today));
}

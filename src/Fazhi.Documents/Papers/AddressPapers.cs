namespace Fazhi.Documents.Papers;

/// <summary>送达地址确认书 — where and how the party wants papers to be served.</summary>
public sealed record AddressPaper : PenaltyPaper
{
    internal override string Template => "address";

    /// <summary>Who receives papers for the party.</summary>
    public required string Recipient { get; init; }

    /// <summary>Where papers are sent.</summary>
    public required string Address { get; init; }

    /// <summary>Telephone; empty when none was given.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Fax number, mailbox or account for electronic service; empty when the party did not agree to
    /// it.</summary>
    public string Electronic { get; init; } = "";

    /// <summary>Article on electronic service.</summary>
    public required string ElectronicBasis { get; init; }

    /// <summary>Article on service by post.</summary>
    public required string PostBasis { get; init; }

    /// <summary>Who signed.</summary>
    public required string SignedBy { get; init; }

    /// <summary>Officers, with the numbers of their certificates.</summary>
    public required IReadOnlyList<string> Officers { get; init; }
}

/// <summary>行政处罚信息信用修复告知书 — goes with the decision: how long it is shown, and how credit is
/// repaired.</summary>
public sealed record CreditNoticePaper : PenaltyPaper
{
    internal override string Template => "credit-notice";

    /// <summary>Number of the decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>Day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Where the decision is shown.</summary>
    public required string Channel { get; init; }

    /// <summary>How long each class is shown, in words.</summary>
    public required IReadOnlyList<string> Times { get; init; }

    /// <summary>Document that sets those periods.</summary>
    public required string TimeBasis { get; init; }

    /// <summary>What has to be the case before repair, one condition each.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>Where and with what to apply.</summary>
    public required string Application { get; init; }

    /// <summary>Document that asks for this notice.</summary>
    public required string Basis { get; init; }
}

/// <summary>公告 — service by announcement, or something else that everybody has to know.</summary>
public sealed record AnnouncementPaper : PenaltyPaper
{
    internal override string Template => "announcement";

    /// <summary>Papers served by it, each with its number.</summary>
    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>Why nothing else was possible, as the file records it.</summary>
    public required string Reason { get; init; }

    /// <summary>How long it has to run, in words.</summary>
    public required string Time { get; init; }

    /// <summary>The day on which the papers count as served.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Article of service by announcement.</summary>
    public required string Basis { get; init; }
}

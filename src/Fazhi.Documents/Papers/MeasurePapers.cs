namespace Fazhi.Documents.Papers;

/// <summary>A paper of a coercive measure.</summary>
public abstract record MeasurePaper : PenaltyPaper
{
    /// <summary>Title: papers of sealing and of control under the statutes on health differ in it alone.</summary>
    public required string Heading { get; init; }

    /// <summary>The measure in words: 查封, 责令暂停导致职业病危害事故的作业.</summary>
    public required string Measure { get; init; }
}

/// <summary>行政强制措施审批表 — the approval of the head, before or after the measure.</summary>
public sealed record MeasureApprovalPaper : MeasurePaper
{
    internal override string Template => "measure-approval";

    /// <summary>What was found that calls for it.</summary>
    public required string Grounds { get; init; }

    /// <summary>What it is laid upon, and where.</summary>
    public required string Target { get; init; }

    /// <summary>Law and article that give the power.</summary>
    public required string Power { get; init; }

    /// <summary>Articles the party is suspected to have broken; null for none.</summary>
    public string? Violated { get; init; }

    /// <summary>When it was taken and why at once; null when it was approved before.</summary>
    public string? Urgency { get; init; }

    /// <summary>Officers.</summary>
    public required IReadOnlyList<string> Officers { get; init; }

    /// <summary>Opinion of the head.</summary>
    public required string Opinion { get; init; }

    /// <summary>The head.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Article that asks for the approval.</summary>
    public required string Basis { get; init; }
}

/// <summary>查封、扣押决定书, 卫生行政控制决定书 — the decision handed over on the spot.</summary>
public sealed record MeasureDecisionPaper : MeasurePaper
{
    internal override string Template => "measure-decision";

    /// <summary>What was found that calls for it.</summary>
    public required string Grounds { get; init; }

    /// <summary>Articles the party is suspected to have broken; null for none.</summary>
    public string? Violated { get; init; }

    /// <summary>Law and article that give the power.</summary>
    public required string Power { get; init; }

    /// <summary>What it is laid upon.</summary>
    public required string Target { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>How long, with the last day where there is one.</summary>
    public required string Time { get; init; }

    /// <summary>Article that sets the time; null when none does.</summary>
    public string? TimeBasis { get; init; }

    /// <summary>True when a list goes with it.</summary>
    public required bool HasList { get; init; }

    /// <summary>Who pays for keeping and testing, with the articles.</summary>
    public required string Costs { get; init; }

    /// <summary>How to object.</summary>
    public required string Remedy { get; init; }

    /// <summary>Officers.</summary>
    public required IReadOnlyList<string> Officers { get; init; }
}

/// <summary>物品清单 — the list that goes with a decision, one for each side.</summary>
public sealed record MeasureListPaper : MeasurePaper
{
    internal override string Template => "measure-list";

    /// <summary>Title and number of the paper it goes with.</summary>
    public required string Attached { get; init; }

    /// <summary>The things.</summary>
    public required IReadOnlyList<ListedThing> Things { get; init; }

    /// <summary>In how many copies, and who keeps them.</summary>
    public required string Copies { get; init; }

    /// <summary>Officers.</summary>
    public required IReadOnlyList<string> Officers { get; init; }
}

/// <summary>A thing on a list.</summary>
public sealed record ListedThing
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Model, maker, date and batch.</summary>
    public string? Spec { get; init; }

    /// <summary>Quantity with unit.</summary>
    public required string Quantity { get; init; }

    /// <summary>Condition.</summary>
    public string? State { get; init; }

    /// <summary>Where it is kept.</summary>
    public string? KeptAt { get; init; }
}

/// <summary>行政强制措施现场笔录, 强制消毒记录 — what took place on the spot.</summary>
public sealed record MeasureRecordPaper : MeasurePaper
{
    internal override string Template => "measure-record";

    /// <summary>Date and time.</summary>
    public required string At { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Officers, who showed their certificates.</summary>
    public required IReadOnlyList<string> Officers { get; init; }

    /// <summary>Who was there for the party; null when nobody came.</summary>
    public string? Attending { get; init; }

    /// <summary>The witness; null when the party came.</summary>
    public string? Witness { get; init; }

    /// <summary>Why it was taken at once; null when it was approved before.</summary>
    public string? Urgency { get; init; }

    /// <summary>What was told: reasons, basis, rights and remedies.</summary>
    public required string Told { get; init; }

    /// <summary>What it is laid upon.</summary>
    public required string Target { get; init; }

    /// <summary>What the party said.</summary>
    public required string Statement { get; init; }

    /// <summary>Signed, or why not.</summary>
    public required string Signing { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }
}

/// <summary>检测、检验期间告知书 — tells the party for how long the time stands still.</summary>
public sealed record MeasureTestingPaper : MeasurePaper
{
    internal override string Template => "measure-testing";

    /// <summary>Number of the decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>What is tested.</summary>
    public required string Things { get; init; }

    /// <summary>Who tests.</summary>
    public required string Institution { get; init; }

    /// <summary>The first day that does not count.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day that does not count.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }

    /// <summary>Who pays.</summary>
    public required string Costs { get; init; }
}

/// <summary>查封、扣押延期通知书 — tells the party of the longer time and why.</summary>
public sealed record MeasureExtensionPaper : MeasurePaper
{
    internal override string Template => "measure-extension";

    /// <summary>Number of the decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>By how much.</summary>
    public required string Added { get; init; }

    /// <summary>The new last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }

    /// <summary>The head.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>How to object.</summary>
    public required string Remedy { get; init; }
}

/// <summary>解除查封、扣押决定书, 解除卫生行政控制决定书 — lifts the measure, with the receipt for what goes back.</summary>
public sealed record MeasureReleasePaper : MeasurePaper
{
    internal override string Template => "measure-release";

    /// <summary>Number of the decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Which ground of the law.</summary>
    public required string Ground { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }

    /// <summary>Facts and reasons.</summary>
    public required string Note { get; init; }

    /// <summary>The things that go back; empty when none was held.</summary>
    public required IReadOnlyList<ListedThing> Things { get; init; }

    /// <summary>Who took them back; null when nothing was held.</summary>
    public string? Receiver { get; init; }

    /// <summary>Who pays for keeping and testing.</summary>
    public required string Costs { get; init; }
}

/// <summary>查封、扣押处理决定书 — what becomes of the things.</summary>
public sealed record MeasureDisposalPaper : MeasurePaper
{
    internal override string Template => "measure-disposal";

    /// <summary>Number of the decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Confiscated, destroyed or treated.</summary>
    public required string Way { get; init; }

    /// <summary>The penalty decision that confiscates; null for another way.</summary>
    public string? PenaltyDecision { get; init; }

    /// <summary>Law and article of the disposal.</summary>
    public required string Ground { get; init; }

    /// <summary>How it is carried out.</summary>
    public required string Note { get; init; }

    /// <summary>The things.</summary>
    public required IReadOnlyList<ListedThing> Things { get; init; }

    /// <summary>Article that asks for the decision.</summary>
    public required string Basis { get; init; }

    /// <summary>How to object.</summary>
    public required string Remedy { get; init; }
}

/// <summary>涉案财物移送告知书 — tells the party that the things go with the case.</summary>
public sealed record MeasureHandoverPaper : MeasurePaper
{
    internal override string Template => "measure-handover";

    /// <summary>Number of the decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The organ that takes the case.</summary>
    public required string Organ { get; init; }

    /// <summary>Number of the referral; null for none.</summary>
    public string? ReferralNumber { get; init; }

    /// <summary>The things.</summary>
    public required IReadOnlyList<ListedThing> Things { get; init; }

    /// <summary>Article.</summary>
    public required string Basis { get; init; }
}

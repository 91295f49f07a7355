using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

// What happens between the service of a decision and its performance. None of it is a stage: a payment may come at any time.

/// <summary>延期、分期缴纳: the head lets the party pay the fine later or in parts (行政处罚法 art. 66).</summary>
internal sealed class Deferral
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    /// <summary>The day the party asked for it.</summary>
    public required DateOnly AppliedOn { get; init; }

    /// <summary>What makes it hard to pay.</summary>
    public required string Hardship { get; init; }

    public required string ApprovedBy { get; init; }
}

/// <summary>A part of the fine with the last day on which it may be paid.</summary>
internal sealed class Instalment
{
    /// <summary>1, 2, 3 … within the case.</summary>
    public required int Position { get; init; }

    /// <summary>The deferral it belongs to.</summary>
    public required int Deferral { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Yuan.</summary>
    public required decimal Amount { get; init; }
}

/// <summary>催告: the party is told in writing to perform before anything is enforced (行政强制法 art. 35 and 54).</summary>
internal sealed class Urging
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    /// <summary>The last day it names for performance.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How and where to pay.</summary>
    public required string Way { get; init; }

    public required ServiceMethod Method { get; init; }

    public required string Receiver { get; init; }

    /// <summary>True when it demands the surcharge: imposing one is in the agency's choice (行政处罚法 art. 72).</summary>
    public required bool ClaimsSurcharge { get; init; }

    /// <summary>Fine and gains unpaid on that day, in yuan.</summary>
    public required decimal Unpaid { get; init; }

    /// <summary>Surcharge demanded, counted through that day, in yuan; 0 when none is.</summary>
    public required decimal Surcharge { get; init; }

    /// <summary>The day the party stated its reasons; null while it has not.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public string Statement { get; private set; } = "";

    public string Review { get; private set; } = "";

    public bool IsAdopted { get; private set; }

    /// <summary>The day it counts as served: ten working days run from there.</summary>
    public DateOnly ReceivedOn => ServedOn ?? Delivery.EffectiveFrom(Method, On);

    /// <summary>The day of the proof of service; null while there is none of its own.</summary>
    public DateOnly? ServedOn { get; private set; }

    public void Serve(DateOnly on) => ServedOn = on;

    public void Answer(DateOnly on, string statement, string review, bool adopted) =>
        (AnsweredOn, Statement, Review, IsAdopted) = (on, statement, review, adopted);
}

/// <summary>复议、诉讼: the party challenges the decision.</summary>
internal sealed class Challenge
{
    public required int Position { get; init; }

    /// <summary>The day it was filed.</summary>
    public required DateOnly On { get; init; }

    public required ChallengeKind Kind { get; init; }

    /// <summary>The authority or court, and its number.</summary>
    public required string Body { get; init; }

    /// <summary>Why execution is stayed; it is not unless the law says so (行政处罚法 art. 73).</summary>
    public required StayGround Stay { get; init; }

    /// <summary>The day its end reached the parties; null while it is pending.</summary>
    public DateOnly? EndedOn { get; private set; }

    public ChallengeOutcome? Outcome { get; private set; }

    /// <summary>The fine as changed, in yuan; null when it was not changed.</summary>
    public decimal? FineAfter { get; private set; }

    public string Note { get; private set; } = "";

    public bool IsPending => EndedOn is null;

    public bool IsStayed => IsPending && Stay != StayGround.None;

    public void End(DateOnly on, ChallengeOutcome outcome, decimal? fineAfter, string note) =>
        (EndedOn, Outcome, FineAfter, Note) = (on, outcome, fineAfter, note);
}

/// <summary>执行协议: performance in stages agreed upon; only the surcharge may be reduced (行政强制法 art. 42).</summary>
internal sealed class PerformanceAgreement
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required string Terms { get; init; }

    /// <summary>What the party did to make good; empty when nothing is reduced.</summary>
    public required string Remedy { get; init; }

    /// <summary>Yuan of the surcharge that need not be paid.</summary>
    public required decimal Reduced { get; init; }

    public required string ApprovedBy { get; init; }
}

/// <summary>How a decision is challenged.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChallengeKind>))]
public enum ChallengeKind
{
    /// <summary>行政复议.</summary>
    Reconsideration,

    /// <summary>行政诉讼.</summary>
    Suit,
}

/// <summary>How a challenge ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChallengeOutcome>))]
public enum ChallengeOutcome
{
    /// <summary>维持决定或者驳回.</summary>
    Upheld,

    /// <summary>撤回.</summary>
    Withdrawn,

    /// <summary>变更罚款数额.</summary>
    Changed,

    /// <summary>撤销或者确认无效.</summary>
    Revoked,
}

/// <summary>Why execution is stayed during a challenge (行政复议法 art. 42).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StayGround>))]
public enum StayGround
{
    /// <summary>不停止执行: the rule.</summary>
    None,

    /// <summary>行政机关认为需要停止执行.</summary>
    Agency,

    /// <summary>复议机关或者人民法院认为需要停止执行.</summary>
    Reviewer,

    /// <summary>当事人申请，复议机关或者人民法院同意.</summary>
    Requested,

    /// <summary>法律、法规、规章规定停止执行.</summary>
    Statute,
}

using Fazhi.Data;
using Fazhi.Data.Files;
using Fazhi.Data.Retention;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Law;
using Fazhi.Penalties.Competence;

namespace Fazhi.Penalties;

// The dated facts of a case. Each is written by one act; only a correction of a date writes On again.

internal sealed class Clue
{
    public required DateOnly On { get; set; }

    public required ClueSource Source { get; init; }

    public required string Content { get; init; }

    /// <summary>The organ, medium or programme it came from; empty where the source says enough.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Number or address of what it came with: letter of transfer, report of a test, article.</summary>
    public string Document { get; init; } = "";

    /// <summary>Who reported, sealed; empty when nobody did or nobody is named.</summary>
    public string Reporter { get; init; } = "";

    /// <summary>The day the conduct ended; null while it goes on or is unknown.</summary>
    public DateOnly? ConductEndedOn { get; init; }

    /// <summary>True when it touches life and health with harmful results: five years instead of two.</summary>
    public bool HarmedLifeOrHealth { get; init; }
}

internal sealed class Acceptance
{
    public required DateOnly On { get; set; }

    public required string By { get; init; }
}

internal sealed class Filing
{
    public required DateOnly On { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    public string Number { get; set; } = "";

    public required string ApprovedBy { get; init; }

    public required string Reason { get; init; }

    /// <summary>Codes of the violations suspected, separated by 、; empty when none was chosen from the catalogue.</summary>
    public string Suspected { get; init; } = "";

    /// <summary>As which kind of agency it is filed, 卫生健康主管部门 say; empty while no violation was chosen.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The name of the enforcement subject on papers; empty for that of the agency.</summary>
    public string SubjectName { get; private set; } = "";

    /// <summary>Says as which kind of agency it is handled: by what is suspected, then by what was found.</summary>
    public void ActAs(EnforcementBody body, IReadOnlyDictionary<string, string> parameters) =>
        (Body, SubjectName) = (body.Full, body.NameOf(parameters));

    /// <summary>Takes over the subject of the case it came from.</summary>
    public void ActAs(Filing other) => (Body, SubjectName) = (other.Body, other.SubjectName);
}

internal sealed class CaseOfficer
{
    public required int Position { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required string Certificate { get; init; }

    /// <summary>The last day on which it was in this officer's hands; null while it is.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why it no longer is; null while it is.</summary>
    public OfficerChange? Change { get; private set; }

    public bool IsCurrent => Until is null;

    public void Leave(DateOnly on, OfficerChange change) => (Until, Change) = (on, change);
}

internal sealed class Investigation
{
    public required DateOnly On { get; set; }

    public required string Place { get; init; }

    public required string Findings { get; init; }
}

internal sealed class EvidenceItem
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required EvidenceKind Kind { get; init; }

    public required string Name { get; init; }

    public required string Source { get; init; }

    public required string TakenBy { get; init; }

    /// <summary>The coercive measure that lists it; null for other evidence.</summary>
    public Guid? MeasureId { get; init; }

    /// <summary>The line of that list, or of the list of the preservation; 0 for other evidence.</summary>
    public int ListedAs { get; init; }

    /// <summary>The preservation of the case that lists it: 1, 2, 3 …; null for other evidence.</summary>
    public int? Preserved { get; init; }

    /// <summary>Where it comes from and in which form; null while nobody has stated it.</summary>
    public Provenance? Provenance { get; private set; }

    /// <summary>Names it among the exhibits of its case.</summary>
    public string Key => $"evidence:{Position}";

    /// <summary>True for a file handed in with the act that recorded it in this case.</summary>
    public bool Holds(FileLink file) => OfCase is null && file.Change == Change;

    /// <summary>True for such a file of the case that collected it.</summary>
    public bool Shares(FileLink file) => OfCase == file.RecordId && file.Change == Change;

    public void Trace(Provenance? provenance) => Provenance = provenance;

    /// <summary>Number of the change that recorded it, in the case that collected it: its files carry the same.</summary>
    public required int Change { get; init; }

    /// <summary>The case that collected it when it is shared by reference; null for a piece of its own.</summary>
    public Guid? OfCase { get; init; }

    /// <summary>Number of that case; empty for a piece of its own.</summary>
    public string OfNumber { get; init; } = "";

    /// <summary>Its place among the evidence of that case; 0 for a piece of its own.</summary>
    public int OfPosition { get; init; }
}

internal sealed class Conclusion
{
    public required DateOnly On { get; set; }

    public required string Findings { get; init; }

    public required string Opinion { get; init; }

    public required string ViolatedArticles { get; init; }

    public required string PenaltyArticles { get; init; }

    /// <summary>Why no penalty is proposed; null when one is.</summary>
    public required NoPenaltyGround? NoPenaltyGround { get; init; }

    /// <summary>The facts and evidence behind that ground; empty when a penalty is proposed.</summary>
    public required string NoPenaltyReason { get; init; }

    /// <summary>Why legal review is required; empty when it is not.</summary>
    public required string ReviewGround { get; init; }

    /// <summary>Why the heads must discuss the case; empty when they need not.</summary>
    public required string DiscussionGround { get; init; }

    public required Sanction Proposed { get; init; }

    /// <summary>Facts or evidence found since the party was told of an earlier proposal; empty for the first.</summary>
    public string NewFacts { get; init; } = "";

    /// <summary>The round of legal review after which the proposal was amended; 0 for the first proposal.</summary>
    public int AmendedAfter { get; init; }

    /// <summary>The round of the proposal; 0 for the first.</summary>
    public int Round { get; init; }

    /// <summary>The day of the amendment; null for the first proposal. The investigation stays concluded on its own day.</summary>
    public DateOnly? AmendedOn { get; init; }

    public bool ProposesPenalty => NoPenaltyGround is null;

    /// <summary>The ground with its article and its facts; empty when a penalty is proposed.</summary>
    public string NoPenaltyText => NoPenaltyGround is { } ground
        ? $"{ground.Label()}（{ground.Basis().Citation}）：{NoPenaltyReason.TrimEnd('。')}"
        : "";
}

internal sealed class Notice
{
    public required DateOnly On { get; set; }

    public string Number { get; set; } = "";

    public required ServiceMethod Method { get; init; }

    /// <summary>Why the right to a hearing is told; empty when there is none.</summary>
    public required string HearingGround { get; init; }

    public bool TellsHearing => HearingGround.Length > 0;

    /// <summary>The day of the proof of service; null while there is none of its own.</summary>
    public DateOnly? ServedOn { get; private set; }

    /// <summary>The day it counts as received: the periods of the party run from there.</summary>
    public DateOnly ReceivedOn => ServedOn ?? Delivery.EffectiveFrom(Method, On);

    /// <summary>The last day on which a hearing may be asked for.</summary>
    public DateOnly LastDayToAsk =>
        WorkCalendar.Default.Due(Term.Of(StatuteRegister.Default["hearing.request"], ReceivedOn)).Bound;

    public void Serve(DateOnly on) => ServedOn = on;
}

internal sealed class Statement
{
    public required DateOnly On { get; set; }

    public required StatementOutcome Outcome { get; init; }

    public required string Content { get; init; }

    public required string Review { get; init; }

    public required bool IsAdopted { get; init; }

    public required bool HearingRequested { get; init; }

    /// <summary>The day the party asked for the hearing; null when it did not.</summary>
    public DateOnly? HearingRequestedOn { get; init; }

    public required bool HearingWaived { get; init; }

    /// <summary>Who spoke for the party; empty when it was not noted.</summary>
    public string SpokenBy { get; init; } = "";

    /// <summary>Where; empty when it came in writing.</summary>
    public string Place { get; init; } = "";

    /// <summary>Who took it down and looked into it.</summary>
    public string TakenBy { get; init; } = "";
}

internal sealed class Decision
{
    public required DateOnly On { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    public string Number { get; set; } = "";

    public required DecisionOutcome Outcome { get; init; }

    public required Sanction Sanction { get; init; }

    public required string Findings { get; init; }

    public required string ViolatedArticles { get; init; }

    public required string PenaltyArticles { get; init; }

    public required string Discretion { get; init; }

    /// <summary>Why no penalty is imposed; null when one is.</summary>
    public NoPenaltyGround? NoPenaltyGround { get; init; }

    /// <summary>Circumstances of the law found only in deciding, for which it goes below the least fine; empty for none.</summary>
    public string Mitigation { get; init; } = "";

    public required string DecidedBy { get; init; }
}

internal sealed class Delivery
{
    public required DateOnly On { get; set; }

    /// <summary>The day it counts as served: that of receipt, or the end of an announcement.</summary>
    public required DateOnly EffectiveOn { get; set; }

    public required ServiceMethod Method { get; init; }

    public required string Receiver { get; init; }

    public required string Note { get; init; }

    public ReceiverRelation Relation { get; init; }

    /// <summary>The day of posting; null for other methods.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>Number of the mail; empty for other methods.</summary>
    public string Tracking { get; init; } = "";

    /// <summary>Where the party may apply for reconsideration online; named with electronic service only.</summary>
    public string ReviewChannel { get; init; } = "";

    /// <summary>True when the notice on credit went with it.</summary>
    public bool WithCreditNotice { get; init; }

    /// <summary>The day a paper sent out on a day counts as served: an announcement has to run first (民事诉讼法 art. 95).</summary>
    public static DateOnly EffectiveFrom(ServiceMethod method, DateOnly on) => method == ServiceMethod.Announcement
        ? WorkCalendar.Default.Due(Term.Of(StatuteRegister.Default["service.public"], on)).Bound
        : on;

    public DateOnly EffectiveFrom(DateOnly on) => EffectiveFrom(Method, on);
}

internal sealed class Publication
{
    public required DateOnly On { get; set; }

    public required string Channel { get; init; }

    public required string Address { get; init; }
}

internal sealed class Payment
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required PaymentKind Kind { get; init; }

    public required decimal Amount { get; init; }

    public required string Receipt { get; init; }
}

internal sealed class GoodsDisposal
{
    public required DateOnly On { get; set; }

    public required DisposalManner Manner { get; init; }

    /// <summary>The things, one a line with quantity.</summary>
    public required string Things { get; init; }

    public required string Way { get; init; }

    /// <summary>Who was present when they were destroyed; empty for other ways.</summary>
    public required string Witness { get; init; }

    /// <summary>Number of the receipt of treasury, auction house or taker; empty when there is none.</summary>
    public required string Receipt { get; init; }
}

internal sealed class SpotReport
{
    public required DateOnly On { get; set; }
}

internal sealed class Closing
{
    public required DateOnly On { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required ClosingGround Ground { get; init; }

    public required string ApprovedBy { get; init; }

    public required string Summary { get; init; }
}

internal sealed class Archiving
{
    public required DateOnly On { get; set; }

    public required string Number { get; init; }

    public required RetentionClass Retention { get; init; }

    public required int Pages { get; init; }

    /// <summary>The contents of the volumes as they were when the file was archived.</summary>
    [JsonColumn]
    public string Contents { get; init; } = "{}";
}

/// <summary>页数: pages of a piece of the file, counted by hand.</summary>
internal sealed class PageCount
{
    public required int Position { get; init; }

    /// <summary>Key of the piece, such as paper:… or evidence:2.</summary>
    public required string Item { get; init; }

    public required int Pages { get; set; }
}

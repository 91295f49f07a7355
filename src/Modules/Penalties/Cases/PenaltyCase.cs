using Fazhi.Data;
using Fazhi.Data.Clocks;
using Fazhi.Data.Confidential;
using Fazhi.Data.Files;
using Fazhi.Data.Matters;
using Fazhi.Data.Numbering;
using Fazhi.Data.Retention;
using Fazhi.Data.Search;
using Fazhi.Data.Tasks;

namespace Fazhi.Penalties;

/// <summary>行政处罚案件: a penalty case with its dated facts.</summary>
[RecordKind("penalties.case", "行政处罚案件", Keeping.ByRecord,
    Attaches = [typeof(Clock), typeof(TaskItem), typeof(IssuedNumber), typeof(CasePaper), typeof(FileLink)])]
internal sealed partial class PenaltyCase : Matter, ISearchable, IRetained
{
    [Remains("The moment of the first change, which stays with its header.")]
    public DateTimeOffset RecordedAt { get; private set; }

    [Remains("The kind of procedure.")]
    public bool IsSimple { get; private set; }

    [Remains("Says under which list the content was destroyed.")]
    public Guid? DisposalId { get; private set; }

    [Remains("Says under which list the content was destroyed.")]
    public string? DisposalNumber { get; private set; }

    /// <summary>The number of a case that was disposed of; null while its content stands.</summary>
    [Remains("A number that was issued stays.")]
    public string? FormerNumber { get; private set; }

    public Party Party { get; private set; } = new() { Name = "", Code = "", Address = "", Principal = "" };

    /// <summary>What the party is said to have done: 案由.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>The campaign it belongs to; empty for none.</summary>
    public string Campaign { get; private set; } = "";

    public Clue? Clue { get; private set; }

    public Acceptance? Acceptance { get; private set; }

    public Filing? Filing { get; private set; }

    public List<CaseOfficer> Officers { get; private set; } = [];

    public Investigation? Investigation { get; private set; }

    public List<EvidenceItem> Evidence { get; private set; } = [];

    public List<Preservation> Preservations { get; private set; } = [];

    public List<CorrectionOrder> CorrectionOrders { get; private set; } = [];

    public Conclusion? Conclusion { get; private set; }

    public Notice? Notice { get; private set; }

    public Statement? Statement { get; private set; }

    public HearingCall? HearingCall { get; private set; }

    public HearingSession? HearingSession { get; private set; }

    public HearingReport? HearingReport { get; private set; }

    public HearingWithdrawal? HearingWithdrawal { get; private set; }

    public Decision? Decision { get; private set; }

    public Delivery? Delivery { get; private set; }

    public Publication? Publication { get; private set; }

    public List<Payment> Payments { get; private set; } = [];

    public GoodsDisposal? GoodsDisposal { get; private set; }

    public SpotReport? SpotReport { get; private set; }

    public Closing? Closing { get; private set; }

    public Archiving? Archiving { get; private set; }

    /// <summary>Pages counted by hand; what is not here is counted by the program.</summary>
    public List<PageCount> PageCounts { get; private set; } = [];

    public override string Title => DisposalId is null ? $"{Party.Name}{Cause}案" : "已销毁的案件";

    public override string Number => FormerNumber ?? (Filing?.Number is { Length: > 0 } filed ? filed : Decision?.Number ?? "");

    public string RetainedNumber => Number;

    public override Guid? InHandsOf => CurrentOfficers.FirstOrDefault()?.PersonId;

    public override IReadOnlyList<Guid> AssignedTo => [.. CurrentOfficers.Select(o => o.PersonId)];

    /// <summary>In whose hands it lies today, the lead first.</summary>
    public IEnumerable<CaseOfficer> CurrentOfficers => Officers.Where(o => o.IsCurrent).OrderBy(o => o.Position);

    /// <summary>True when the case went through a hearing, whatever its course.</summary>
    public bool WentThroughHearing => HearingReport is not null;

    /// <summary>True from the request until the chair has reported or the party has withdrawn.</summary>
    public bool IsHearingPending =>
        Statement is { HearingRequested: true } && HearingReport is null && HearingWithdrawal is null;

    /// <remarks>A citizen's name and address are personal and stay out; the case is then found by its cause.</remarks>
    public IEnumerable<SearchText> SearchTexts() => DisposalId is not null ? [] : Party.Kind == PartyKind.Citizen
        ? [new("案由", Cause), new("文号", Number), new("专项行动", Campaign)]
        :
        [
            new("案件", Title), new("文号", Number), new("统一社会信用代码", Party.Code), new("地址", Party.Address),
            new("专项行动", Campaign),
        ];

    public IEnumerable<string> ListTexts() => DisposalId is null && Party.Kind == PartyKind.Citizen ? [Title] : [];

    /// <summary>True while a decision that imposes a penalty has not been made public.</summary>
    public bool IsUnpublished => Decision is { Outcome: DecisionOutcome.Penalty } && Publication is null;

    /// <summary>True for who investigated at any time: nobody who did reviews, chairs or decides.</summary>
    public bool IsOfficer(Guid person) => Officers.Any(o => o.PersonId == person);

    /// <summary>True for those in whose hands it lies today.</summary>
    public bool IsCurrentOfficer(Guid person) => CurrentOfficers.Any(o => o.PersonId == person);

    public void Open(CaseDraft draft, Party party, bool simple, DateTimeOffset recordedAt)
    {
        (Party, Cause, Campaign) = (party, draft.Cause, draft.Campaign);
        (IsSimple, RecordedAt) = (simple, recordedAt);
    }

    public void Record(Clue clue) => Clue = clue;

    public void Record(Acceptance acceptance) => Acceptance = acceptance;

    public void Record(Filing filing) => Filing = filing;

    public void Assign(IEnumerable<CaseOfficer> officers) => Officers.AddRange(officers);

    /// <summary>Puts the case into other hands; who stays keeps the place, who is new comes after.</summary>
    public void Reassign(IReadOnlyList<Guid> persons, Func<Guid, int, CaseOfficer> appoint, (DateOnly On, OfficerChange Why) change)
    {
        foreach (var officer in CurrentOfficers.Where(o => !persons.Contains(o.PersonId)).ToArray())
            officer.Leave(change.On, change.Why);
        foreach (var person in persons.Where(p => !IsCurrentOfficer(p)).ToArray())
            Officers.Add(appoint(person, Officers.Count + 1));
    }

    public void Record(Preservation preservation) => Preservations.Add(preservation);

    public void Record(CorrectionOrder order) => CorrectionOrders.Add(order);

    public void Record(Investigation investigation) => Investigation = investigation;

    public void Record(EvidenceItem item) => Evidence.Add(item);

    public void Record(Conclusion conclusion) => Conclusion = conclusion;

    public void Record(Notice notice) => Notice = notice;

    public void Record(Statement statement) => Statement = statement;

    public void Record(HearingCall call) => HearingCall = call;

    public void Record(HearingSession session) => HearingSession = session;

    public void Record(HearingReport report) => HearingReport = report;

    public void Record(HearingWithdrawal withdrawal) => HearingWithdrawal = withdrawal;

    public void Record(Decision decision) => Decision = decision;

    public void Record(Delivery delivery) => Delivery = delivery;

    public void Record(Publication publication) => Publication = publication;

    public void Record(Payment payment) => Payments.Add(payment);

    public void Record(GoodsDisposal disposal) => GoodsDisposal = disposal;

    public void Record(SpotReport report) => SpotReport = report;

    public void Record(Closing closing) => Closing = closing;

    public void Record(Archiving archiving) => Archiving = archiving;

    /// <summary>Writes the pages of a piece of the file as counted by hand.</summary>
    public void CountPages(string item, int pages)
    {
        if (PageCounts.FirstOrDefault(p => p.Item == item) is { } counted)
            counted.Pages = pages;
        else
            PageCounts.Add(new PageCount { Position = PageCounts.Count + 1, Item = item, Pages = pages });
    }

    public void MarkDisposed(DisposalMark mark) =>
        (DisposalId, DisposalNumber, FormerNumber) = (mark.Id, mark.Number, mark.RecordNumber);

    /// <summary>Puts the date of the fact behind a stage right.</summary>
    public void Redate(string stage, DateOnly on)
    {
        switch (stage)
        {
            case "clue": Clue!.On = on; break;
            case "accepted": Acceptance!.On = on; break;
            case "filed": Filing!.On = on; break;
            case "investigating": Investigation!.On = on; break;
            case "concluded": Conclusion!.On = on; break;
            case "notified": Notice!.On = on; break;
            case "heard": Statement!.On = on; break;
            case "hearing_called": HearingCall!.On = on; break;
            case "hearing_held": HearingSession!.On = on; break;
            case "hearing_ended" when HearingReport is not null: HearingReport.On = on; break;
            case "hearing_ended": HearingWithdrawal!.On = on; break;
            case "reviewed": LegalReview!.On = on; break;
            case "discussed": Discussion!.On = on; break;
            case "decided": Decision!.On = on; break;
            case "decided_on_spot": (Decision!.On, Delivery!.On, Delivery.EffectiveOn) = (on, on, on); break;
            case "served": (Delivery!.On, Delivery.EffectiveOn) = (on, Delivery.EffectiveFrom(on)); break;
            case "reported": SpotReport!.On = on; break;
            case "withdrawn": Withdrawal!.On = on; break;
            case "closed": Closing!.On = on; break;
            case "archived": Archiving!.On = on; break;
            default: break;
        }
    }
}

/// <summary>当事人, as it was called when the case was opened.</summary>
internal sealed class Party
{
    /// <summary>The subject's file; null when it has none yet.</summary>
    public Guid? SubjectId { get; init; }

    public required string Name { get; init; }

    public PartyKind Kind { get; init; }

    /// <summary>As it is stored: sealed when the party is a citizen, see <see cref="PartySeal"/>.</summary>
    public required string Code { get; init; }

    /// <summary>As it is stored: sealed when the party is a citizen.</summary>
    public required string Address { get; init; }

    public required string Principal { get; init; }

    /// <summary>
    /// What the stored codes of the same citizen have in common, see <see cref="PartySeal.Prefixes"/>: lists and other cases are
    /// found by it through an index. Null when the code is not sealed.
    /// </summary>
    public string? CodeMark
    {
        get => SealedText.Is(Code) ? Code[..PartySeal.PrefixLength] : null;
        private set { }
    }
}

using Fazhi.Data;
using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Data.Matters;
using Fazhi.Data.Numbering;
using Fazhi.Data.Retention;
using Fazhi.Data.Search;
using Fazhi.Data.Tasks;

namespace Fazhi.Penalties.Coercion;

/// <summary>行政强制措施: a measure with its dated facts; it may belong to a penalty case or stand alone.</summary>
[RecordKind(RecordKindName, "行政强制措施", Keeping.ByRecord,
    Attaches = [typeof(Clock), typeof(TaskItem), typeof(IssuedNumber), typeof(CasePaper), typeof(FileLink)])]
internal sealed class CoerciveMeasure : Matter, ISearchable, IRetained, IReviewed, IServed
{
    public const string RecordKindName = "coercion.measure";

    [Remains("The moment of the first change, which stays with its header.")]
    public DateTimeOffset RecordedAt { get; private set; }

    [Remains("Says under which list the content was destroyed.")]
    public Guid? DisposalId { get; private set; }

    [Remains("Says under which list the content was destroyed.")]
    public string? DisposalNumber { get; private set; }

    /// <summary>The number of a measure that was disposed of; null while its content stands.</summary>
    [Remains("A number that was issued stays.")]
    public string? FormerNumber { get; private set; }

    /// <summary>Key of its row in <see cref="MeasureKind"/>.</summary>
    [Remains("The kind of measure says nothing of anybody.")]
    public string Kind { get; private set; } = "";

    /// <summary>What its kind was called when it was opened.</summary>
    [Remains("The kind of measure says nothing of anybody.")]
    public string KindName { get; private set; } = "";

    /// <summary>The penalty case it belongs to; null while it stands alone.</summary>
    public Guid? CaseId { get; private set; }

    public Party Party { get; private set; } = new() { Name = "", Code = "", Address = "", Principal = "" };

    public string Cause { get; private set; } = "";

    public List<CaseOfficer> Officers { get; private set; } = [];

    public Proposal? Proposal { get; private set; }

    public List<ReviewSubmission> ReviewSubmissions { get; private set; } = [];

    public List<LegalReview> LegalReviews { get; private set; } = [];

    public Approval? Approval { get; private set; }

    public Application? Application { get; private set; }

    public List<MeasureItem> Items { get; private set; } = [];

    public Confirmation? Confirmation { get; private set; }

    public Announcement? Announcement { get; private set; }

    public List<Testing> Testings { get; private set; } = [];

    public Extension? Extension { get; private set; }

    public Release? Release { get; private set; }

    public Disposal? Disposal { get; private set; }

    public Handover? Handover { get; private set; }

    public Dropping? Dropping { get; private set; }

    public List<PaperService> Services { get; private set; } = [];

    public List<ServiceDue> ServiceDues { get; private set; } = [];

    public MeasureKind Rules => MeasureKind.Of(Kind);

    public LegalReview? LegalReview => LegalReviews.MaxBy(r => r.Position);

    public bool NeedsReview => Proposal is { NeedsReview: true };

    /// <summary>True when the review refused it: it is not taken, or released.</summary>
    public bool IsRejected => LegalReview is { Result: ReviewResult.Rejected };

    public override string Title => DisposalId is null ? Party.Name + KindName : "已销毁的行政强制措施";

    public override string Number => FormerNumber ?? Application?.Number ?? "";

    public string RetainedNumber => Number;

    public override Guid? InHandsOf => Officers.MinBy(o => o.Position)?.PersonId;

    public override IReadOnlyList<Guid> AssignedTo => [.. Officers.Select(o => o.PersonId)];

    /// <summary>True from the moment it was taken until it was lifted, carried out or handed over.</summary>
    public bool IsHolding => Application is not null && EndedOn is null;

    /// <summary>The day on which it ended; null while it lasts.</summary>
    public DateOnly? EndedOn => Release?.On ?? Disposal?.On ?? Handover?.On;

    /// <summary>True while a measure taken at once still waits for the head.</summary>
    public bool AwaitsHead => Application is { IsUrgent: true } && Confirmation is null;

    /// <summary>True when the head found that it should not have been taken.</summary>
    public bool MustBeReleased => Confirmation is { IsJustified: false };

    /// <summary>What it is laid upon, in words.</summary>
    public string Things => Items.Count > 0
        ? string.Join("；", Items.OrderBy(i => i.Position).Select(i => i.Text))
        : Proposal?.Target ?? "";

    public bool IsUnserved(Guid paper, string title) => MeasurePapers.IsServed(title) && Services.All(s => s.PaperId != paper);

    // What the law wants handed over at once is handed over on the spot: the proof is drawn up afterwards.
    public DateOnly? LastDayToServe(CasePaper paper) => null;

    public bool IsOfficer(Guid person) => Officers.Any(o => o.PersonId == person);

    /// <remarks>A citizen's name stays out; the measure is then found by its cause.</remarks>
    public IEnumerable<SearchText> SearchTexts() => DisposalId is not null ? [] : Party.Kind == PartyKind.Citizen
        ? [new("事由", Cause), new("文号", Number)]
        : [new("行政强制措施", Title), new("事由", Cause), new("文号", Number), new("统一社会信用代码", Party.Code)];

    public IEnumerable<string> ListTexts() => Party.Kind == PartyKind.Citizen ? [Title] : [];

    public void Open((string Kind, string Cause, Guid? Case) what, Party party, DateTimeOffset recordedAt)
    {
        (Kind, Cause, CaseId) = what;
        KindName = Rules.Label;
        (Party, RecordedAt) = (party, recordedAt);
    }

    public void Assign(IEnumerable<CaseOfficer> officers) => Officers.AddRange(officers);

    public void Join(Guid matter) => CaseId = matter;

    public void Record(Proposal proposal) => Proposal = proposal;

    public void Record(Approval approval) => Approval = approval;

    public void Record(Application application, IEnumerable<MeasureItem> items)
    {
        Application = application;
        Items.AddRange(items);
    }

    public void Record(Confirmation confirmation) => Confirmation = confirmation;

    public void Record(Announcement announcement) => Announcement = announcement;

    public void Record(Testing testing) => Testings.Add(testing);

    public void Record(Extension extension) => Extension = extension;

    public void Record(Release release) => Release = release;

    public void Record(Disposal disposal) => Disposal = disposal;

    public void Record(Handover handover) => Handover = handover;

    public void Record(Dropping dropping) => Dropping = dropping;

    public void MarkDisposed(DisposalMark mark) =>
        (DisposalId, DisposalNumber, FormerNumber) = (mark.Id, mark.Number, mark.RecordNumber);

    /// <summary>Puts the date of the fact behind a stage right; the time of day stays.</summary>
    public void Redate(string stage, DateOnly on)
    {
        switch (stage)
        {
            case "proposed": Proposal!.On = on; break;
            case "approved": Approval!.On = on; break;
            case "applied":
                Application!.At = Application.At.AddDays(on.DayNumber - Application.On.DayNumber);
                Application.On = on;
                if (Application.IsUrgent)
                    Proposal!.On = on;
                break;
            case "extended": Extension!.On = on; break;
            case "released": Release!.On = on; break;
            case "disposed": Disposal!.On = on; break;
            case "transferred": Handover!.On = on; break;
            case "not_taken": Dropping!.On = on; break;
            default: break;
        }
    }
}

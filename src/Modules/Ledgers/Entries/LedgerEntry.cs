using Fazhi.Data;
using Fazhi.Data.Files;
using Fazhi.Data.Retention;
using Fazhi.Data.Search;
using Fazhi.Data.Tasks;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Flows;
using Fazhi.Ledgers.Reading;

namespace Fazhi.Ledgers;

/// <summary>Where an entry stands.</summary>
public enum EntryState
{
    /// <summary>待确认: entered, not yet confirmed by a second person or not at the end of its flow; not counted.</summary>
    Entered,

    /// <summary>已确认: counted.</summary>
    Confirmed,

    /// <summary>已作废: stays visible with its reason, not counted.</summary>
    Voided,

    /// <summary>已销毁: past its retention, only the row is left.</summary>
    Disposed,
}

/// <summary>台账记录: something that happened once, or held for a time; each version stays.</summary>
[RecordKind("ledgers.entry", "台账记录", Keeping.ByRecord, Attaches = [typeof(FileLink), typeof(TaskItem)])]
internal sealed class LedgerEntry : ScopedRecord, IVersioned, ISearchable, IRetained
{
    private List<LedgerLine> lines = [];

    [Remains("The kind of entry.")]
    public string Ledger { get; private set; } = "";

    public int DefinitionVersion { get; private set; }

    [Remains("Says under which list the content was destroyed.")]
    public Guid? DisposalId { get; private set; }

    [Remains("Says under which list the content was destroyed.")]
    public string? DisposalNumber { get; private set; }

    public EntryState State { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The date in law; for an entry that holds for a time its first day.</summary>
    [Remains("From it the retention ran, and the list of what was destroyed says so.")]
    public DateOnly OccurredOn { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public string? Kind { get; private set; }

    public long? Quantity { get; private set; }

    public decimal? Amount { get; private set; }

    public Guid? SubjectId { get; private set; }

    public Guid? ImportId { get; private set; }

    /// <summary>Row of the imported file, as people count it.</summary>
    public int? ImportRow { get; private set; }

    /// <summary>Who entered or corrected it last: another one must confirm where the ledger asks for it.</summary>
    public Guid EnteredBy { get; private set; }

    public string VoidReason { get; private set; } = "";

    /// <summary>Where it stands in the flow of its ledger; null where the ledger has none.</summary>
    public string? FlowState { get; private set; }

    /// <summary>Entering and every step since, see <see cref="StepTaken"/>; a correction begins it anew.</summary>
    [JsonColumn]
    public string Path { get; private set; } = "[]";

    [JsonColumn]
    public string Data { get; private set; } = "{}";

    public DateTimeOffset KnownFrom { get; set; }

    public DateTimeOffset? KnownTo { get; set; }

    public IReadOnlyList<LedgerLine> Lines => lines;

    public string RetainedNumber => "";

    public IEnumerable<SearchText> SearchTexts() => DisposalId is null ? [new("名称", Title)] : [];

    public Record NextVersion()
    {
        var next = (LedgerEntry)MemberwiseClone();
        next.lines = [.. lines.Select(l => l.Copy())];
        return next;
    }

    public void Write(ParsedEntry parsed, EntryState state, Guid by)
    {
        (Ledger, DefinitionVersion, State, EnteredBy) = (parsed.Definition.Key, parsed.Definition.Version, state, by);
        (Title, OccurredOn, ValidFrom, ValidTo) = (parsed.Title, parsed.OccurredOn, parsed.ValidFrom, parsed.ValidTo);
        (Kind, Quantity, Amount, SubjectId) = (parsed.Kind, parsed.Quantity, parsed.Amount, parsed.Subject);
        Data = parsed.DataJson();
        lines = [.. parsed.Lines.Select(l => new LedgerLine
        {
            RecordId = Id,
            OfficePosition = OfficePosition,
            Field = l.Field,
            Ordinal = l.Ordinal,
            Data = ParsedEntry.Json(l.Values),
        })];
    }

    /// <summary>Puts it into the first state of its ledger's flow, after entering and after each correction.</summary>
    public void Begin(Flow? flow, DateOnly on, Guid by) => (FlowState, Path) = flow is null
        ? (null, "[]")
        : (flow.First.Key, StepTaken.Write([new() { Step = Flow.Entering, To = flow.First.Key, On = on, By = by }]));

    /// <summary>Takes it a step further; at the end of the flow it counts.</summary>
    public void Take(Flow flow, FlowStep step, DateOnly on, Guid by, string note)
    {
        FlowState = step.To;
        State = flow.Counted.Key == step.To ? EntryState.Confirmed : EntryState.Entered;
        Path = StepTaken.Write(StepTaken.Read(Path).Append(new() { Step = step.Key, To = step.To, On = on, By = by, Note = note }));
    }

    public void ComeFrom(Guid import, int row) => (ImportId, ImportRow) = (import, row);

    public void MarkDisposed(DisposalMark mark) =>
        (DisposalId, DisposalNumber, State, Title) = (mark.Id, mark.Number, EntryState.Disposed, "已销毁");

    public void Confirm() => State = EntryState.Confirmed;

    public void Void(string reason) => (State, VoidReason) = (EntryState.Voided, reason);
}

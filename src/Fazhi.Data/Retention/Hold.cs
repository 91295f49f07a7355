namespace Fazhi.Data.Retention;

/// <summary>暂缓销毁: keeps a record beyond its retention, such as while a lawsuit or a reconsideration needs it.</summary>
[RecordKind("retention.hold", "暂缓销毁", Keeping.Permanent)]
public sealed class Hold : ScopedRecord
{
    /// <summary>Kind of the record kept.</summary>
    public string TargetKind { get; private set; } = "";

    /// <summary>Key of the record kept.</summary>
    public Guid TargetId { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly PlacedOn { get; private set; }

    /// <summary>Who placed it.</summary>
    public string PlacedBy { get; private set; } = "";

    /// <summary>The day on which it was lifted; null while it holds.</summary>
    public DateOnly? LiftedOn { get; private set; }

    /// <summary>Why it was lifted.</summary>
    public string LiftReason { get; private set; } = "";

    /// <summary>Places it.</summary>
    public void Place(HoldDraft draft, DateOnly on, string by) =>
        (TargetKind, TargetId, Reason, PlacedOn, PlacedBy) = (draft.Kind, draft.Record, draft.Reason.Trim(), on, by);

    /// <summary>Lifts it.</summary>
    public void Lift(DateOnly on, string reason) => (LiftedOn, LiftReason) = (on, reason.Trim());
}

/// <summary>What is entered to keep a record beyond its retention.</summary>
public sealed record HoldDraft
{
    /// <summary>Kind of the record.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid Record { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

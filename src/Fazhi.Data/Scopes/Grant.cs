namespace Fazhi.Data.Scopes;

/// <summary>A record shown to a person outside its office: assigned, handed over or shared, for a time.</summary>
[RecordKind("scope.grant", "授权", Keeping.Permanent)]
public sealed class Grant : Record
{
    private Grant()
    {
    }

    /// <summary>Kind of the record shown.</summary>
    public string TargetKind { get; private set; } = "";

    /// <summary>Key of the record shown.</summary>
    public Guid TargetId { get; private set; }

    /// <summary>To whom.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day; null while it holds.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The task for which it was given; null when a person gave it or the matter was assigned.</summary>
    public Guid? TaskId { get; private set; }

    internal static Grant Empty() => new();

    /// <summary>Shows a record to whom a matter or a task in it was assigned; without an end until one is set.</summary>
    internal static Grant For((string Kind, Guid Record, Guid? Task) target, Guid person, DateOnly from, string reason) => new()
    {
        TargetKind = target.Kind,
        TargetId = target.Record,
        PersonId = person,
        ValidFrom = from,
        TaskId = target.Task,
        Reason = reason,
    };

    internal void Give(GrantDraft draft, DateOnly on) =>
        (TargetKind, TargetId, PersonId, ValidFrom, ValidTo, Reason) =
        (draft.TargetKind, draft.TargetId, draft.PersonId, on, draft.Until, draft.Reason);

    internal void End(DateOnly on) => ValidTo = on;
}

/// <summary>What is entered to show a record to a person.</summary>
public sealed record GrantDraft
{
    /// <summary>Kind of the record, such as <c>penalties.case</c>.</summary>
    public required string TargetKind { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid TargetId { get; init; }

    /// <summary>To whom.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Last day; null for no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

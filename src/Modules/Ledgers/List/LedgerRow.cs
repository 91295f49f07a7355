namespace Fazhi.Ledgers.List;

/// <summary>An entry as a list reads it: typed columns and the JSON of the rest.</summary>
public sealed record LedgerRow
{
    /// <summary>Key of the entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of its last change.</summary>
    public required int Change { get; init; }

    /// <summary>Where it stands.</summary>
    public required EntryState State { get; init; }

    /// <summary>Where it stands in the ledger's flow; null where the ledger has none.</summary>
    public required string? FlowState { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The date in law.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>First day, for an entry that holds for a time.</summary>
    public required DateOnly? ValidFrom { get; init; }

    /// <summary>Last day; null while it holds.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>Kind within the ledger.</summary>
    public required string? Kind { get; init; }

    /// <summary>Number summed first.</summary>
    public required long? Quantity { get; init; }

    /// <summary>Money summed first, in yuan.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>The supervised subject.</summary>
    public required Guid? SubjectId { get; init; }

    /// <summary>The office that keeps it.</summary>
    public required Guid OfficeId { get; init; }

    /// <summary>The other fields as JSON.</summary>
    public required string Data { get; init; }
}

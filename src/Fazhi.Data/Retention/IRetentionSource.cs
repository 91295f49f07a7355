namespace Fazhi.Data.Retention;

/// <summary>Tells how long the records of one kind are kept. One for every kind that is kept by record.</summary>
public interface IRetentionSource
{
    /// <summary>Kind of the records.</summary>
    string Kind { get; }

    /// <summary>What the records are called together, such as 处罚案件.</summary>
    string Label { get; }

    /// <summary>The act by which the system destroys the content of one of them.</summary>
    string DisposeAct { get; }

    /// <summary>Kinds within, such as the ledgers by key; a single one for a kind that has none.</summary>
    IReadOnlyList<RetentionGroup> Groups { get; }

    /// <summary>Records past their retention, within the scope of the context.</summary>
    IQueryable<RetainedRow> Due(FazhiDbContext db, RetentionCutoffs cutoffs);

    /// <summary>Records by key, due or not, not yet disposed of, within the scope of the context.</summary>
    Task<IReadOnlyList<RetainedRow>> Find(FazhiDbContext db, IReadOnlyCollection<Guid> records, CancellationToken ct);

    /// <summary>Fills in what a query leaves to the declarations: class, group and words.</summary>
    RetainedRow Complete(RetainedRow row);

    /// <summary>Address of a record's page.</summary>
    string Address(string group, Guid record);

    /// <summary>The group whose records a row set counts; null when it counts none of this kind.</summary>
    RetentionGroup? GroupOf(string rowSet);
}

/// <summary>A kind within a kind of record, with its name.</summary>
/// <param name="Key">Such as <c>training.sessions</c>.</param>
/// <param name="Name">Such as 法治培训台账.</param>
public sealed record RetentionGroup(string Key, string Name);

/// <summary>A record with its retention.</summary>
public sealed record RetainedRow
{
    /// <summary>Kind of the record.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Key of the record.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the last change.</summary>
    public required int Change { get; init; }

    /// <summary>Hash of the last change: what identifies the record when nothing else of it is left.</summary>
    public required string Hash { get; init; }

    /// <summary>Group within the kind.</summary>
    public required string Group { get; init; }

    /// <summary>Name of the group.</summary>
    public string GroupName { get; init; } = "";

    /// <summary>The number people cite; empty when it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>What it is called; never kept beyond the record.</summary>
    public required string Title { get; init; }

    /// <summary>How long it is kept.</summary>
    public RetentionClass Class { get; init; }

    /// <summary>The day from which it runs; null while it does not run.</summary>
    public DateOnly? StartOn { get; init; }

    /// <summary>What happened on that day: 归档、发生、终止.</summary>
    public string StartWord { get; init; } = "";

    /// <summary>Why it does not run yet.</summary>
    public string NotYet { get; init; } = "";

    /// <summary>What stands in the way beyond the period, such as a confirmation that is missing; empty for nothing.</summary>
    public string Bar { get; init; } = "";

    /// <summary>The office that keeps it.</summary>
    public required Guid OfficeId { get; init; }
}

/// <summary>Knows of something outside a record that keeps it from being destroyed, such as a lawsuit that names it.</summary>
public interface IDisposalBar
{
    /// <summary>What stands in the way, by record; the context is that of the system and shows everything.</summary>
    Task<IReadOnlyList<(Guid Record, string Message)>> Find(
        FazhiDbContext db, IReadOnlyList<RetainedRow> rows, CancellationToken ct);
}

namespace Fazhi.Data.Confidential;

/// <summary>A confidential field of a record with what is stored in it.</summary>
public sealed record ConfidentialValue
{
    /// <summary>Kind of the record.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid Record { get; init; }

    /// <summary>Place of the record's office in the tree.</summary>
    public required long OfficePosition { get; init; }

    /// <summary>Where the record stands, such as the name of its ledger.</summary>
    public required string Place { get; init; }

    /// <summary>What the record is called.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the record's page.</summary>
    public required string Page { get; init; }

    /// <summary>Key of the field, as in the address.</summary>
    public required string Field { get; init; }

    /// <summary>Name of the field.</summary>
    public required string FieldName { get; init; }

    /// <summary>Why it is confidential.</summary>
    public required ConfidentialClass Class { get; init; }

    /// <summary>For which place the text was sealed.</summary>
    public required FieldPlace SealedFor { get; init; }

    /// <summary>What is stored.</summary>
    public required SealedText Stored { get; init; }
}

/// <summary>Finds confidential fields of one kind of record; a module has one for each kind that has such fields.</summary>
public interface IConfidentialSource
{
    /// <summary>Kind of the record.</summary>
    string Kind { get; }

    /// <summary>The field within the scope of the context's actor; null when there is none, or nothing in it.</summary>
    Task<ConfidentialValue?> Find(FazhiDbContext db, Guid record, string field, CancellationToken ct);
}

namespace Fazhi.Data.Search;

/// <summary>A record that was found, as it stands now.</summary>
public sealed record SearchHit
{
    /// <summary>Kind of the record, such as <c>registry.subject</c>.</summary>
    public required string RecordKind { get; init; }

    /// <summary>What people call the kind.</summary>
    public required string KindLabel { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The record's first text.</summary>
    public required string Title { get; init; }

    /// <summary>What the text is in which a term was found, such as 地址.</summary>
    public string Label { get; init; } = "";

    /// <summary>Text before the term.</summary>
    public string Before { get; init; } = "";

    /// <summary>The term as it stands in the text; empty when the terms were found only apart.</summary>
    public string Match { get; init; } = "";

    /// <summary>Text behind the term.</summary>
    public string After { get; init; } = "";
}

/// <summary>One page of what was found, the latest indexed first.</summary>
public sealed record SearchPage
{
    /// <summary>The records.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Next { get; init; }
}

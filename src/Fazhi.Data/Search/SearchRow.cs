using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Data.Search;

/// <summary>A piece of a record's words in the index; made anew from the record at any time.</summary>
[Unrecorded("The index follows from the records and is rebuilt from them.")]
internal sealed class SearchRow : IScoped
{
    public long Id { get; init; }

    public required string RecordKind { get; init; }

    public required Guid RecordId { get; init; }

    public required long OfficePosition { get; init; }

    /// <summary>0 for the first piece of the record's words, 1 for the second …</summary>
    public required int Part { get; init; }

    /// <summary>Digest of all words of the record: an act that changes none of them leaves the index alone.</summary>
    public required string Digest { get; init; }
}

internal static class SearchMapping
{
    public static void Map(EntityTypeBuilder<SearchRow> b)
    {
        b.ToTable("search_rows");
        b.HasIndex(r => new { r.RecordId, r.RecordKind, r.Part }).IsUnique();
    }
}
